import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { RoomHost } from '../../../renderer/room/host/RoomHost.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { seatNumber } from '../../fixtures/edition.ts';
import { newToken, openServedRoom } from '../../fixtures/jurors-room.ts';
import { readRoomLink } from '../../../shared/room/room-link.ts';
import { openWindow } from '../room-window.tsx';

const openHostPage = async () => {
  const room = await openServedRoom({ phase: 'persiapan' });
  const { pin } = await room.secretariat.must('panel.resetPin', { seat: seatNumber(3) });
  openWindow(room, <RoomHost />);
  return { room, pin };
};

describe('The page of the jurors’ room', () => {
  beforeAll(() => startWording('id'));

  test('makes a code only for a seat with a PIN, and says when a device has used it', async () => {
    const { room, pin } = await openHostPage();
    const without = await screen.findByRole('region', { name: /^Kursi 4/u });
    expect([within(without).queryByRole('button'), within(without).getByText('Kursi ini belum ada PIN')]).toMatchObject([null, {}]);
    fireEvent.click(screen.getByRole('button', { name: /^Kode QR untuk kursi 3/u }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('img', { name: 'Kode QR untuk kursi 3' })).toBeTruthy();
    const ticket = readRoomLink(dialog.querySelector('code')?.textContent ?? '')?.ticket;
    // The simulated page may speak to nobody; the desk is what the server would ask.
    await room.server.desk.pair({ ticket, pin, token: newToken(), deviceName: 'Chrome di Android' }, '192.168.1.20');
    await within(dialog).findByText(/^Dipakai pukul/u);
    const card = screen.getByRole('region', { name: /^Kursi 3/u, hidden: true });
    expect(within(card).getByText('Chrome di Android')).toBeTruthy();
  });

  test('sends a device away only after asking, with the name of the device and the seat', async () => {
    const { room } = await openHostPage();
    const invited = await room.invite(3);
    await room.server.desk.pair({ ...invited, token: newToken(), deviceName: 'Chrome di Android' }, '192.168.1.20');
    fireEvent.click(await screen.findByRole('button', { name: 'Keluarkan Chrome di Android dari kursi 3' }));
    const dialog = await screen.findByRole('dialog', { name: 'Keluarkan Chrome di Android dari kursi 3?' });
    const before = (await room.secretariat.must('room.read', {})).devices.map(({ revokedAt }) => revokedAt === null);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Keluarkan perangkat' }));
    await waitFor(() => expect(screen.queryByText('Chrome di Android')).toBeNull());
    const after = (await room.secretariat.must('room.read', {})).devices.map(({ revokedAt }) => revokedAt === null);
    expect([before, after]).toEqual([[true], [false]]);
  });
});
