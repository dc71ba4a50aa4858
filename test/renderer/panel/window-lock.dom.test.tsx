import { act, fireEvent, renderHook, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { PageFrame } from '../../../renderer/PageFrame.tsx';
import { StaffSection } from '../../../renderer/panel/staff/StaffSection.tsx';
import { useIdleLock } from '../../../renderer/panel/staff/use-idle-lock.ts';
import { ScoringPage } from '../../../renderer/scoring/ScoringPage.tsx';
import { Shell } from '../../../renderer/shell/Shell.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { criterionId, openRoom, openScoringRoom, regionCode, type Room, seatNumber } from '../../fixtures/edition.ts';
import { openWindow, type RoomWindow } from '../room-window.tsx';

const PASER = regionCode('64.01');
const PIN = '204060';

const digitsOf = (group: HTMLElement): HTMLElement[] => within(group).getAllByLabelText(/^Angka PIN/u);
const typePin = (group: HTMLElement, pin: string): void => {
  for (let index = 0; index < pin.length; index += 1) {
    const field = digitsOf(group)[index];
    if (field) fireEvent.change(field, { target: { value: pin.charAt(index) } });
  }
};

/** A juror scores 73 for Paser in a window that locks; Rina belongs to the secretariat. */
const openJurorWindow = async (): Promise<{ readonly room: Room; readonly window: RoomWindow; readonly pin: string }> => {
  const room = await openScoringRoom();
  const { pin: chairPin } = await room.secretariat.must('panel.resetPin', { seat: seatNumber(1) });
  await room.secretariat.must('panel.addStaff', {
    personName: 'Rina',
    pin: PIN,
    approval: { by: 'seat', seat: seatNumber(1), pin: chairPin },
  });
  const { pin } = await room.secretariat.must('panel.resetPin', { seat: seatNumber(7) });
  await room.juror(7).must('scoring.enter', { code: PASER, criterion: criterionId('inovasi'), valueHundredths: 7300 });
  const page = (
    <Shell>
      <PageFrame>
        <ScoringPage />
      </PageFrame>
    </Shell>
  );
  const window = openWindow(room, page, '/scoring/64.01', { identity: { role: 'anggota', seat: seatNumber(7) } });
  return { room, window, pin };
};

beforeAll(() => startWording('id'));
afterEach(() => vi.useRealTimers());

describe('A window that its juror leaves', () => {
  test('shows nothing of the sheet any more, and asks the records for nothing but who may come in', async () => {
    const { room, window } = await openJurorWindow();
    await screen.findByDisplayValue('73');
    const asked = vi.spyOn(room.host, 'handle');
    fireEvent.click(screen.getByRole('button', { name: 'Tinggalkan kursi' }));
    await screen.findByRole('heading', { name: 'Jendela terkunci' });
    await screen.findByText('Serahkan kepada juri berikutnya');
    const afterLock = asked.mock.calls.map(([, request]) => request.name);
    await act(() => room.juror(7).must('scoring.enter', { code: PASER, criterion: criterionId('regulasi'), valueHundredths: 6100 }));
    const text = document.body.textContent;
    expect({
      value: screen.queryByDisplayValue('73'),
      region: text.includes('Paser'),
      own: window.session.identity,
      locked: window.session.locked,
      asked: [...new Set(afterLock)],
    }).toEqual({
      value: null,
      region: false,
      own: { role: 'sekretariat', seat: null },
      locked: true,
      asked: ['panel.leaveSeat', 'edition.read', 'panel.lockScreen'],
    });
  });

  test('is taken by the next juror, who is told when the PIN was set', async () => {
    const { pin, window } = await openJurorWindow();
    fireEvent.click(await screen.findByRole('button', { name: 'Tinggalkan kursi' }));
    fireEvent.click(await screen.findByRole('radio', { name: /Ahli ekonomi/u }));
    const group = screen.getByRole('group', { name: 'PIN kursi 7, Ahli ekonomi' });
    typePin(group, pin);
    fireEvent.click(screen.getByRole('button', { name: /^Duduk/u }));
    await screen.findByText(/^PIN kursi ini sudah diganti 1 kali/u);
    expect([window.session.locked, window.session.identity.seat]).toEqual([false, 7]);
  });

  test('goes back to the secretariat with the PIN of its staff', async () => {
    const { window } = await openJurorWindow();
    fireEvent.click(await screen.findByRole('button', { name: 'Tinggalkan kursi' }));
    typePin(await screen.findByRole('group', { name: 'PIN Rina' }), PIN);
    fireEvent.click(screen.getByRole('button', { name: 'Buka sekretariat' }));
    await screen.findByRole('navigation', { name: 'Tahapan penyelenggaraan' });
    expect([window.session.locked, window.session.identity]).toEqual([false, { role: 'sekretariat', seat: null }]);
  });

  test('is taken by a substitute of the seat, and by an observer, each by the own PIN and Enter', async () => {
    const { room, window } = await openJurorWindow();
    const seat = seatNumber(7);
    const { number } = await room.secretariat.must('panel.registerSubstitute', { seat, personName: 'Tari', institution: '' });
    const { pin } = await room.secretariat.must('panel.resetSubstitutePin', { seat, number });
    const guest = await room.secretariat.must('panel.registerGuest', { role: 'pengamat', personName: 'Gita', institution: '' });
    const { pin: guestPin } = await room.secretariat.must('panel.resetGuestPin', { number: guest.number });
    fireEvent.click(await screen.findByRole('button', { name: 'Tinggalkan kursi' }));
    // By the number of the seat; the focus goes to where the choice went.
    const [first] = await screen.findAllByRole('radio');
    fireEvent.keyDown(first ?? document.body, { key: '7' });
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /Ahli ekonomi/u, checked: true }));
    fireEvent.click(screen.getByRole('combobox', { name: 'Siapa yang duduk' }));
    fireEvent.click(await screen.findByRole('option', { name: /Tari/u, hidden: true }));
    const group = screen.getByRole('group', { name: 'PIN Tari' });
    typePin(group, pin);
    fireEvent.keyDown(digitsOf(group)[5] ?? group, { key: 'Enter' });
    await waitFor(() => expect(window.session.identity).toMatchObject({ role: 'pengganti', substitute: number }));

    fireEvent.click(await screen.findByRole('button', { name: 'Tinggalkan kursi' }));
    const own = await screen.findByRole('group', { name: 'PIN Gita' });
    typePin(own, guestPin);
    fireEvent.keyDown(digitsOf(own)[5] ?? own, { key: 'Enter' });
    await waitFor(() => expect(window.session.identity).toMatchObject({ role: 'pengamat', guest: guest.number }));
  });

  test('stays locked after a wrong PIN and says how many attempts are left', async () => {
    const { window } = await openJurorWindow();
    fireEvent.click(await screen.findByRole('button', { name: 'Tinggalkan kursi' }));
    typePin(await screen.findByRole('group', { name: 'PIN Rina' }), '000000');
    fireEvent.click(screen.getByRole('button', { name: 'Buka sekretariat' }));
    await screen.findByText(/Masih ada 4 percobaan/u);
    expect(window.session.locked).toBe(true);
  });
});

describe('A window that nobody touches', () => {
  test('locks after its minutes, not before, and a touch begins them anew', () => {
    vi.useFakeTimers();
    const lock = vi.fn();
    renderHook(() => useIdleLock(10, lock));
    vi.advanceTimersByTime(9 * 60_000);
    window.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(9 * 60_000);
    const before = lock.mock.calls.length;
    vi.advanceTimersByTime(61_000);
    expect([before, lock.mock.calls.length]).toEqual([0, 1]);
  });

  test('locks at the first touch after the computer slept through them', () => {
    vi.useFakeTimers();
    const lock = vi.fn();
    renderHook(() => useIdleLock(10, lock));
    vi.setSystemTime(Date.now() + 60 * 60_000);
    window.dispatchEvent(new Event('pointermove'));
    expect(lock).toHaveBeenCalledTimes(1);
  });
});

describe('The staff of the secretariat', () => {
  test('is registered with a PIN typed twice', async () => {
    const room = openRoom();
    openWindow(room, <StaffSection seats={(await room.secretariat.must('panel.read', {})).seats} />, '/panel');
    fireEvent.click(await screen.findByRole('button', { name: 'Daftarkan petugas' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(within(dialog).getByLabelText('Nama petugas'), { target: { value: 'Rina' } });
    typePin(within(dialog).getByRole('group', { name: 'PIN baru' }), PIN);
    typePin(within(dialog).getByRole('group', { name: 'PIN baru sekali lagi' }), '204061');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Daftarkan petugas' }));
    await screen.findByText('Kedua PIN tidak sama.');
    typePin(within(dialog).getByRole('group', { name: 'PIN baru sekali lagi' }), PIN);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Daftarkan petugas' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await room.secretariat.must('panel.staff', {})).members).toMatchObject([{ number: 1, personName: 'Rina' }]);
  });
});
