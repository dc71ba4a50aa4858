import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { RankingPage } from '../../../renderer/ranking/RankingPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import type { RankingSnapshot } from '../../../shared/ranking/ranking.ts';
import { panelDay } from '../../shared/ranking/panel-day.ts';
import { overviewOf } from '../overview.ts';
import { openRankingWindow } from './ranking-window.tsx';

beforeAll(() => startWording('id'));

/** Samarinda with three of nine sheets, where five are asked for. */
const thin: RankingSnapshot = {
  ...panelDay,
  method: { ...panelDay.method, quorum: 5 },
  regions: panelDay.regions.map((entry) =>
    entry.region.code === '64.72'
      ? { ...entry, sheets: entry.sheets.map((sheet, index) => (index < 3 ? sheet : { state: 'recused' as const, absent: true as const })) }
      : entry,
  ),
};

test('A region below the quorum stands under the ranking, and the pleno decides on it with a reason and both PINs', async () => {
  openRankingWindow(<RankingPage />, overviewOf({ phase: 'pleno', rankingOpen: true }), thin);
  await screen.findByText('Di bawah kuorum, diputuskan pleno');
  screen.getByText(/^3 lembar sah dari kuorum 5\. Belum diputuskan pleno\./u);
  fireEvent.click(screen.getByRole('button', { name: /^Putuskan .*Samarinda, di bawah kuorum$/u }));
  const dialog = await screen.findByRole('dialog', { name: 'Apakah Kota Samarinda diperingkat?' });
  fireEvent.click(within(dialog).getByRole('radio', { name: 'Tetap diperingkat dengan lembar sah yang ada' }));
  fireEvent.click(within(dialog).getByRole('button', { name: 'Catat keputusan' }));
  within(dialog).getByText('Tulis alasannya lebih dahulu.');
  within(dialog).getByRole('group', { name: 'PIN ketua' });
});

test('Behind the curtain, before the pleno and for who does not lead, nobody decides', async () => {
  openRankingWindow(<RankingPage />, overviewOf({ phase: 'final', rankingOpen: true }), thin);
  await screen.findByText('Di bawah kuorum, diputuskan pleno');
  expect(screen.queryByRole('button', { name: /Samarinda, di bawah kuorum$/u })).toBeNull();
});
