import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { TakeSeatDialog } from '../../../renderer/panel/TakeSeat.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { PIN_ATTEMPTS } from '../../../shared/panel/panel.ts';
import { openRoom, type Room, seatNumber } from '../../fixtures/edition.ts';
import { openWindow, type RoomWindow } from '../room-window.tsx';

const SEAT = seatNumber(7);
const digits = (): HTMLElement[] => screen.getAllByLabelText(/^Angka PIN/u);

const typePin = (pin: string) => {
  for (let index = 0; index < pin.length; index += 1) {
    const field = digits()[index];
    if (field) fireEvent.change(field, { target: { value: pin.charAt(index) } });
  }
  const last = digits()[5];
  if (last) fireEvent.keyDown(last, { key: 'Enter' });
};

const open = async (room: Room): Promise<RoomWindow> => {
  const window = openWindow(room, <TakeSeatDialog opened onClose={() => undefined} />, '/panel');
  fireEvent.click(await screen.findByRole('radio', { name: /Ahli ekonomi/u }));
  return window;
};

describe('Taking a seat', () => {
  beforeAll(() => startWording('id'));

  test('turns the window into the juror and tells of a PIN that was never replaced', async () => {
    const room = openRoom({ now: () => '2025-07-28T02:00:00.000Z' });
    const { pin } = await room.secretariat.must('panel.resetPin', { seat: SEAT });
    const window = await open(room);
    typePin(pin);
    await screen.findByText('PIN kursi ini dipasang 28 Juli 2025 pukul 10.00 WITA oleh Sekretariat dan belum pernah diganti.');
    expect([window.session.identity, window.visited.at(-1)]).toEqual([{ role: 'anggota', seat: 7 }, '/scoring']);
  });

  test('tells the juror how often, when and by whom the PIN was replaced', async () => {
    const room = openRoom({ now: () => '2025-07-28T02:00:00.000Z' });
    await room.secretariat.must('panel.resetPin', { seat: SEAT });
    await room.secretariat.must('panel.resetPin', { seat: SEAT });
    const { pin } = await room.secretariat.must('panel.resetPin', { seat: SEAT });
    await open(room);
    typePin(pin);
    await screen.findByText(/^PIN kursi ini sudah diganti 2 kali, terakhir 28 Juli 2025 pukul 10.00 WITA oleh Sekretariat\./u);
  });

  test('is chosen by typing the number of the seat', async () => {
    const room = openRoom();
    await room.secretariat.must('panel.resetPin', { seat: SEAT });
    openWindow(room, <TakeSeatDialog opened onClose={() => undefined} />);
    const first = await screen.findByRole('radio', { name: /Sekretaris Daerah/u });
    fireEvent.keyDown(first, { key: '7' });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /Ahli ekonomi/u }).checked).toBe(true);
  });

  test('says how many attempts are left, then until when the seat is closed, and leaves the window as it was', async () => {
    const room = openRoom();
    const { pin } = await room.secretariat.must('panel.resetPin', { seat: SEAT });
    const window = await open(room);
    const wrong = pin === '000000' ? '111111' : '000000';
    for (let left = PIN_ATTEMPTS - 1; left > 0; left -= 1) {
      typePin(wrong);
      await screen.findByText(`PIN tidak cocok. Masih ada ${String(left)} percobaan sebelum kursi ditutup sementara.`);
    }
    typePin(wrong);
    await screen.findByText(/^Terlalu banyak PIN yang keliru\. Kursi ini ditutup sampai pukul \d\d\.\d\d WITA/u);
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Duduk/u }).disabled).toBe(true));
    expect(window.session.identity).toEqual({ role: 'sekretariat', seat: null });
  });

  test('asks for all six digits before it counts an attempt', async () => {
    const room = openRoom();
    await room.secretariat.must('panel.resetPin', { seat: SEAT });
    await open(room);
    typePin('12');
    await screen.findByText('Ketik keenam angka PIN.');
    expect((await room.secretariat.must('audit.list', { limit: 1 }))[0]?.call).toBe('panel.resetPin');
  });

  test('says who makes the PIN where there is none', async () => {
    await open(openRoom());
    await screen.findByText('Kursi ini belum memiliki PIN. Sekretariat membuatnya di halaman Tim 9.');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Duduk/u }).disabled).toBe(true);
  });
});
