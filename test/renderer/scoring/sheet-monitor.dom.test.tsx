import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { startWording } from '../../../renderer/wording.ts';
import { criterionId, dismissConflicts, lockRubric, openRoom, regionCode, type Room, seatNumber } from '../../fixtures/edition.ts';
import { openQuickRoom, openScoring } from './juror-window.tsx';

const STAFF = { role: 'sekretariat', seat: null } as const;
const CRITERIA = ['regulasi', 'anggaran', 'inovasi', 'wawancara'];

const fill = async (room: Room, seat: number, code: string, count: number) => {
  const juror = room.juror(seat);
  for (const id of CRITERIA.slice(0, count)) {
    await juror.must('scoring.enter', { code: regionCode(code), criterion: criterionId(id), valueHundredths: 8700 });
  }
  if (count === CRITERIA.length) await juror.must('scoring.submit', { code: regionCode(code) });
};
const typePin = (dialog: HTMLElement, whose: string, pin: string) => {
  const digits = within(within(dialog).getByRole('group', { name: whose })).getAllByLabelText(/^Angka PIN/u);
  digits.forEach((digit, index) => fireEvent.change(digit, { target: { value: pin.charAt(index) } }));
};

describe('The monitor', () => {
  beforeAll(() => startWording('id'));

  test('shows who has handed in what by word, and never a value', async () => {
    const room = await openQuickRoom();
    await fill(room, 3, '64.01', 4);
    await fill(room, 3, '64.02', 2);
    await room.secretariat.must('panel.recuse', { seat: seatNumber(4), code: regionCode('64.02'), reason: 'Pernah bekerja di sana.' });
    openScoring(room, STAFF);
    const grid = await screen.findByRole('table', { name: 'Keadaan lembar per kursi dan daerah' });
    await waitFor(() => expect(grid.textContent).toContain('Diisi 2/4'));
    const cells = (seat: RegExp) =>
      within(within(grid).getByRole('row', { name: seat }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect([cells(/Kepala Dinas/u), cells(/APINDO/u), grid.textContent.includes('87')]).toEqual([
      ['Dikirim', 'Diisi 2/4', '1/2'],
      ['Kosong', 'Undur diri', '0/1'],
      false,
    ]);
  });

  test('counts sheets sent against sheets awaited, and names who is missing', async () => {
    const room = await openQuickRoom();
    await fill(room, 3, '64.01', 4);
    openScoring(room, STAFF);
    await screen.findByText(/^1 dari 18 lembar dikirim\./u);
    await screen.findByText('Ditunggu: 17 lembar');
    const seat = screen.getByText('Kursi 3, Kepala Dinas Tenaga Kerja dan Transmigrasi').closest('li');
    expect(seat?.textContent).toContain('1 lembar: Kutai Kartanegara');
  });

  test('follows while jurors send', async () => {
    const room = await openQuickRoom();
    openScoring(room, STAFF);
    await screen.findByText(/^0 dari 18 lembar dikirim\./u);
    await fill(room, 3, '64.01', 4);
    await screen.findByText(/^1 dari 18 lembar dikirim\./u);
  });

  test('says in words what stands between the rules and the first score', async () => {
    const room = openRoom();
    openScoring(room, STAFF);
    await screen.findByText('Belum ada kandidat yang dipilih.');
    expect([
      screen.getByText('Rubrik belum dikunci.').tagName,
      screen.getByText('9 kursi belum punya PIN.').tagName,
      screen.queryByRole('button', { name: 'Buka penilaian' }),
    ]).toEqual(['B', 'B', null]);
  });

  test('opens scoring once everything is there', async () => {
    const room = openRoom();
    room.submit('64.01', 'Kabupaten Paser', [44_000, 37_531, 55_000, 43_905]);
    await room.secretariat.must('submissions.setStatus', { code: regionCode('64.01'), status: 'kandidat', reason: '' });
    lockRubric(room);
    for (let seat = 1; seat <= 9; seat += 1) await room.secretariat.must('panel.resetPin', { seat: seatNumber(seat) });
    openScoring(room, STAFF);
    fireEvent.click(await screen.findByRole('button', { name: 'Buka penilaian' }));
    await waitFor(async () => expect((await room.secretariat.must('edition.read', {})).edition.phase).toBe('penilaian'));
  });

  test('opens the pleno with the PINs of chair and secretary, and says how many sheets are missing', async () => {
    const room = await openQuickRoom();
    const chair = (await room.secretariat.must('panel.resetPin', { seat: seatNumber(1) })).pin;
    const secretary = (await room.secretariat.must('panel.resetPin', { seat: seatNumber(2) })).pin;
    await dismissConflicts(room);
    const window = openScoring(room, STAFF);
    fireEvent.click(await screen.findByRole('button', { name: 'Buka pleno' }));
    const dialog = await screen.findByRole('dialog', { name: 'Buka pleno?' });
    expect(within(dialog).getByText(/^18 lembar belum dikirim: Kursi 1 Paser, /u).textContent).toContain('dan 14 lainnya');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Buka pleno' }));
    await within(dialog).findByText('Ketik keenam angka PIN ketua dan PIN sekretaris.');
    typePin(dialog, 'PIN ketua', chair);
    typePin(dialog, 'PIN sekretaris', secretary === '000000' ? '111111' : '000000');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Buka pleno' }));
    await within(dialog).findByText('Periksa kedua PIN, lalu ketik lagi.');
    const afterWrong = (await room.secretariat.must('edition.read', {})).edition.phase;
    typePin(dialog, 'PIN ketua', chair);
    typePin(dialog, 'PIN sekretaris', secretary);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Buka pleno' }));
    await waitFor(() => expect(window.visited.at(-1)).toBe('/ranking'));
    expect([afterWrong, (await room.secretariat.must('edition.read', {})).edition.phase]).toEqual(['penilaian', 'pleno']);
  });

  test('is open to those who lead, from their seat, and to no other juror', async () => {
    const room = await openQuickRoom();
    const chair = openScoring(room, { role: 'ketua', seat: seatNumber(1) }, '/scoring/monitor');
    await screen.findByRole('table', { name: 'Keadaan lembar per kursi dan daerah' });
    chair.close();
    const member = openScoring(room, { role: 'anggota', seat: seatNumber(7) }, '/scoring/monitor');
    await screen.findByRole('table', { name: 'Lembar Anda per daerah' });
    expect([member.visited.at(-1), member.asked.includes('scoring.monitor')]).toEqual(['/scoring', false]);
  });
});
