import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { ticketOf } from '../../../electron/ranking/lot/ticket-of.ts';
import { RankingPage } from '../../../renderer/ranking/RankingPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import type { RankingReading } from '../../../shared/ranking/contract.ts';
import type { DrawnLot } from '../../../shared/ranking/lot.ts';
import type { RankingSnapshot } from '../../../shared/ranking/ranking.ts';
import { award } from '../../shared/ranking/award.ts';
import { overviewOf } from '../overview.ts';
import { openRankingWindow } from './ranking-window.tsx';

const HEAD = 'ab12'.repeat(16);
const AT = '2025-07-29T06:00:00.000Z';
const WITNESSES: DrawnLot['witnesses'] = [
  { name: 'Aminah', digits: '4711' },
  { name: 'Budi', digits: '081500' },
];
const LOT: DrawnLot = { head: HEAD, witnesses: WITNESSES, drawnAt: AT };
const NOTHING: Pick<RankingReading, 'lot' | 'verdict'> = { lot: null, verdict: null };

const tied = award({
  judged: { inovasi: 100 },
  chain: ['lot'],
  regions: { '64.01': { sheets: [[70], [80]] }, '64.02': { sheets: [[70], [80]] } },
});
const drawn: RankingSnapshot = {
  ...tied,
  lot: LOT,
  regions: tied.regions.map((entry) => ({ ...entry, ticket: ticketOf(LOT, entry.region.code) })),
};

const openPage = (snapshot: RankingSnapshot, decided = NOTHING, phase: 'pleno' | 'final' = 'pleno') =>
  openRankingWindow(<RankingPage />, overviewOf({ phase, rankingOpen: true }), snapshot, [], [], decided);

const typePins = (dialog: HTMLElement): void => {
  for (const [name, pin] of [
    ['PIN ketua', '135790'],
    ['PIN sekretaris', '246801'],
  ] as const) {
    const boxes = within(within(dialog).getByRole('group', { name })).getAllByLabelText(/^Angka PIN/u);
    boxes.forEach((box, index) => fireEvent.change(box, { target: { value: pin[index] } }));
  }
};

beforeAll(() => startWording('id'));

describe('A tie at the lot', () => {
  test('is announced first: the fingerprint is fixed before anyone has called out a digit', async () => {
    const { asked } = openPage(tied);
    fireEvent.click(await screen.findByRole('button', { name: 'Siapkan undian' }));
    const dialog = await screen.findByRole('dialog', { name: 'Undian untuk nilai akhir yang sama' });
    expect(within(dialog).queryByLabelText('Nama')).toBe(null);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Tetapkan sidik jari' }));
    await waitFor(() => expect(asked).toContain('ranking.announceLot'));
  });

  test('asks two witnesses for their digits once the fingerprint stands, and says which are not right', async () => {
    const { asked, inputs } = openPage(tied, { ...NOTHING, lot: { head: HEAD, announcedAt: AT, announcedBy: 'sekretariat', drawn: null } });
    fireEvent.click(await screen.findByRole('button', { name: 'Lanjutkan undian' }));
    const dialog = await screen.findByRole('dialog', { name: 'Undian untuk nilai akhir yang sama' });
    const names = within(dialog).getAllByRole('textbox', { name: 'Nama' });
    const digits = within(dialog).getAllByRole('textbox', { name: /^Angka yang disebut/u });
    WITNESSES.forEach(({ name }, index) => fireEvent.change(names[index] ?? dialog, { target: { value: name } }));
    fireEvent.change(digits[0] ?? dialog, { target: { value: '47 11' } });
    fireEvent.change(digits[1] ?? dialog, { target: { value: '08x' } });
    typePins(dialog);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Undi sekarang' }));
    await within(dialog).findByText('Empat sampai dua belas angka, tanpa huruf atau spasi.');
    expect(asked).not.toContain('ranking.drawLot');
    fireEvent.change(digits[1] ?? dialog, { target: { value: '081500' } });
    typePins(dialog);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Undi sekarang' }));
    await waitFor(() => expect(asked).toContain('ranking.drawLot'));
    expect(inputs.get('ranking.drawLot')).toEqual({ witnesses: WITNESSES, chairPin: '135790', secretaryPin: '246801' });
  });

  test('that has been drawn prints its proof: the text and the SHA-256 of each region, and who called which digits', async () => {
    openPage(drawn, {
      ...NOTHING,
      lot: { head: HEAD, announcedAt: AT, announcedBy: 'sekretariat', drawn: { witnesses: WITNESSES, drawnAt: AT, drawnBy: 'x' } },
    });
    fireEvent.click(await screen.findByRole('button', { name: /64\.01/u }));
    await screen.findByText(/saksi Aminah menyebut 4711, saksi Budi menyebut 081500/u);
    for (const { region, ticket } of drawn.regions) {
      screen.getByText(`${HEAD}|4711|081500|${region.code}`);
      screen.getByText(ticket ?? '');
    }
  });
});

describe('The decision on the ranking', () => {
  test('names who is first, asks for both PINs, and goes to the records', async () => {
    const { asked, inputs } = openPage(drawn);
    fireEvent.click(await screen.findByRole('button', { name: 'Tetapkan peringkat' }));
    const dialog = await screen.findByRole('dialog', { name: 'Tetapkan peringkat ini?' });
    within(dialog).getByText(/^Peringkat pertama: /u);
    typePins(dialog);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Tetapkan peringkat' }));
    await waitFor(() => expect(asked).toContain('ranking.finalise'));
    expect(inputs.get('ranking.finalise')).toEqual({ chairPin: '135790', secretaryPin: '246801' });
  });

  test('says what it waits for, and offers no button before', async () => {
    openPage(tied);
    await screen.findByText('Penetapan menunggu undian.');
    expect(screen.queryByRole('button', { name: 'Tetapkan peringkat' })).toBe(null);
  });

  test('stands above the ranking with its fingerprint, and says so when the records now give another one', async () => {
    const verdict = {
      number: 2,
      sha256: 'cd34'.repeat(16),
      method: 'mean@1',
      applicationVersion: '0.1.0',
      decidedAt: AT,
      chair: tied.seats[0]?.seat ?? (1 as never),
      secretary: tied.seats[1]?.seat ?? (2 as never),
      stillSame: false,
    };
    openPage(drawn, { ...NOTHING, verdict }, 'pleno');
    await screen.findByText(/cd34cd34 cd34cd34/u);
    expect(screen.queryByRole('button', { name: 'Tetapkan peringkat' })).toBe(null);
    screen.getByText('Penetapan ke-2.');
    screen.getByText('Catatan sekarang memberi peringkat yang lain daripada yang ditetapkan.');
  });
});

test('The strictness of jurors can be supposed away: a region that the strictest did not score loses the lead it owed to that', async () => {
  const snapshot = award({
    judged: { inovasi: 100 },
    regions: {
      '64.01': { sheets: [[80], [80], 'recused'] },
      '64.02': { sheets: [[82], [82], [64]] },
      '64.03': { sheets: [[60], [60], [42]] },
    },
  });
  openPage(snapshot);
  const correction = await screen.findByRole('switch', { name: 'Koreksi keketatan juri' });
  screen.getByText('Semua sama dengan metode resmi.');
  fireEvent.click(correction);
  await screen.findByText(/64\.02 dan 64\.01 bertukar\.|64\.02 dan .*64\.01 bertukar\./u);
});
