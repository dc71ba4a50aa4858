import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { storedRemarks } from '../../../renderer/scoring/remark-shelf.ts';
import { startWording } from '../../../renderer/wording.ts';
import { criterionId, regionCode, type Room, seatNumber } from '../../fixtures/edition.ts';
import { openQuickRoom, openScoring } from './juror-window.tsx';

const SEVEN = { role: 'anggota', seat: seatNumber(7) } as const;
const PASER = regionCode('64.01');
const now = () => '2025-07-28T02:12:00.000Z';
const JUDGED = ['Regulasi daerah', 'Dukungan anggaran', 'Inovasi', 'Wawancara dan penguasaan materi'];

const field = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>('textbox', { name: `Nilai ${name}` });
const comment = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name: `Komentar untuk ${name}` });
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Catatan pribadi' });
const write = (into: HTMLElement, text: string) => fireEvent.change(into, { target: { value: text } });
const saidUnder = (into: HTMLElement): string =>
  document.getElementById(into.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent ?? '';
const viewOf = (room: Room) => room.juror(7).must('scoring.sheet', { code: PASER });

const openPaser = async (room: Room) => {
  const window = openScoring(room, SEVEN, '/scoring/64.01');
  await screen.findByRole('textbox', { name: 'Nilai Inovasi' });
  return window;
};
const typeScore = async (name: string, text: string) => {
  act(() => field(name).focus());
  fireEvent.change(field(name), { target: { value: text } });
  fireEvent.keyDown(field(name), { key: 'Enter' });
  await waitFor(() =>
    expect(document.getElementById(field(name).getAttribute('aria-describedby') ?? '')?.textContent).toContain('Tersimpan'),
  );
};

describe('Comments on a sheet', () => {
  beforeAll(() => startWording('id'));
  beforeEach(() => localStorage.clear());

  test('open with C from the score, are saved with Ctrl+Enter, and the keys go back to the score', async () => {
    const room = await openQuickRoom({ now });
    await openPaser(room);
    act(() => field('Inovasi').focus());
    fireEvent.keyDown(field('Inovasi'), { key: 'c' });
    await waitFor(() => expect(document.activeElement).toBe(comment('Inovasi')));
    write(comment('Inovasi'), 'Bukti c/d ada 7/8.');
    fireEvent.keyDown(comment('Inovasi'), { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(document.activeElement).toBe(field('Inovasi')));
    await screen.findByText('Bukti c/d ada 7/8.');
    await waitFor(async () => expect((await viewOf(room)).comments).toMatchObject([{ criterion: 'inovasi', text: 'Bukti c/d ada 7/8.' }]));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('are kept at every key and saved when the text is left; Esc puts back what is on record', async () => {
    const room = await openQuickRoom({ now });
    await room.juror(7).must('scoring.comment', { code: PASER, criterion: criterionId('inovasi'), text: 'Sudah baik.' });
    const window = await openPaser(room);
    act(() => field('Inovasi').focus());
    fireEvent.keyDown(field('Inovasi'), { key: 'C' });
    write(await screen.findByRole('textbox', { name: 'Komentar untuk Inovasi' }), 'Sudah baik sekali.');
    window.close();
    await waitFor(async () => expect((await viewOf(room)).comments).toMatchObject([{ text: 'Sudah baik sekali.' }]));
    await openPaser(room);
    act(() => field('Inovasi').focus());
    fireEvent.keyDown(field('Inovasi'), { key: 'C' });
    write(await screen.findByRole('textbox', { name: 'Komentar untuk Inovasi' }), 'Salah ketik.');
    fireEvent.keyDown(comment('Inovasi'), { key: 'Escape' });
    await screen.findByText('Sudah baik sekali.');
    expect((await viewOf(room)).comments).toMatchObject([{ text: 'Sudah baik sekali.' }]);
  });

  test('that were being written when the window was gone are there again, marked, and saved when left', async () => {
    const room = await openQuickRoom({ now });
    const edition = (await room.juror(7).must('edition.read', {})).edition.id;
    storedRemarks(localStorage).keep({ edition, seat: SEVEN.seat, code: PASER }, criterionId('inovasi'), {
      text: 'Belum selesai',
      base: '',
    });
    await openPaser(room);
    act(() => field('Inovasi').focus());
    await waitFor(() => expect(comment('Inovasi').value).toBe('Belum selesai'));
    expect(saidUnder(comment('Inovasi'))).toContain('Belum tersimpan');
    fireEvent.blur(comment('Inovasi'));
    await waitFor(async () => expect((await viewOf(room)).comments).toMatchObject([{ text: 'Belum selesai' }]));
    await waitFor(() => expect(localStorage.length).toBe(0));
  });

  test('that differ between two devices are both shown until the juror says which counts', async () => {
    const room = await openQuickRoom({ now });
    await openPaser(room);
    act(() => field('Inovasi').focus());
    fireEvent.keyDown(field('Inovasi'), { key: 'c' });
    write(await screen.findByRole('textbox', { name: 'Komentar untuk Inovasi' }), 'Dari laptop.');
    await room.juror(7).must('scoring.comment', { code: PASER, criterion: criterionId('inovasi'), text: 'Dari ponsel.' });
    fireEvent.blur(comment('Inovasi'));
    const choice = await screen.findByRole('group', { name: /berlaku/u });
    expect(choice.textContent).toContain('Dari ponsel.');
    fireEvent.click(within(choice).getByRole('button', { name: 'Pakai tulisan di sini' }));
    await waitFor(async () => expect((await viewOf(room)).comments).toMatchObject([{ text: 'Dari laptop.' }]));
  });

  test('stand in the review before sending, and are only read afterwards', async () => {
    const room = await openQuickRoom({ now });
    await openPaser(room);
    for (const name of JUDGED) await typeScore(name, '80');
    write(screen.getByRole('textbox', { name: 'Komentar untuk seluruh lembar' }), 'Berkas rapi.');
    fireEvent.keyDown(window, { key: 'Enter', ctrlKey: true });
    const review = await screen.findByRole('region', { name: /^Tinjau lembar/u });
    await within(review).findByText('Berkas rapi.');
    fireEvent.click(await screen.findByRole('button', { name: 'Kirim lembar' }));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Kirim lembar' }));
    await screen.findByText(/^Lembar ini dikirim/u);
    expect(screen.queryByRole('textbox', { name: 'Komentar untuk seluruh lembar' })).toBeNull();
    expect(screen.getByText('Berkas rapi.')).toBeTruthy();
  });
});

describe('The private note', () => {
  beforeAll(() => startWording('id'));
  beforeEach(() => localStorage.clear());

  test('says that it is for the juror alone, and may be written after the sheet is sent', async () => {
    const room = await openQuickRoom({ now });
    for (const id of ['regulasi', 'anggaran', 'inovasi', 'wawancara'])
      await room.juror(7).must('scoring.enter', { code: PASER, criterion: criterionId(id), valueHundredths: 8000 });
    await room.juror(7).must('scoring.submit', { code: PASER });
    await openPaser(room);
    expect(screen.getByText('Hanya Anda.')).toBeTruthy();
    write(note(), 'Bandingkan dengan Berau.');
    fireEvent.blur(note());
    await waitFor(() => expect(saidUnder(note())).toContain('Tersimpan 10.12'));
    expect((await viewOf(room)).privateNote?.text).toBe('Bandingkan dengan Berau.');
  });
});

describe('Undoing', () => {
  beforeAll(() => startWording('id'));
  beforeEach(() => localStorage.clear());
  const scoresOn = async (room: Room) =>
    Object.fromEntries((await viewOf(room)).sheet.scores.map(({ criterion, valueHundredths }) => [criterion, valueHundredths / 100]));
  const control = (key: string, shiftKey = false) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey: true, shiftKey });

  test('takes back the last changes of the sheet across its fields, as writes of their own, and makes them again', async () => {
    const room = await openQuickRoom({ now });
    await openPaser(room);
    await typeScore('Regulasi daerah', '83');
    await typeScore('Inovasi', '80');
    const events = async () => (await room.secretariat.must('edition.read', {})).history.events;
    const before = await events();
    control('z');
    await waitFor(async () => expect(await scoresOn(room)).toEqual({ regulasi: 83 }));
    await waitFor(() => expect(document.activeElement).toBe(field('Inovasi')));
    control('z');
    await waitFor(async () => expect(await scoresOn(room)).toEqual({}));
    control('Z', true);
    await waitFor(async () => expect(await scoresOn(room)).toEqual({ regulasi: 83 }));
    expect(await events()).toBe(before + 3);
  });

  test('is one click under the field that was changed last', async () => {
    const room = await openQuickRoom({ now });
    await openPaser(room);
    await typeScore('Regulasi daerah', '83');
    await typeScore('Regulasi daerah', '38');
    fireEvent.click(await screen.findByRole('button', { name: 'Urungkan' }));
    await waitFor(async () => expect(await scoresOn(room)).toEqual({ regulasi: 83 }));
    await waitFor(() => expect(field('Regulasi daerah').value).toBe('83'));
  });

  test('inside a comment leaves the scores alone', async () => {
    const room = await openQuickRoom({ now });
    await openPaser(room);
    await typeScore('Inovasi', '80');
    act(() => note().focus());
    control('z');
    control('/');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await scoresOn(room)).toEqual({ inovasi: 80 });
  });
});
