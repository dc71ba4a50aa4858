import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startWording } from '../../../renderer/wording.ts';
import { criterionId, regionCode, type Room, seatNumber } from '../../fixtures/edition.ts';
import { type JurorWindow, openQuickRoom, openScoring } from './juror-window.tsx';

const SEVEN = { role: 'anggota', seat: seatNumber(7) } as const;
const PASER = regionCode('64.01');
const now = () => '2025-07-28T02:12:00.000Z';

const field = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name: `Nilai ${name}` });
const type = (name: string, text: string) => {
  field(name).focus();
  fireEvent.change(field(name), { target: { value: text } });
};
const press = (name: string, key: string) => fireEvent.keyDown(field(name), { key });
/** What is said under the field. */
const stateOf = (name: string): string => document.getElementById(field(name).getAttribute('aria-describedby') ?? '')?.textContent ?? '';

const storedTexts = (): readonly (string | null)[] =>
  Array.from({ length: localStorage.length }, (_, index) => localStorage.getItem(localStorage.key(index) ?? ''));

const openPaser = async (room: Room): Promise<JurorWindow> => {
  const window = openScoring(room, SEVEN, '/scoring/64.01');
  await screen.findByRole('textbox', { name: 'Nilai Inovasi' });
  return window;
};
const scoresOn = async (room: Room) => {
  const { sheet } = await room.juror(7).must('scoring.sheet', { code: PASER });
  return Object.fromEntries(sheet.scores.map(({ criterion, valueHundredths }) => [criterion, valueHundredths]));
};
const fill = async (room: Room, seat: number, code: string, points: readonly number[]) => {
  for (const [index, id] of ['regulasi', 'anggaran', 'inovasi', 'wawancara'].entries()) {
    const value = points[index];
    if (value !== undefined)
      await room.juror(seat).must('scoring.enter', { code: regionCode(code), criterion: criterionId(id), valueHundredths: value * 100 });
  }
};

describe('The score sheet', () => {
  beforeAll(() => startWording('id'));
  beforeEach(() => localStorage.clear());

  test('takes a whole sheet from the keyboard: digits, Enter, arrow, comma', async () => {
    const room = await openQuickRoom({ now });
    await openPaser(room);
    type('Regulasi daerah', '83');
    press('Regulasi daerah', 'Enter');
    await waitFor(() => expect(document.activeElement).toBe(field('Dukungan anggaran')));
    type('Dukungan anggaran', '88,00');
    press('Dukungan anggaran', 'ArrowDown');
    await waitFor(() => expect(document.activeElement).toBe(field('Inovasi')));
    type('Inovasi', '80.00');
    press('Inovasi', 'ArrowUp');
    await waitFor(() => expect(stateOf('Inovasi')).toBe('Tersimpan 10.12'));
    type('Wawancara dan penguasaan materi', '75');
    press('Wawancara dan penguasaan materi', 'Enter');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Tinjau lembar'));
    await waitFor(() => expect(stateOf('Wawancara dan penguasaan materi')).toBe('Tersimpan 10.12'));
    expect(await scoresOn(room)).toEqual({ regulasi: 8300, anggaran: 8800, inovasi: 8000, wawancara: 7500 });
  });

  test('says Tersimpan to eye and ear only after the records have answered', async () => {
    const room = await openQuickRoom({ now });
    const window = await openPaser(room);
    window.holdAnswers();
    type('Inovasi', '80');
    const typed = stateOf('Inovasi');
    press('Inovasi', 'Enter');
    await waitFor(async () => expect(await scoresOn(room)).toEqual({ inovasi: 8000 }));
    const onDisk = [stateOf('Inovasi'), screen.queryByText('Inovasi 80 tersimpan')];
    window.releaseAnswers();
    await waitFor(() => expect(stateOf('Inovasi')).toBe('Tersimpan 10.12'));
    await screen.findByText('Inovasi 80 tersimpan');
    expect([typed, onDisk]).toEqual(['Belum tersimpan', ['Menyimpan', null]]);
  });

  test('asks which counts when another device of the seat has put something else on record while this one typed', async () => {
    const room = await openQuickRoom({ now });
    await openPaser(room);
    type('Inovasi', '8');
    await fill(room, 7, '64.01', [83, 70, 85]);
    // What came on record elsewhere is shown in the fields that nobody is typing in.
    await waitFor(() => expect(field('Regulasi daerah').value).toBe('83'));
    type('Inovasi', '80');
    press('Inovasi', 'Enter');
    await waitFor(() => expect(stateOf('Inovasi')).toContain('Dua nilai berbeda'));
    const choice = screen.getByRole('group', { name: 'Mana yang berlaku?' });
    const shown = within(choice)
      .getAllByRole('definition')
      .map((value) => value.textContent);
    type('Inovasi', '81');
    await new Promise((resolve) => setTimeout(resolve, 600));
    const undecided = await scoresOn(room);
    fireEvent.click(screen.getByRole('button', { name: 'Pakai 81' }));
    await waitFor(() => expect(stateOf('Inovasi')).toBe('Tersimpan 10.12'));
    expect([shown, undecided.inovasi, (await scoresOn(room)).inovasi]).toEqual([['80', '85'], 8500, 8100]);
  });

  test('leaves what is on record when the juror says that it counts', async () => {
    const room = await openQuickRoom({ now });
    await openPaser(room);
    type('Inovasi', '80');
    await fill(room, 7, '64.01', [83, 70, 85]);
    press('Inovasi', 'Enter');
    await waitFor(() => expect(stateOf('Inovasi')).toContain('Dua nilai berbeda'));
    fireEvent.click(screen.getByRole('button', { name: 'Biarkan 85' }));
    await waitFor(() => expect(stateOf('Inovasi')).toBe('Tersimpan 10.12'));
    expect([field('Inovasi').value, (await scoresOn(room)).inovasi, storedTexts()]).toEqual(['85', 8500, []]);
  });

  test('keeps a refused text in the field and says what to type', async () => {
    const room = await openQuickRoom({ now });
    await fill(room, 7, '64.01', [83]);
    const window = await openPaser(room);
    type('Regulasi daerah', '187');
    press('Regulasi daerah', 'Enter');
    await waitFor(() => expect(stateOf('Regulasi daerah')).toBe('Nilai tertinggi 100.Yang tersimpan tetap 83.'));
    expect([
      field('Regulasi daerah').value,
      field('Regulasi daerah').getAttribute('aria-invalid'),
      window.asked.includes('scoring.enter'),
    ]).toEqual(['187', 'true', false]);
  });

  test('goes back to the saved score on Esc', async () => {
    const room = await openQuickRoom({ now });
    await fill(room, 7, '64.01', [83]);
    await openPaser(room);
    type('Regulasi daerah', '9');
    press('Regulasi daerah', 'Escape');
    expect([field('Regulasi daerah').value, stateOf('Regulasi daerah')]).toEqual(['83', 'Tersimpan 10.12']);
  });

  test('commits what is typed when the field loses the focus', async () => {
    const room = await openQuickRoom({ now });
    await openPaser(room);
    type('Inovasi', '80');
    act(() => field('Inovasi').blur());
    await waitFor(async () => expect(await scoresOn(room)).toEqual({ inovasi: 8000 }));
  });

  test('finds again what was typed when the window is gone, marks it and commits it when left', async () => {
    const room = await openQuickRoom({ now });
    localStorage.setItem(`paritrana.draft/${(await room.secretariat.must('edition.read', {})).edition.id}/7/64.01/inovasi`, '80');
    await openPaser(room);
    const restored = [field('Inovasi').value, stateOf('Inovasi'), await scoresOn(room)];
    field('Inovasi').focus();
    act(() => field('Inovasi').blur());
    await waitFor(() => expect(stateOf('Inovasi')).toBe('Tersimpan 10.12'));
    expect([restored, await scoresOn(room), localStorage.length]).toEqual([['80', 'Belum tersimpan', {}], { inovasi: 8000 }, 0]);
  });

  test('sends nothing in the name of a seat that has been left meanwhile', async () => {
    const room = await openQuickRoom({ now });
    const window = await openPaser(room);
    window.holdAnswers();
    type('Inovasi', '80');
    press('Inovasi', 'Enter');
    await waitFor(async () => expect(await scoresOn(room)).toEqual({ inovasi: 8000 }));
    type('Inovasi', '81');
    press('Inovasi', 'Enter');
    act(() => window.become({ role: 'anggota', seat: seatNumber(8) }));
    await waitFor(() => expect(field('Inovasi').value).toBe(''));
    window.releaseAnswers();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const asEight = await room.juror(8).must('scoring.sheet', { code: PASER });
    expect([window.asked.filter((name) => name === 'scoring.enter').length, asEight.sheet.scores, storedTexts()]).toEqual([1, [], ['81']]);
  });

  test('shows what a score means, and the own scores of other regions', async () => {
    const room = await openQuickRoom({ now });
    await fill(room, 7, '64.02', [70, 71, 72, 73]);
    await openPaser(room);
    type('Inovasi', '80');
    const bands = within(screen.getByRole('list', { name: 'Arti nilai' }));
    expect([
      bands
        .getAllByRole('listitem')
        .filter((item) => item.getAttribute('aria-current'))
        .map((item) => item.textContent),
    ]).toEqual([['75–89Berjalan, hasilnya terukur, dan melibatkan lebih dari satu perangkat daerah.']]);
    await screen.findByRole('img', { name: 'Nilai Anda untuk daerah lain: Kutai Kartanegara 72. Daerah ini: 80.' });
  });

  test('shows where a computed value comes from and gives it no field', async () => {
    const room = await openQuickRoom({ now });
    await openPaser(room);
    expect([
      screen.getAllByText('dihitung dari 37.531 / 44.000').length,
      screen.getAllByRole('textbox', { name: /^Nilai /u }).length,
    ]).toEqual([1, 4]);
  });
});

describe('The review', () => {
  beforeAll(() => startWording('id'));
  beforeEach(() => localStorage.clear());

  test('names blanks and leads to them instead of sending', async () => {
    const room = await openQuickRoom({ now });
    await fill(room, 7, '64.01', [83, 88]);
    await openPaser(room);
    fireEvent.keyDown(field('Inovasi'), { key: 'Enter', ctrlKey: true });
    await screen.findByText('Lembar belum dapat dikirim: Inovasi, Wawancara dan penguasaan materi belum diisi.');
    expect(screen.queryByRole('button', { name: 'Kirim lembar' })).toBe(null);
    fireEvent.click(screen.getByRole('button', { name: 'Isi Inovasi' }));
    await waitFor(() => expect(document.activeElement).toBe(field('Inovasi')));
  });

  test('marks a score far from the own others as information, and lets it be sent', async () => {
    const room = await openQuickRoom({ now, candidates: 3 });
    await fill(room, 7, '64.02', [80, 80, 80, 80]);
    await fill(room, 7, '64.03', [80, 80, 80, 80]);
    await fill(room, 7, '64.01', [80, 80, 60, 80]);
    await openPaser(room);
    fireEvent.click(screen.getByRole('button', { name: 'Tinjau lembar' }));
    const marked = await screen.findByText('Jauh dari rata-rata Anda (−20)');
    expect([
      marked.closest('tr')?.querySelector('th')?.textContent,
      screen.getByRole<HTMLButtonElement>('button', { name: 'Kirim lembar' }).disabled,
    ]).toEqual(['Inovasi', false]);
  });

  test('sends the sheet after a question, then shows it read-only and offers the next region', async () => {
    const room = await openQuickRoom({ now });
    await fill(room, 7, '64.01', [83, 88, 80, 75]);
    const window = await openPaser(room);
    fireEvent.click(screen.getByRole('button', { name: 'Tinjau lembar' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Kirim lembar' }));
    const asking = await screen.findByRole('dialog', { name: 'Kirim lembar Kabupaten Paser?' });
    fireEvent.click(within(asking).getByRole('button', { name: 'Kirim lembar' }));
    await screen.findByText('Lembar ini dikirim 28 Juli 2025 pukul 10.12 WITA. Nilainya tidak dapat diubah lagi.');
    await waitFor(() => expect(field('Inovasi').readOnly).toBe(true));
    fireEvent.click(screen.getByRole('button', { name: 'Lanjut ke Kutai Kartanegara' }));
    expect([(await room.juror(7).must('scoring.mySheets', {}))[0]?.state, window.visited.at(-1)]).toEqual(['submitted', '/scoring/64.02']);
  });

  test('does not open from a key that is held down', async () => {
    const room = await openQuickRoom({ now });
    await fill(room, 7, '64.01', [83, 88, 80, 75]);
    await openPaser(room);
    fireEvent.keyDown(field('Inovasi'), { key: 'Enter', ctrlKey: true, repeat: true });
    fireEvent.keyDown(field('Inovasi'), { key: 'Enter', repeat: true });
    expect([screen.queryByText('Tinjau lembar Kabupaten Paser'), document.activeElement?.textContent === 'Tinjau lembar']).toEqual([
      null,
      false,
    ]);
  });
});

describe('A region from which the seat is recused', () => {
  beforeAll(() => startWording('id'));

  test('shows why, and nothing of its evidence', async () => {
    const room = await openQuickRoom({ now });
    await room.secretariat.must('panel.recuse', { seat: seatNumber(7), code: PASER, reason: 'Pernah menjadi pegawai di sana.' });
    openScoring(room, SEVEN, '/scoring/64.01');
    await screen.findByText('Pernah menjadi pegawai di sana.');
    await screen.findByText('Kabupaten Paser');
    expect([
      screen.queryByRole('textbox'),
      screen.queryByRole('img', { name: /Pekerja/u }),
      document.body.textContent.includes('37.531'),
    ]).toEqual([null, null, false]);
  });

  test('closes at once when the recusal is recorded while the sheet is open', async () => {
    const room = await openQuickRoom({ now });
    await openPaser(room);
    await room.secretariat.must('panel.recuse', { seat: seatNumber(7), code: PASER, reason: 'Saudara kandung bupati.' });
    await screen.findByText('Saudara kandung bupati.');
    expect(screen.queryByRole('textbox')).toBe(null);
  });
});
