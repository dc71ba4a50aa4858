import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { ResultsPage } from '../../../renderer/results/ResultsPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { panelDay } from '../../shared/ranking/panel-day.ts';
import { overviewOf } from '../overview.ts';
import { openRankingWindow, TOKEN } from '../ranking/ranking-window.tsx';

const pleno = overviewOf({ phase: 'pleno', rankingOpen: true, progress: { sheetsSubmitted: 61 } });
const openPage = (overview = pleno) => openRankingWindow(<ResultsPage />, overview, panelDay);

describe('The page of results', () => {
  beforeAll(() => startWording('id'));

  test('issues nothing before the pleno, but keeps fingerprint and copy at hand', async () => {
    const page = openPage(overviewOf({ phase: 'penilaian' }));
    await screen.findByText('Hasil dapat dikeluarkan setelah pleno dibuka.');
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Buka Penilaian',
      'Salin',
      'Periksa keutuhan',
      'Simpan salinan',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Buka Penilaian' }));
    expect([page.asked, page.visited.at(-1)]).toEqual([['edition.read'], '/scoring']);
  });

  test('says sheet by sheet what the workbook holds, and exports it', async () => {
    const page = openPage();
    const sheets = within(await screen.findByRole('table', { name: 'Lembar dalam buku kerja' })).getAllByRole('rowheader');
    expect(sheets.map(({ textContent }) => textContent)).toEqual([
      'Peringkat',
      'Rekapitulasi',
      'Per juri',
      'Cakupan',
      'Sumber cakupan',
      'Aturan',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Ekspor buku kerja' }));
    await screen.findByText('Diekspor: peringkat.xlsx');
    expect(page.inputs.get('results.exportWorkbook')).toEqual({ destination: TOKEN });
  });

  test('says that a sheet is missing from what would be issued', async () => {
    openPage();
    expect(await screen.findByText('1 lembar nilai belum masuk. Buku kerja menyebutnya beserta rentang yang masih terbuka.')).toBeTruthy();
  });

  test('copies the whole fingerprint and says whether the history still gives it', async () => {
    const page = openPage();
    fireEvent.click(await screen.findByRole('button', { name: 'Salin' }));
    await waitFor(() => expect(page.inputs.get('copyText')).toEqual({ text: 'ab'.repeat(32) }));
    fireEvent.click(screen.getByRole('button', { name: 'Periksa keutuhan' }));
    await screen.findByText('Riwayat utuh.');
    expect(screen.getByRole('status').textContent).toBe(
      'Riwayat utuh. 338 kejadian diperiksa; semua cocok dengan catatan dan dengan datanya.',
    );
  });

  test('leaves copies to the secretariat', async () => {
    openPage(overviewOf({ phase: 'pleno', rankingOpen: true, role: 'auditor' }));
    await screen.findByText('Salinan dibuat oleh sekretariat.');
    expect(screen.queryByRole('button', { name: 'Simpan salinan' })).toBeNull();
  });
});
