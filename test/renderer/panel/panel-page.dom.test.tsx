import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { PanelPage } from '../../../renderer/panel/PanelPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { openRoom, openScoringRoom, type Room, seatNumber } from '../../fixtures/edition.ts';
import { openWindow } from '../room-window.tsx';

const takesSeat = (room: Room, seat: number, pin: string) => room.enter('meja').ask('panel.takeSeat', { seat: seatNumber(seat), pin });

describe('The page of the panel', () => {
  beforeAll(() => startWording('id'));

  test('shows a new PIN once, by which the seat can be taken, and no trace of it afterwards', async () => {
    const room = openRoom();
    const { container } = openWindow(room, <PanelPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Buat PIN kursi 7, Ahli ekonomi' }));
    const dialog = await screen.findByRole('dialog');
    const shown = within(dialog).getByText(/^\d{3} \d{3}$/u).textContent;
    fireEvent.click(within(dialog).getByRole('button', { name: 'Sudah dicatat' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect([
      container.textContent.includes(shown),
      screen.getAllByText('1/9 siap').length,
      await takesSeat(room, 7, shown.replace(' ', '')),
    ]).toEqual([false, 1, { ok: true, value: { role: 'anggota', seat: 7 } }]);
  });

  test('replaces a PIN only after asking', async () => {
    const room = openRoom();
    await room.secretariat.must('panel.resetPin', { seat: seatNumber(7) });
    openWindow(room, <PanelPage />);
    const countOf = async () => (await room.secretariat.must('panel.read', {})).seats.find((seat) => seat.seat === 7)?.pinSetCount;
    fireEvent.click(await screen.findByRole('button', { name: 'Ganti PIN kursi 7, Ahli ekonomi' }));
    const asked = await screen.findByRole('dialog');
    const before = await countOf();
    fireEvent.click(within(asked).getByRole('button', { name: 'Ganti PIN' }));
    await screen.findByRole('button', { name: 'Sudah dicatat' });
    expect([before, await countOf()]).toEqual([1, 2]);
    expect(screen.getByText(/^diganti 1 kali, terakhir/u)).toBeTruthy();
  });

  test('makes the PINs of all seats that have none, and lists them', async () => {
    const room = openRoom();
    await room.secretariat.must('panel.resetPin', { seat: seatNumber(1) });
    openWindow(room, <PanelPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Buat PIN untuk 8 kursi' }));
    const dialog = await screen.findByRole('dialog');
    await waitFor(() => expect(within(dialog).getAllByText(/^\d{3} \d{3}$/u)).toHaveLength(8), { timeout: 20_000 });
    await screen.findByText('9/9 siap');
    expect((await room.secretariat.must('panel.read', {})).seats.map((seat) => seat.pinSetCount)).toEqual(
      Array.from({ length: 9 }, () => 1),
    );
  });

  test('names the seat that already has a role that there is once', async () => {
    openWindow(openRoom(), <PanelPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Ubah kursi 4, Unsur pengusaha (APINDO)' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('combobox', { name: 'Peran' }));
    fireEvent.click(await screen.findByRole('option', { name: 'ketua', hidden: true }));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Simpan kursi' }));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Peran ketua sudah ada pada kursi 1.');
  });

  test('adds a seat beyond nine, and removes one by name', async () => {
    const room = openRoom();
    openWindow(room, <PanelPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Tambah kursi' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Kursi' }), { target: { value: 'Tokoh masyarakat' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Simpan kursi' }));
    await screen.findByText('0/10 siap');
    fireEvent.click(screen.getByRole('button', { name: 'Hapus kursi 2, Kepala BPJS Ketenagakerjaan' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Hapus kursi' }));
    await screen.findByText('0/9 siap');
    expect((await room.secretariat.must('panel.read', {})).seats.map((seat) => seat.seat)).toEqual([1, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('records a recusal with its reason, and withdraws it with another', async () => {
    const room = await openScoringRoom({ candidates: 2 });
    openWindow(room, <PanelPage />);
    const declare = await screen.findByRole<HTMLButtonElement>('button', { name: 'Catat pengunduran diri' });
    await waitFor(() => expect(declare.disabled).toBe(false));
    fireEvent.click(declare);
    const dialog = await screen.findByRole('dialog');
    for (const [field, choice] of [
      ['Kursi', '8 · Ahli hukum'],
      ['Daerah', 'Kabupaten Paser'],
    ] as const) {
      fireEvent.click(within(dialog).getByRole('combobox', { name: field }));
      fireEvent.click(await screen.findByRole('option', { name: choice, hidden: true }));
    }
    fireEvent.click(within(dialog).getByRole('button', { name: 'Catat' }));
    expect(within(dialog).getByText('Tulis alasannya lebih dahulu.')).toBeTruthy();
    fireEvent.change(within(dialog).getByLabelText('Alasan'), { target: { value: 'Berasal dari Paser' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Catat' }));
    await screen.findByText('Berasal dari Paser');

    fireEvent.click(screen.getByRole('button', { name: 'Cabut pengunduran diri kursi 8 dari Kabupaten Paser' }));
    const asked = await screen.findByRole('dialog', { name: /^Cabut/u });
    fireEvent.change(within(asked).getByLabelText(/Alasan/u), { target: { value: 'Salah kursi' } });
    fireEvent.click(within(asked).getByRole('button', { name: 'Cabut' }));
    await screen.findByText('Belum ada kursi yang mengundurkan diri.');
    expect((await room.secretariat.must('audit.list', { limit: 2 })).map((entry) => [entry.call, entry.reason])).toEqual([
      ['panel.withdrawRecusal', 'Salah kursi'],
      ['panel.recuse', 'Berasal dari Paser'],
    ]);
  });
});
