import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { SubmissionsPage } from '../../../renderer/submissions/SubmissionsPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { cellOf, CONTENT, editedWorkbook, filledWorkbook } from '../../fixtures/workbooks.ts';
import { openRoom, type Room } from '../../fixtures/edition.ts';
import { openWindow } from '../room-window.tsx';

configure({ asyncUtilTimeout: 15_000 });

const FILE = 'Isian Bontang.xlsx';
const page = (
  <main>
    <SubmissionsPage />
  </main>
);

const ownForm = (): Promise<Uint8Array> =>
  editedWorkbook((book) => {
    cellOf(book, 'Cakupan', 'B4').value = 'Banyaknya';
    cellOf(book, 'Cakupan', 'H4').value = 'Persentase';
    cellOf(book, 'Cakupan', 'H5').value = 97;
    const sheet = book.getWorksheet('Cakupan');
    if (sheet !== undefined) sheet.name = 'Peserta BPJS';
  });

/** The preview of one file, as the person has it in front of them. */
const preview = async (bytes: Uint8Array, room: Room = openRoom()): Promise<Room> => {
  const path = join(room.folder, FILE);
  writeFileSync(path, bytes);
  openWindow(room, page, '/submissions', { chosen: [path] });
  fireEvent.click(await screen.findByRole('button', { name: 'Impor berkas' }));
  await screen.findByRole('heading', { level: 1, name: 'Pratinjau impor, 1 berkas' });
  await screen.findByRole('button', { name: /^Simpan \d berkas/u });
  return room;
};
const openMapping = async (bytes: Uint8Array, room?: Room): Promise<Room> => {
  const opened = await preview(bytes, room);
  fireEvent.click(await screen.findByRole('button', { name: 'Petakan kolom…' }));
  await screen.findByRole('heading', { level: 1, name: /^Petakan kolom/u });
  return opened;
};
const parts = () => screen.getAllByRole('listitem').map((item) => item.textContent);
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const confirm = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', ctrlKey: true });
const pane = () => screen.getByRole('region', { name: /^Pemetaan / });

describe('The mapping screen', () => {
  beforeAll(() => startWording('id'));

  test('is not offered for a file of the template', async () => {
    await preview(await filledWorkbook());
    expect(screen.queryByRole('button', { name: 'Petakan kolom…' })).toBeNull();
  });

  test('shows what is recognised and what is not, the part in question open, its heads beside the fields with first values', async () => {
    await openMapping(await ownForm());
    expect(parts()).toEqual([
      'Identitasdikenali',
      'Cakupandari lembar Peserta BPJSbelum lengkap',
      'Rentandikenali',
      'Anggarandikenali',
      'Regulasidikenali',
      'Inovasidikenali',
    ]);
    const row = within(within(pane()).getByRole('table', { name: 'Kolom untuk Cakupan' })).getByRole('row', { name: /^Jumlah orang/u });
    expect([...row.querySelectorAll('option')].map((option) => option.textContent).slice(0, 3)).toEqual([
      'tidak ada',
      'A: Isian',
      'B: Banyaknya',
    ]);
    expect(row.textContent).toContain('Pilih tempat Jumlah orang.');
    choose('Kolom untuk Jumlah orang (Cakupan)', '2');
    expect([...row.querySelectorAll('td')].at(-1)?.textContent).toBe('520005050036000');
    expect(parts()[1]).toBe('Cakupandari lembar Peserta BPJSdipetakan');
    expect(pane().textContent).toContain('Tidak dibaca: H: Persentase.');
  });

  test('refuses at the field what cannot be meant, and leads there when asked to go on', async () => {
    await openMapping(await ownForm());
    choose('Kolom untuk Jumlah orang (Cakupan)', '8');
    expect(pane().textContent).toContain('“Persentase” bersatuan %, padahal Jumlah orang dibaca apa adanya.');
    choose('Kolom untuk Jumlah orang (Cakupan)', '4');
    expect(pane().textContent).toContain('“Sumber” sudah dipakai untuk Jumlah orang. Pilih kolom lain untuk Sumber.');
    fireEvent.click(screen.getByRole('button', { name: /^Rentan/u }));
    confirm();
    expect([pane().getAttribute('aria-label'), document.activeElement?.getAttribute('aria-label')]).toEqual([
      'Pemetaan Cakupan',
      'Kolom untuk Sumber (Cakupan)',
    ]);
  });

  test('reads the file again and goes back to its preview; only saving writes, and the mapping is then seen and forgotten', async () => {
    const room = await openMapping(await ownForm());
    choose('Kolom untuk Jumlah orang (Cakupan)', '2');
    confirm();
    await screen.findByRole('heading', { level: 1, name: 'Pratinjau impor, 1 berkas' });
    await screen.findByText(/^Dipetakan: “Peserta BPJS” sebagai Cakupan; “Banyaknya” sebagai Jumlah orang\.$/u);
    expect(await room.secretariat.must('submissions.list', {})).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: /^Simpan 1 berkas/u }));
    await waitFor(async () => expect(await room.secretariat.must('submissions.list', {})).toHaveLength(1));
    fireEvent.click(await screen.findByRole('link', { name: 'Bontang' }));
    const section = await screen.findByRole('region', { name: 'Pemetaan kolom yang diingat' });
    expect(within(section).getAllByRole('row')[1]?.textContent).toMatch(
      /^Cakupan“Peserta BPJS” sebagai Cakupan“Banyaknya” sebagai Jumlah orangSekretariat/u,
    );
    fireEvent.click(within(section).getByRole('button', { name: 'Lupakan pemetaan' }));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Lupakan pemetaan' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Pemetaan kolom yang diingat' })).toBeNull());
    expect(await room.secretariat.must('submissions.mappings', { code: CONTENT.code })).toEqual([]);
  });

  test('says when the file has changed since, and takes a mapping back when asked', async () => {
    const bytes = await ownForm();
    const room = await openMapping(bytes);
    choose('Kolom untuk Jumlah orang (Cakupan)', '2');
    writeFileSync(join(room.folder, FILE), await filledWorkbook());
    confirm();
    await screen.findByText(`${FILE} sudah berubah sejak dipratinjau.`);
    writeFileSync(join(room.folder, FILE), bytes);
    confirm();
    await screen.findByText(/^Dipetakan: /u);
    fireEvent.click(screen.getByRole('button', { name: 'Petakan kolom…' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Baca tanpa pemetaan' }));
    await screen.findByText('Lembar Cakupan tidak ada.');
  });
});
