import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { SubmissionsPage } from '../../../renderer/submissions/SubmissionsPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { figureFingerprint } from '../../../shared/submissions/verification/verification.ts';
import { openRoom, regionCode, type Room } from '../../fixtures/edition.ts';
import { openWindow } from '../room-window.tsx';

const KUTIM = regionCode('64.08');
const OVER: readonly [number, number, number, number] = [79_691, 69_528, 51_086, 77_074];

const kaltim = async (): Promise<Room> => {
  const room = openRoom();
  room.submit('64.01', 'Kabupaten Paser', [44_000, 37_531, 55_000, 43_905]);
  room.submit('64.08', 'Kabupaten Kutai Timur', OVER);
  room.submit('64.74', 'Kota Bontang', [52_000, 50_500, 36_000, 37_500]);
  for (const code of ['64.01', '64.08', '64.74'])
    await room.secretariat.must('submissions.setStatus', { code: regionCode(code), status: 'kandidat', reason: '' });
  return room;
};
const correct = async (room: Room, value: number) => {
  const figure = (await room.secretariat.must('submissions.read', { code: KUTIM })).content.figures.find(
    ({ subject }) => subject === 'informal.population',
  );
  if (figure === undefined) throw new Error('No figure.');
  await room.secretariat.must('submissions.correctFigure', {
    code: KUTIM,
    subject: 'informal.population',
    position: 0,
    declared: figureFingerprint(figure),
    value,
    reason: 'Pendataan 2022.',
    document: 'Surat BPS 045/2025',
    documentDate: '2025-06-30',
  });
};
const page = (
  <main>
    <SubmissionsPage />
  </main>
);
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const cellsOf = (row: HTMLElement | null): readonly string[] =>
  row === null
    ? []
    : within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
const figuresTable = () => screen.findByRole('table', { name: 'Angka cakupan dan sumbernya' });
const openForm = async (): Promise<HTMLElement> => {
  fireEvent.click(within(await figuresTable()).getByRole('button', { name: 'Periksa Populasi informal' }));
  return screen.findByRole('dialog', { name: 'Kutai Timur: Populasi informal' });
};

describe('Checking a figure', () => {
  beforeAll(() => startWording('id'));

  test('shows the effect of a correction before it is saved, then both values with who, why and on what', async () => {
    openWindow(await kaltim(), page, '/submissions/64.08');
    const form = within(await openForm());
    fireEvent.click(form.getByRole('radio', { name: /dikoreksi/u }));
    expect(form.getByText('Tulis angka yang benar; pengaruhnya tampil di sini sebelum ada yang disimpan.')).toBeTruthy();
    type(form.getByRole('textbox', { name: /Angka yang benar/u }), '154148');
    await form.findByText('Kutai Timur turun dari peringkat 2 ke 3; Paser naik dari peringkat 3 ke 2.');
    expect(form.getByText('Hanya cakupan para kandidat; tidak ada nilai juri yang dipakai, karena peringkat masih tertutup.')).toBeTruthy();
    const effect = within(form.getByRole('table', { name: 'Cakupan (%)' }));
    expect(effect.getAllByRole('row').map((row) => row.textContent.replaceAll('\u00A0', ' '))).toEqual([
      'SegmenMentah (%)Dibatasi (%)',
      'Pekerja informal dan rentan150,8750,00100,0050,00',
      'Seluruhnya112,1062,6992,2362,69',
    ]);
    type(form.getByRole('textbox', { name: /Alasan/u }), 'Pendataan 2022.');
    type(form.getByRole('combobox', { name: /Dokumen/u }), 'Surat BPS 045/2025');
    type(form.getByLabelText(/Tanggal dokumen/u), '2025-06-30');
    const save = form.getByRole('button', { name: 'Simpan koreksi' });
    await waitFor(() => expect(save.hasAttribute('disabled')).toBe(false));
    fireEvent.click(save);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const table = within(await figuresTable());
    await table.findByText('dikoreksi');
    const row = cellsOf(table.getByRole('rowheader', { name: 'Populasi informal' }).closest('tr'));
    expect(row[0]).toBe('154.148dinyatakan 51.086dikoreksiUbahCabut');
    expect(table.getByText(/^Surat BPS 045\/2025, 30 Juni 2025\. Diperiksa sekretariat, .+\.$/u).textContent).toMatch(
      /^Pendataan 2022\. /u,
    );
    expect(screen.getByText('1 dari 4 angka cakupan diverifikasi')).toBeTruthy();
    const coverage = within(screen.getByRole('table', { name: 'Cakupan' }));
    expect(cellsOf(coverage.getAllByRole('row')[2] ?? null).slice(0, 4)).toEqual([
      '154.148dinyatakan 51.086',
      '77.074',
      '50,00dinyatakan 150,87',
      '50,00dinyatakan 100,00',
    ]);
    expect(within(screen.getByRole('region', { name: 'Temuan' })).getByText('Siap dinilai')).toBeTruthy();
  });

  test('asks where 51.086 could be two numbers, and takes neither by itself', async () => {
    openWindow(await kaltim(), page, '/submissions/64.08');
    const form = within(await openForm());
    fireEvent.click(form.getByRole('radio', { name: /dikoreksi/u }));
    const value = form.getByRole('textbox', { name: /Angka yang benar/u });
    type(value, '80.000');
    expect(
      form.getByText('“80.000” dapat berarti 80.000 (ribuan) atau 80,000 (desimal); hanya bilangan bulat yang diterima.'),
    ).toBeTruthy();
    expect(form.queryByText('Urutan tidak berubah.')).toBeNull();
    fireEvent.click(form.getByRole('button', { name: 'Maksud saya 80000' }));
    expect((value as HTMLInputElement).value).toBe('80000');
    await form.findByText(/^(Kutai Timur|Urutan)/u);
    type(value, '12,5');
    expect(form.getByText('Tulis bilangan bulat, tanpa desimal.')).toBeTruthy();
    type(value, '51086');
    expect(form.getByText('Sama dengan yang dinyatakan daerah. Pilih “Sesuai dokumen”.')).toBeTruthy();
  });

  test('says what is missing, and saves nothing without reason, document and date', async () => {
    const room = await kaltim();
    openWindow(room, page, '/submissions/64.08');
    const form = within(await openForm());
    fireEvent.click(form.getByRole('radio', { name: /dikoreksi/u }));
    fireEvent.keyDown(form.getByRole('textbox', { name: /Alasan/u }), { key: 'Enter', ctrlKey: true });
    for (const said of ['Tulis angkanya.', 'Tulis alasannya lebih dahulu.', 'Sebut dokumennya.', 'Isi tanggalnya.'])
      expect(form.getByText(said)).toBeTruthy();
    expect((await room.secretariat.must('submissions.read', { code: KUTIM })).verifications).toEqual([]);
  });

  test('verifies by Ctrl+Enter, and offers the same document for the next figure of the region', async () => {
    openWindow(await kaltim(), page, '/submissions/64.08');
    const form = within(await openForm());
    type(form.getByRole('combobox', { name: /Dokumen/u }), 'Surat BPS 045/2025');
    const date = form.getByLabelText(/Tanggal dokumen/u);
    type(date, '2025-06-30');
    fireEvent.keyDown(date, { key: 'Enter', ctrlKey: true });
    await within(await figuresTable()).findByText('terverifikasi');
    fireEvent.click(within(await figuresTable()).getByRole('button', { name: 'Periksa Populasi formal' }));
    const next = within(await screen.findByRole('dialog', { name: 'Kutai Timur: Populasi formal' }));
    expect(next.getByRole<HTMLInputElement>('combobox', { name: /Dokumen/u }).value).toBe('Surat BPS 045/2025');
  });

  test('a correction is withdrawn with a reason, after its effect was shown', async () => {
    const room = await kaltim();
    await correct(room, 154_148);
    openWindow(room, page, '/submissions/64.08');
    fireEvent.click(within(await figuresTable()).getByRole('button', { name: 'Cabut verifikasi Populasi informal' }));
    const form = within(await screen.findByRole('dialog', { name: 'Kutai Timur: cabut verifikasi Populasi informal?' }));
    await form.findByText('Kutai Timur naik dari peringkat 3 ke 2; Paser turun dari peringkat 2 ke 3.');
    type(form.getByRole('textbox', { name: /Alasan/u }), 'Surat itu keliru.');
    fireEvent.click(form.getByRole('button', { name: 'Cabut' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(async () => expect(within(await figuresTable()).getAllByText('dinyatakan')).toHaveLength(4));
  });

  test('a correction that has lapsed says so, with what was declared then and now, and counts for nothing', async () => {
    const room = await kaltim();
    await correct(room, 154_148);
    room.submit('64.08', 'Kabupaten Kutai Timur', [79_691, 69_528, 55_000, 77_074]);
    openWindow(room, page, '/submissions/64.08');
    const row = within(await figuresTable())
      .getByRole('rowheader', { name: 'Populasi informal' })
      .closest('tr');
    expect(cellsOf(row)[0]).toBe('55.000dinyatakanPeriksaCabut');
    expect(row?.nextElementSibling?.textContent).toMatch(
      /^Koreksi menjadi 154\.148 gugur: angka dinyatakan berubah sejak .+, dari 51\.086 menjadi 55\.000\.$/u,
    );
  });

  test('a verification of a line that is gone is shown apart and can be withdrawn', async () => {
    const room = await kaltim();
    const records = room.host.records();
    await correct(room, 154_148);
    records?.inOneEvent(
      'uji',
      () => records.file.database.prepare("DELETE FROM figure WHERE subject = 'informal.population' AND code = '64.08'").run(),
      { at: '2025-07-01T00:00:00.000Z', actor: 'uji', role: 'sekretariat', device: 'uji' },
    );
    openWindow(room, page, '/submissions/64.08');
    const gone = within(await screen.findByRole('region', { name: 'Verifikasi angka yang tidak lagi dinyatakan' }));
    expect(gone.getByText(/^Populasi informal, dahulu 51\.086: tidak ada lagi dalam berkas\./u)).toBeTruthy();
    fireEvent.click(gone.getByRole('button', { name: 'Cabut verifikasi Populasi informal' }));
    const dialog = within(await screen.findByRole('dialog'));
    type(dialog.getByRole('textbox'), 'Baris dihapus daerah.');
    fireEvent.click(dialog.getByRole('button', { name: 'Cabut' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: /tidak lagi dinyatakan/u })).toBeNull());
  });

  test('is offered from the finding, for each figure that may be wrong; what is left then rests on the correction', async () => {
    openWindow(await kaltim(), page, '/submissions/64.08');
    const findings = await screen.findByRole('region', { name: 'Temuan' });
    fireEvent.click(within(findings).getByRole('button', { name: 'Koreksi angka…' }));
    const population = await screen.findByRole('menuitem', { name: 'Populasi informal', hidden: true });
    expect(screen.getAllByRole('menuitem', { hidden: true }).map((item) => item.textContent)).toEqual([
      'Peserta informal',
      'Populasi informal',
    ]);
    fireEvent.click(population);
    const form = within(await screen.findByRole('dialog', { name: 'Kutai Timur: Populasi informal' }));
    type(form.getByRole('textbox', { name: /Angka yang benar/u }), '60000');
    type(form.getByRole('textbox', { name: /Alasan/u }), 'Pendataan 2022.');
    type(form.getByRole('combobox', { name: /Dokumen/u }), 'Surat BPS 045/2025');
    type(form.getByLabelText(/Tanggal dokumen/u), '2025-06-30');
    const save = form.getByRole('button', { name: 'Simpan koreksi' });
    await waitFor(() => expect(save.hasAttribute('disabled')).toBe(false));
    fireEvent.click(save);
    await within(findings).findByText('Dihitung dari angka terkoreksi: Populasi informal dari 51.086 menjadi 60.000.');
    expect(within(findings).getByText('Masih menghalangi sampai dijelaskan, atau sampai angkanya berubah atau dikoreksi.')).toBeTruthy();
    fireEvent.click(within(findings).getByRole('button', { name: /^Jawab/u }));
    expect(
      within(findings)
        .getAllByRole('radio')
        .map((radio) => radio.getAttribute('value')),
    ).toEqual(['explained', 'asked']);
  });

  test('is for the secretariat; a seat sees the states and nothing to press', async () => {
    const room = await kaltim();
    await correct(room, 154_148);
    openWindow(room, page, '/submissions/64.08', { identity: { role: 'pengamat', seat: null } });
    const table = within(await figuresTable());
    expect(table.getByText('dikoreksi')).toBeTruthy();
    expect(table.queryAllByRole('button')).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Koreksi angka…' })).toBeNull();
  });

  test('is counted in the list, with the declared coverage beside the corrected one', async () => {
    const room = await kaltim();
    await correct(room, 154_148);
    openWindow(room, page, '/submissions');
    const row = (await screen.findByRole('link', { name: 'Kutai Timur' })).closest('tr');
    if (row === null) throw new Error('No row.');
    expect(within(row).getByText('1/4 diverifikasi')).toBeTruthy();
    expect(within(row).getByRole('img', { name: '1 angka dikoreksi' })).toBeTruthy();
    expect(within(row).getByText('dinyatakan 150,87')).toBeTruthy();
    expect(within(row).getByText('dinyatakan 112,10')).toBeTruthy();
  });
});
