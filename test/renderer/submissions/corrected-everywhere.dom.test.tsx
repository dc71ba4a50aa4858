import { fireEvent, render, screen, within } from '@testing-library/react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { beforeAll, describe, expect, test } from 'vitest';
import { HomePage } from '../../../renderer/edition/HomePage.tsx';
import { RankingPage } from '../../../renderer/ranking/RankingPage.tsx';
import { HeldNote } from '../../../renderer/scoring/HeldNote.tsx';
import { firstQuestions } from '../../../renderer/submissions/letter/letter-draft.ts';
import { SubmissionsPage } from '../../../renderer/submissions/SubmissionsPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { figureFingerprint, type FigureCorrection } from '../../../shared/submissions/verification/verification.ts';
import { lockRubric, openRoom, openScoringRoom, regionCode, type Room } from '../../fixtures/edition.ts';
import { panelDay } from '../../shared/ranking/panel-day.ts';
import { overviewOf } from '../overview.ts';
import { openRankingWindow } from '../ranking/ranking-window.tsx';
import { openWindow } from '../room-window.tsx';
import { openScoring } from '../scoring/juror-window.tsx';

/** In Kutai Timur, or in the region named: the informal population counts as 80.000. */
const correct = async (room: Room, code = '64.08', value = 80_000) => {
  const figure = (await room.secretariat.must('submissions.read', { code: regionCode(code) })).content.figures.find(
    ({ subject }) => subject === 'informal.population',
  );
  if (figure === undefined) throw new Error('No figure.');
  await room.secretariat.must('submissions.correctFigure', {
    code: regionCode(code),
    subject: 'informal.population',
    position: 0,
    declared: figureFingerprint(figure),
    value,
    reason: 'Pendataan 2022.',
    document: 'Surat BPS 045/2025',
    documentDate: '2025-06-30',
  });
};
const kaltim = async (): Promise<Room> => {
  const room = openRoom();
  room.submit('64.01', 'Kabupaten Paser', [44_000, 37_531, 55_000, 43_905]);
  room.submit('64.08', 'Kabupaten Kutai Timur', [79_691, 69_528, 51_086, 77_074]);
  await correct(room);
  return room;
};
const cellsOf = (row: HTMLElement | null): readonly string[] =>
  row === null
    ? []
    : within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent.replaceAll('\u00A0', ' '));

describe('A corrected figure is never shown without the declared one', () => {
  beforeAll(() => startWording('id'));

  test('in the comparison: as table, and with a star in the picture that is copied away', async () => {
    openWindow(
      await kaltim(),
      <main>
        <SubmissionsPage />
      </main>,
      '/submissions/compare',
    );
    const table = await screen.findByRole('table', { name: 'Perbandingan: Cakupan seluruhnya, mentah' });
    expect(cellsOf(within(table).getByRole('rowheader', { name: 'Kutai Timur' }).closest('tr'))[0]).toBe('91,80dinyatakan 112,10');
    expect(cellsOf(within(table).getByRole('rowheader', { name: 'Paser' }).closest('tr'))[0]).toBe('82,26');
    const picture = within(screen.getByRole('img', { name: 'Cakupan seluruhnya, mentah' }));
    expect(picture.getByText('Kutai Timur *')).toBeTruthy();
    expect(picture.getByText(/\* memakai angka terkoreksi\.$/u)).toBeTruthy();
  });

  test('on the home page', async () => {
    openWindow(await kaltim(), <HomePage />);
    const named = (await screen.findAllByRole('link', { name: 'Kutai Timur' })).find((link) => link.closest('tr') !== null);
    expect(cellsOf(named?.closest('tr') ?? null)[0]).toBe('91,80dinyatakan 112,10');
  });

  test('on a score sheet: in the computed criterion and in the evidence beside it', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    await correct(room, '64.01', 87_810);
    openScoring(room, { role: 'anggota', seat: 3 as never }, '/scoring/64.01');
    expect((await screen.findAllByText('Populasi informal dikoreksi; dinyatakan 55.000')).length).toBeGreaterThan(0);
    expect(screen.getByText('Memakai angka terkoreksi: Populasi informal dari 55.000 menjadi 87.810.')).toBeTruthy();
    expect(screen.getByText(/43\.905 peserta dari 87\.810 pekerja/u)).toBeTruthy();
  });

  test('in the ranking: beside the region, and in its worked sum', async () => {
    const correction: FigureCorrection = {
      kind: 'corrected',
      code: regionCode('64.08'),
      subject: 'informal.participants',
      position: 0,
      declared: { label: '', value: 60_000, cutOff: '2024', source: null, denominator: null },
      value: 77_074,
      reason: 'Rekap peserta.',
      document: 'Surat BPJS',
      documentDate: '2025-06-30',
      at: '2025-07-20T02:00:00.000Z',
      by: 'sekretariat',
    };
    openRankingWindow(<RankingPage />, overviewOf({ phase: 'pleno', rankingOpen: true }), panelDay, [correction]);
    await screen.findByRole('table', { name: 'Peringkat resmi' });
    fireEvent.click(screen.getByRole('button', { name: 'Kutai Timur' }));
    const sum = within(screen.getByRole('table', { name: 'Perhitungan nilai akhir Kutai Timur' }));
    const rowOf = (criterion: string) =>
      sum.getByRole('rowheader', { name: criterion }).closest('tr')?.textContent.replaceAll('\u00A0', ' ');
    expect([
      rowOf('Cakupan informal')?.includes('Peserta informal dikoreksi; dinyatakan 60.000'),
      rowOf('Cakupan formal')?.includes('dikoreksi'),
      screen.getAllByText('memakai angka terkoreksi').length,
    ]).toEqual([true, false, 1]);
  });

  test('in a letter that asks about what is left', async () => {
    const room = await kaltim();
    await correct(room, '64.08', 60_000);
    const { content } = await room.secretariat.must('submissions.read', { code: regionCode('64.08') });
    const [question] = firstQuestions(await room.secretariat.must('submissions.findings', { code: regionCode('64.08') }), content);
    expect(question?.claim.replaceAll('\u00A0', ' ')).toBe(
      'Cakupan informal 128,46 %: peserta lebih banyak daripada populasi. 77.074 ÷ 60.000 = 128,46 %. Dihitung dari angka terkoreksi: Populasi informal dari 51.086 menjadi 60.000.',
    );
  });
});

describe('Before scoring is opened', () => {
  beforeAll(() => startWording('id'));
  const held = ['64.01', '64.02', '64.03', '64.07', '64.08', '64.09', '64.11'].map((code) => ({
    code: regionCode(code),
    name: `Kabupaten D${code}`,
  }));
  const draw = (count: number) => {
    const { hook } = memoryLocation({ path: '/' });
    return render(
      <Router hook={hook}>
        <HeldNote progress={{ candidates: 7, held: held.slice(0, count) }} />
      </Router>,
    );
  };

  test('it is said how many candidates are not ready, and which, each a link; of many the first five', () => {
    draw(2);
    expect(document.body.textContent.replaceAll('\u00A0', ' ')).toBe(
      '2 dari 7 kandidat belum siap dinilai, karena masih ada yang menghalangi: D64.01, D64.02. Penilaian tetap dapat dibuka; daerah itu dapat dijelaskan atau dikoreksi sambil dinilai.',
    );
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/submissions/64.01', '/submissions/64.02']);
    document.body.replaceChildren();
    draw(7);
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'D64.01',
      'D64.02',
      'D64.03',
      'D64.07',
      'D64.08',
      '2 lainnya',
    ]);
  });

  test('nothing is said when all are ready', () => {
    expect(draw(0).container.textContent).toBe('');
  });

  test('it stands beside the button, on the page of the scoring and at the next step, and the button still opens', async () => {
    const room = openRoom();
    room.submit('64.08', 'Kabupaten Kutai Timur', [79_691, 69_528, 51_086, 77_074]);
    await room.secretariat.must('submissions.setStatus', { code: regionCode('64.08'), status: 'kandidat', reason: '' });
    lockRubric(room);
    const { seats } = await room.secretariat.must('panel.read', {});
    for (const { seat } of seats) await room.secretariat.must('panel.resetPin', { seat });
    const home = openWindow(room, <HomePage />);
    const step = within(await screen.findByRole('region', { name: 'Langkah berikutnya' }));
    expect((await step.findByRole('link', { name: 'Kutai Timur' })).getAttribute('href')).toBe('/submissions/64.08');
    home.unmount();
    openScoring(room, { role: 'sekretariat', seat: null });
    await screen.findByText(/^1 dari 1 kandidat belum siap dinilai/u);
    fireEvent.click(screen.getByRole('button', { name: 'Buka penilaian' }));
    await screen.findByText(/^0 dari 9 lembar dikirim\./u);
  });
});
