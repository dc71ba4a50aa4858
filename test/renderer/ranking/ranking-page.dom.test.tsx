import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { RankingPage } from '../../../renderer/ranking/RankingPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { regionCodeSchema } from '../../../shared/edition/region.ts';
import { toDecimal, fromFraction } from '../../../shared/notation/fraction.ts';
import { dataPart, jurorPart } from '../../../shared/ranking/parts-of-total.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import type { RankingSnapshot } from '../../../shared/ranking/ranking.ts';
import { criterionId, seatNumber } from '../../fixtures/edition.ts';
import { panelDay } from '../../shared/ranking/panel-day.ts';
import { overviewOf } from '../overview.ts';
import { openRankingWindow, TOKEN } from './ranking-window.tsx';

const pleno = overviewOf({ phase: 'pleno', rankingOpen: true, progress: { sheetsSubmitted: 61 } });
const openPage = (snapshot: RankingSnapshot = panelDay, overview = pleno) => openRankingWindow(<RankingPage />, overview, snapshot);

const table = (): Promise<HTMLElement> => screen.findByRole('table', { name: 'Peringkat resmi' });
const rowButton = (name: string): HTMLElement => screen.getByRole('button', { name });
/** What stands in a cell, spaces that do not break written as plain ones. */
const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replaceAll('\u00A0', ' ');
const analysis = () => within(screen.getByRole('complementary', { name: 'Analisis, bukan hasil resmi' }));
/** What the analysis says, in one line. */
const said = (): string => textOf(document.querySelector('aside [aria-live]'));
/** `−12,26` as a whole number of its last place. */
const units = (shown: string): bigint => BigInt(shown.replace('−', '-').replaceAll(/[.,]/gu, ''));

const comma = (decimal: string): string => decimal.replace('.', ',').replace('-', '−');

describe('The page of the ranking', () => {
  beforeAll(() => startWording('id'));

  test('shows rank, parts, total, gap and what is to be said of each region', async () => {
    openPage();
    const rows = within(await table()).getAllByRole('row');
    expect(rows.slice(1).map((row) => [...row.children].slice(0, 6).map(textOf))).toEqual([
      ['1', 'Bontang', '44,4231', '45,0722', '89,50', ''],
      ['2', 'Kutai Timur', '42,4494', '46,4000', '88,85', '−0,65'],
      ['3', 'Pasernilai sama; cakupan informal 79,83', '37,0164', '39,5778', '76,59', '−12,26'],
      ['4', 'Kutai Kartanegaranilai sama; cakupan informal 65,00', '32,2500', '44,3444', '76,59', '0,00'],
      ['5', 'Berau', '28,2500', '43,0000', '71,25', '−5,34'],
      ['6', 'Penajam Paser Utara', '29,2025', '38,5778', '67,78', '−3,47'],
      ['7', 'Samarinda7/8 lembar, 1 undur diri', '21,6493', '40,0071', '61,66', '−6,12'],
    ]);
  });

  test('says by whom it was opened, by which rule it is made, and that the weights are an assumption', async () => {
    openPage();
    await table();
    await screen.findByText('Dibuka ketua dan sekretaris, Selasa, 29 Juli 2025 pukul 14.05 WITA');
    expect(textOf(screen.getByText('Metode resmi, terkunci.').parentElement)).toBe(
      'Metode resmi, terkunci. Rata-rata juri; cakupan dibatasi 100 % per segmen; dibulatkan dua desimal di akhir; nilai sama diputus cakupan informal. Bobot masih asumsi, belum terverifikasi.',
    );
  });

  test('says which sheet is missing and that it can change no rank', async () => {
    openPage();
    await table();
    expect(textOf(screen.getByText('Satu lembar belum masuk: Kursi 5 untuk Samarinda.').parentElement)).toBe(
      'Satu lembar belum masuk: Kursi 5 untuk Samarinda. Berapa pun isinya, nilai akhir Samarinda 56,66–63,53 dan tidak ada peringkat yang berubah.',
    );
  });

  test('tells beneath the sum what jurors said, criterion by criterion, and only of that region', async () => {
    const said = (seat: number, code: string, criterion: string | null, text: string) => ({
      seat: seatNumber(seat),
      code: regionCodeSchema.parse(code),
      criterion: criterion === null ? null : criterionId(criterion),
      text,
      writtenAt: '2025-07-28T03:00:00.000Z',
    });
    openRankingWindow(
      <RankingPage />,
      pleno,
      panelDay,
      [],
      [said(3, '64.74', null, 'Berkas paling rapi.'), said(5, '64.74', null, 'Setuju.'), said(7, '64.01', null, 'Bukan untuk Bontang.')],
    );
    await table();
    fireEvent.click(rowButton('Bontang'));
    const comments = await screen.findByRole('region', { name: 'Komentar juri untuk Bontang' });
    expect(textOf(comments)).toBe('Komentar juri (2)Seluruh lembarKursi 3Berkas paling rapi.Kursi 5Setuju.');
  });

  test('opens a row by keyboard into the sum that gives its total', async () => {
    openPage();
    await table();
    const first = rowButton('Bontang');
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    const second = document.activeElement;
    // Enter and Space reach a button as a click.
    fireEvent.click(second ?? first);
    expect([textOf(second), second?.getAttribute('aria-expanded')]).toEqual(['Kutai Timur', 'true']);
    const sum = within(screen.getByRole('table', { name: 'Perhitungan nilai akhir Kutai Timur' })).getAllByRole('row');
    expect(sum.slice(1).map((row) => [...row.children].map(textOf).join(' | '))).toEqual([
      'Cakupan formal | 69.528 / 79.691 pekerja | 87,2470 | 20 | 17,4494',
      'Cakupan informal | 77.074 / 51.086 = 150,8711 dibatasi menjadi 100 | 100,0000 | 25 | 25,0000',
      'Regulasi daerah | 9 juri | 80 | 85 | 84 | 87 | 76 | 82 | 83 | 76 | 91 | 82,6667 | 15 | 12,4000',
      'Dukungan anggaran | 9 juri | 85 | 86 | 77 | 88 | 81 | 91 | 88 | 80 | 95 | 85,6667 | 10 | 8,5667',
      'Inovasi | 9 juri | 84 | 81 | 81 | 82 | 78 | 83 | 80 | 75 | 91 | 81,6667 | 15 | 12,2500',
      'Wawancara dan penguasaan materi | 9 juri | 86 | 84 | 87 | 91 | 86 | 89 | 89 | 84 | 95 | 87,8889 | 15 | 13,1833',
      'Angka bergaris: juri terketat (kursi 8) dan terlonggar (kursi 9) untuk daerah ini. Rata-rata tetap memakai keduanya. | Jumlah | 100 | 88,849488,85',
    ]);
  });

  test('moves to the last row and back to the first, and no further', async () => {
    openPage();
    await table();
    const at = () => textOf(document.activeElement);
    rowButton('Berau').focus();
    const steps = ['End', 'ArrowDown', 'Home', 'ArrowUp', 'ArrowDown'].map((key) => {
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
      return at();
    });
    expect(steps).toEqual(['Samarinda', 'Samarinda', 'Bontang', 'Bontang', 'Kutai Timur']);
  });

  test('prints parts that add up to the printed sum, and a sum that rounds to the printed total, for every region', async () => {
    openPage();
    await table();
    const names = rank(panelDay).rows.map(({ region }) => region.name.replace(/^(Kabupaten|Kota) /u, ''));
    for (const name of names) fireEvent.click(rowButton(name));
    const closed = names.map((name) => {
      const sum = screen.getByRole('table', { name: `Perhitungan nilai akhir ${name}` });
      const parts = [...sum.querySelectorAll('[data-part]')].map((cell) => units(textOf(cell)));
      const shown = units(textOf(sum.querySelector('[data-sum]')));
      const total = units(textOf(sum.querySelector('[data-total]')));
      return [name, parts.reduce((all, part) => all + part, 0n) === shown, (shown + 50n) / 100n === total];
    });
    expect(closed).toEqual(names.map((name) => [name, true, true]));
  });

  test('shows a sheet that is missing and a juror who is recused in the cells of every criterion', async () => {
    openPage();
    await table();
    fireEvent.click(rowButton('Samarinda'));
    const sum = screen.getByRole('table', { name: 'Perhitungan nilai akhir Samarinda' });
    const regulation = within(sum).getByText('Regulasi daerah').closest('tr');
    expect([...(regulation?.children ?? [])].slice(1, 11).map(textOf)).toEqual([
      '7 juri',
      '73',
      '73',
      '73',
      '73',
      'belum',
      '73',
      '–undur diri',
      '72',
      '72',
    ]);
    expect(
      within(sum)
        .getAllByText(/^(Undur diri|Belum masuk|Berapa)/u)
        .map(textOf),
    ).toEqual([
      'Undur diri (–): Kursi 7, Kursi 7. Nilai panel memakai juri yang lain.',
      'Belum masuk: Kursi 5, Kursi 5.',
      'Berapa pun isinya, nilai akhir 56,66–63,53.',
    ]);
  });

  test('tells the whole chain that was looked at for a tie', async () => {
    const chain: RankingSnapshot['method']['tieBreakChain'] = ['lot', 'head-to-head', ...panelDay.method.tieBreakChain];
    openPage({ ...panelDay, method: { ...panelDay.method, tieBreakChain: chain } });
    await table();
    fireEvent.click(rowButton('Kutai Kartanegara'));
    expect(screen.getByText('Nilai akhir 76,59 sama dengan Paser.')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map(textOf)).toEqual([
      'Undian dengan saksi: dilewati: belum diundi.',
      'Unggul berhadapan menurut juri: Paser 3 banding 6 Kutai Kartanegara; memutus urutan.',
    ]);
  });

  test('puts regions that lack a value beneath, with what they lack', async () => {
    const berau = regionCodeSchema.parse('64.03');
    openPage({
      ...panelDay,
      regions: panelDay.regions.map((entry) =>
        entry.region.code === berau
          ? { ...entry, coverage: { ...entry.coverage, informal: { population: 48_000, participants: null } } }
          : entry,
      ),
    });
    const rows = within(await table()).getAllByRole('row');
    expect(rows.slice(-2).map(textOf)).toEqual(['Belum dapat diperingkat', '–Beraubelum ada nilai untuk cakupan informal']);
  });

  test('hides every value and every rank behind the curtain', async () => {
    openPage();
    await table();
    fireEvent.click(rowButton('Kutai Timur'));
    fireEvent.keyDown(window, { key: 'F8' });
    const shown = (await table()).querySelectorAll('tbody');
    expect([...shown].map(textOf)).toEqual([
      '–Paser',
      '–Kutai Kartanegara',
      '–Berau',
      '–Kutai Timur',
      '–Penajam Paser Utara',
      '–Samarinda',
      '–Bontang',
    ]);
    const values = rank(panelDay).rows.flatMap((row) => [
      comma(row.total),
      comma(toDecimal(fromFraction(row.exactTotal), 4)),
      comma(toDecimal(fromFraction(dataPart(row)), 4)),
      comma(toDecimal(fromFraction(jurorPart(row)), 4)),
      ...(row.bounds === null ? [] : [comma(row.bounds.lowest), comma(row.bounds.highest)]),
    ]);
    const page = document.body.innerHTML;
    expect(values.filter((value) => page.includes(value))).toEqual([]);
    // What the analysis shows of the order is gone too.
    expect([analysis().queryAllByRole('img').length, analysis().queryAllByText(/Bontang|Kutai Timur/u).length]).toEqual([0, 0]);
    fireEvent.keyDown(window, { key: 'F8' });
    expect(document.body.innerHTML).toContain('88,85');
  });

  test('asks where, exports the workbook there and offers to show it', async () => {
    const page = openPage();
    await table();
    fireEvent.click(screen.getByRole('button', { name: 'Ekspor tabel' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Tampilkan di folder' }));
    await waitFor(() => expect(page.asked.slice(-3)).toEqual(['chooseDestination', 'results.exportWorkbook', 'revealFile']));
    expect([page.inputs.get('results.exportWorkbook'), page.inputs.get('revealFile')]).toEqual([{ destination: TOKEN }, { token: TOKEN }]);
  });
});

describe('The analysis beside the ranking', () => {
  beforeAll(() => startWording('id'));

  const choose = (label: string) => fireEvent.click(analysis().getByRole('radio', { name: label }));

  test('says that nothing is supposed before anything is', async () => {
    openPage();
    await table();
    expect(said()).toBe('Semua sama dengan metode resmi.');
  });

  test('says that Kutai Timur and Bontang change places without a cap, why, and from which cap on', async () => {
    openPage();
    await table();
    choose('Tanpa batas');
    expect(said()).toBe(
      'Kutai Timur dan Bontang bertukar. Tanpa batas, Kutai Timur naik 12,72 karena cakupan informal 150,87 %. Urutan berbalik bila batas di atas 106,75 %.',
    );
    // The official table stays as it is.
    expect(within(await table()).getAllByRole('row')[1]?.textContent).toContain('89,50');
  });

  test('says so when the order stays, with the change that was largest', async () => {
    const entry = (code: string) => panelDay.regions.filter(({ region }) => region.code === code);
    openPage({ ...panelDay, regions: [...entry('64.74'), ...entry('64.03')] });
    await table();
    choose('Tanpa batas');
    expect(said()).toBe('Urutan tidak berubah. Tanpa batas, perubahan terbesar: Bontang naik 1,04.');
  });

  test('moves a weight by keyboard, keeps the sum at 100, and goes back to the official method', async () => {
    openPage();
    await table();
    const slider = analysis().getByRole('slider', { name: 'Bobot inovasi, andai' });
    const shown = () =>
      analysis()
        .getAllByRole('slider')
        .map((one) => one.getAttribute('aria-valuetext'));
    fireEvent.keyDown(slider, { key: 'ArrowRight' });
    expect(shown()).toEqual(['19,77', '24,71', '14,82', '9,88', '16', '14,82']);
    fireEvent.keyDown(slider, { key: 'ArrowLeft' });
    fireEvent.keyDown(slider, { key: 'End' });
    expect(shown()).toEqual(['0', '0', '0', '0', '100', '0']);
    fireEvent.click(analysis().getByRole('button', { name: 'Kembalikan ke metode resmi' }));
    expect([shown(), said()]).toEqual([['20', '25', '15', '10', '15', '15'], 'Semua sama dengan metode resmi.']);
  });

  test('gives both orders as a table too', async () => {
    openPage();
    await table();
    choose('Tanpa batas');
    const rows = within(analysis().getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
    expect(rows.slice(1, 4).map((row) => [...row.children].map(textOf))).toEqual([
      ['Bontang', '1 · 89,50', '2 · 90,54', '1,04'],
      ['Kutai Timur', '2 · 88,85', '1 · 101,57', '12,72'],
      ['Paser', '3 · 76,59', '3 · 76,59', '0,00'],
    ]);
  });

  test('lets Kutai Timur lead on coverage alone without a cap, and share the lead under a common one', async () => {
    openPage();
    await table();
    fireEvent.click(analysis().getByRole('tab', { name: 'Cakupan saja' }));
    const free = said();
    choose('Gabungan');
    expect([free, said()]).toEqual([
      'Kutai Timur dan Bontang bertukar. Tanpa batas, Kutai Timur naik 19,87 karena cakupan seluruhnya 112,10 %. Urutan berbalik bila batas di atas 119,89 %.',
      '1 peringkat berubah: Kutai Timur dari 2 ke 1 bersama. Dengan batas gabungan, Kutai Timur naik 7,77 karena cakupan seluruhnya 112,10 %.',
    ]);
  });
});

describe('The ranking before the pleno', () => {
  beforeAll(() => startWording('id'));

  test('shows no value, asks for none, and says how many sheets are in', async () => {
    const page = openPage(panelDay, overviewOf({ phase: 'penilaian' }));
    await screen.findByText('Peringkat tertutup sampai pleno.');
    expect([page.asked, screen.queryByRole('table'), textOf(screen.getByText('11 dari 62 lembar masuk'))]).toEqual([
      ['edition.read'],
      null,
      '11 dari 62 lembar masuk',
    ]);
    expect(document.body.textContent).not.toMatch(/\d,\d/u);
    fireEvent.click(screen.getByRole('button', { name: 'Buka Penilaian' }));
    expect(page.visited.at(-1)).toBe('/scoring');
  });
});
