import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { RankingPage } from '../../../renderer/ranking/RankingPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { figuresText, sayShare } from '../../../shared/wording/annex-figures.ts';
import { overviewOf } from '../overview.ts';
import { panelDay } from '../../shared/ranking/panel-day.ts';
import { openRankingWindow } from '../ranking/ranking-window.tsx';

const openAnnex = async () => {
  const opened = openRankingWindow(<RankingPage />, overviewOf({ phase: 'pleno', rankingOpen: true }), panelDay);
  fireEvent.click(await screen.findByRole('button', { name: 'Lampiran analisis' }));
  await screen.findByRole('heading', { name: 'Lampiran analisis' });
  await screen.findByRole('region', { name: 'Kesepakatan juri' }, { timeout: 10_000 });
  return opened;
};

beforeAll(() => startWording('id'));

describe('The annex', () => {
  test('answers seven questions in words, says that it is no result, and leads back to the ranking', async () => {
    const { visited } = await openAnnex();
    screen.getByText('bukan hasil resmi');
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      'Kesepakatan juri',
      'Juri yang ketat dan yang longgar',
      'Nilai yang tidak biasa',
      'Bobot',
      'Susunan juri',
      'Satu nilai',
      'Urutan dan waktu',
    ]);
    screen.getByText(/^Urutan 1 dan 2 akan bertukar bila nilai Inovasi satu juri berubah 39 poin/u);
    screen.getByText('Pengaruh urutan dan waktu baru dihitung sesudah penilaian ditutup.');
    fireEvent.click(screen.getByRole('link', { name: 'Peringkat' }));
    expect(visited.at(-1)).toBe('/ranking');
  });

  test('has each picture with its figures beside it, and copies both', async () => {
    const { asked, inputs } = await openAnnex();
    const severity = screen.getByRole('region', { name: 'Juri yang ketat dan yang longgar' });
    const picture = within(severity).getByRole('img', { name: 'Ketat dan longgarnya juri' });
    expect(document.getElementById(picture.getAttribute('aria-details') ?? '')).not.toBe(null);
    const table = within(severity).getByRole('table', { name: 'Ketat dan longgarnya tiap juri' });
    expect(within(table).getAllByRole('row')).toHaveLength(10);
    const [copy] = within(severity).getAllByRole('button', { name: 'Salin angka' });
    fireEvent.click(copy ?? severity);
    await waitFor(() => expect(asked).toContain('copyText'));
    expect((inputs.get('copyText') as { readonly text: string }).text.split('\n')[0]).toBe('Juri\tLembar\tSelisih\t±');
  });

  test('stands as firmness beside each region of the ranking, told apart from the official figures', async () => {
    openRankingWindow(<RankingPage />, overviewOf({ phase: 'pleno', rankingOpen: true }), panelDay);
    await screen.findByText('dari 6.000 simulasi');
    expect(screen.getAllByRole('img', { name: /: urutan \d dalam .* simulasi$/u })).toHaveLength(7);
    screen.getByText(/^Kekokohan bukan hasil resmi/u);
  });

  test('is hidden behind the curtain, which F8 draws here too', async () => {
    await openAnnex();
    fireEvent.keyDown(window, { key: 'F8' });
    await screen.findByText('Tirai terpasang: lampiran tertutup. Tekan F8 untuk membukanya.');
    expect(screen.queryByRole('region', { name: 'Bobot' })).toBe(null);
  });
});

test('A share is never said to be all or none where it is not', () => {
  expect([0, 0.001, 0.5, 0.999, 1].map((share) => sayShare(share, 'en'))).toEqual(['0%', '< 1%', '50%', '> 99%', '100%']);
});

test('Copied figures are what a spreadsheet reads: plain minus, empty for what is missing, no stray tabs', () => {
  expect(
    figuresText(
      {
        heads: ['a\tb', 'c'],
        rows: [
          ['x', { value: -1.5, decimals: 1 }],
          ['y', { value: null, decimals: 1 }],
        ],
      },
      'id',
    ),
  ).toBe('a b\tc\nx\t-1,5\ny\t');
});

describe('Ratings from elsewhere', () => {
  test('are analysed from the file that was chosen, and told in tables', async () => {
    const { asked, visited } = await openAnnex();
    fireEvent.click(screen.getByRole('link', { name: 'Analisis berkas luar' }));
    expect(visited.at(-1)).toBe('/ranking/study');
    fireEvent.click(await screen.findByRole('button', { name: 'Pilih berkas' }));
    await screen.findByRole('table', { name: 'Nilai akhir dan urutan' });
    expect(asked.slice(-2)).toEqual(['chooseStudy', 'analysis.study']);
    screen.getByText('2 objek, 2 juri, 1 kriteria; 10.000 undian tiap simulasi.');
    screen.getByText('bukan hasil resmi');
  });
});
