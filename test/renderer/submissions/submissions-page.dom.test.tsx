import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { SubmissionsPage } from '../../../renderer/submissions/SubmissionsPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { openRoom, type Room } from '../../fixtures/edition.ts';
import { openWindow } from '../room-window.tsx';

afterEach(() => vi.restoreAllMocks());

const kaltim = (): Room => {
  const room = openRoom();
  room.submit('64.01', 'Kabupaten Paser', [44000, 37531, 55000, 43905]);
  room.submit('64.08', 'Kabupaten Kutai Timur', [79691, 69528, 51086, 77074]);
  room.submit('64.74', 'Kota Bontang', [52000, 50500, 36000, 37500]);
  return room;
};

const page = (
  <main>
    <SubmissionsPage />
  </main>
);
const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
const rowOf = async (name: string): Promise<HTMLElement> => {
  const row = (await screen.findByRole('link', { name })).closest('tr');
  if (row === null) throw new Error(`No row of ${name}.`);
  return row;
};
const statusOf = async (room: Room, code: string) =>
  (await room.secretariat.must('submissions.list', {})).find((one) => one.code === code)?.status;

describe('The list of submissions', () => {
  beforeAll(() => startWording('id'));

  test('shows coverage raw and capped side by side and says in words what is above 100 %', async () => {
    openWindow(kaltim(), page, '/submissions');
    const [kutim, paser] = [cellsOf(await rowOf('Kutai Timur')), cellsOf(await rowOf('Paser'))];
    expect(kutim.slice(2, 8)).toEqual(['87,25', '87,25', '150,87di atas 100\u00A0%', '100,00', '112,10di atas 100\u00A0%', '92,23']);
    expect(paser.slice(2, 8)).toEqual(['85,30', '85,30', '79,83', '79,83', '82,26', '82,26']);
    expect(screen.getByText('3 terdaftar, 0 kandidat')).toBeTruthy();
  });

  test('makes all that are ticked candidates at once, without asking for a reason', async () => {
    const room = kaltim();
    openWindow(room, page, '/submissions');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Pilih Kutai Timur' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Pilih Bontang' }));
    fireEvent.click(screen.getByRole('button', { name: 'Jadikan kandidat' }));
    await screen.findByText('3 terdaftar, 2 kandidat');
    expect([await statusOf(room, '64.01'), await statusOf(room, '64.08'), await statusOf(room, '64.74')]).toEqual([
      'terdaftar',
      'kandidat',
      'kandidat',
    ]);
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Pilih Bontang' })).toBeNull());
  });

  test('asks for a reason for every other change, and keeps it', async () => {
    // The focus trap of the menu cannot see its items in a page without layout, and says so at length.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const room = kaltim();
    openWindow(room, page, '/submissions');
    fireEvent.click(await screen.findByRole('button', { name: 'Ubah status Paser' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Nyatakan gugur' }));
    const dialog = await screen.findByRole('dialog');
    const act = within(dialog).getByRole('button', { name: 'Nyatakan gugur' });
    fireEvent.submit(act.closest('form') ?? act);
    expect(await statusOf(room, '64.01')).toBe('terdaftar');
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'Berkas tidak lengkap' } });
    fireEvent.submit(act.closest('form') ?? act);
    await waitFor(async () => expect(await statusOf(room, '64.01')).toBe('gugur'));
    expect((await room.secretariat.must('submissions.list', {}))[0]?.statusReason).toBe('Berkas tidak lengkap');
  });

  test('is sorted by the column whose head is pressed, and says which', async () => {
    openWindow(kaltim(), page, '/submissions');
    await rowOf('Paser');
    const order = () => screen.getAllByRole('rowheader').map((head) => within(head).getByRole('link').textContent);
    fireEvent.click(screen.getByRole('button', { name: 'Seluruhnya (%), mentah' }));
    expect(order()).toEqual(['Kutai Timur', 'Bontang', 'Paser']);
    fireEvent.click(screen.getByRole('button', { name: 'Seluruhnya (%), dibatasi' }));
    expect(order()).toEqual(['Bontang', 'Kutai Timur', 'Paser']);
    expect(screen.getAllByRole('columnheader').filter((head) => head.getAttribute('aria-sort') === 'descending').length).toBe(1);
  });

  test('says what belongs here when there is nothing yet, with the button that brings it', async () => {
    openWindow(openRoom({ mark: 'latihan' }), page, '/submissions');
    await screen.findByText(/Berkas isian tiap daerah tampil di sini/u);
    expect(
      within(screen.getByRole('main'))
        .getAllByRole('button')
        .map((button) => button.textContent),
    ).toEqual(['Unduh templat', 'Simpan templat sebagai CSV', 'Impor berkas', 'Pilih berkas contoh']);
  });
});

describe('One submission', () => {
  beforeAll(() => startWording('id'));

  test('explains coverage above 100 % and shows each figure with what it stands on', async () => {
    openWindow(kaltim(), page, '/submissions/64.08');
    const coverage = await screen.findByRole('table', { name: 'Cakupan' });
    expect(
      within(coverage)
        .getAllByRole('row')
        .slice(1)
        .map((row) => cellsOf(row).slice(0, 4)),
    ).toEqual([
      ['79.691', '69.528', '87,25', '87,25'],
      ['51.086', '77.074', '150,87', '100,00'],
      ['130.777', '146.602', '112,10', '92,23'],
    ]);
    expect(screen.getByText(/Angka mentah disimpan apa adanya; batas hanya berlaku saat peringkat dihitung\./u)).toBeTruthy();
    const figures = screen.getByRole('table', { name: 'Angka cakupan dan sumbernya' });
    expect(cellsOf(within(figures).getAllByRole('row')[1] ?? figures)).toEqual([
      '79.691dinyatakanPeriksa',
      '–',
      '31 Desember 2024',
      'BPJS KetenagakerjaanLampirkan bukti',
      '–',
      'dilaporkanCakupan!C5',
    ]);
  });

  test('says nothing of 100 % where nothing is above it', async () => {
    openWindow(kaltim(), page, '/submissions/64.01');
    await screen.findByRole('heading', { name: 'Kabupaten Paser' });
    expect(screen.queryByText(/Angka mentah disimpan apa adanya/u)).toBeNull();
  });

  test('of a region that sent nothing says so', async () => {
    openWindow(kaltim(), page, '/submissions/64.02');
    await screen.findByRole('heading', { name: 'Belum ada berkas untuk kode 64.02.' });
  });
});
