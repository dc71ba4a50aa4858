import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { roomQueries } from '../../../electron/room/queries.ts';
import { startWording } from '../../../renderer/wording.ts';
import { seatIdSchema } from '../../../shared/panel/panel.ts';
import type { DevicePresence } from '../../../shared/room/room.ts';
import { type DeviceId, deviceIdSchema, type Nudge } from '../../../shared/room/wire.ts';
import type { RoomControl } from '../../../electron/room/room-control.ts';
import { criterionId, regionCode, type Room } from '../../fixtures/edition.ts';
import { openQuickRoom, openScoring } from './juror-window.tsx';

const STAFF = { role: 'sekretariat', seat: null } as const;
const PHONE = deviceIdSchema.parse('00000000-0000-4000-8000-000000000003');
const HERE: DevicePresence = {
  online: true,
  way: 'socket',
  locked: false,
  lastHeardAt: '2025-07-28T02:00:00.000Z',
  unsent: 0,
  skewSeconds: 0,
  visible: true,
  persisted: true,
  region: regionCode('64.02'),
  nudge: null,
};

type PlayedRoom = Room & { readonly nudges: (readonly [number, Nudge])[]; readonly say: (presence: Partial<DevicePresence>) => void };

/** Seat 3 has a phone, and the room's network says of it what the test says. */
const openPlayedRoom = async (): Promise<PlayedRoom> => {
  const nudges: (readonly [number, Nudge])[] = [];
  let presence = HERE;
  const control: RoomControl = {
    open: () => Promise.resolve({ ok: false, failure: { code: 'room-closed' } }),
    close: () => Promise.resolve(),
    opened: () => null,
    presence: (device: DeviceId) => (device === PHONE ? presence : null),
    dismiss: () => undefined,
    nudge: (seat, nudge) => void nudges.push([seat, nudge]),
    importCertificate: () => Promise.resolve({ ok: false, failure: { code: 'room-closed' } }),
    forgetCertificate: () => Promise.resolve(),
  };
  const room = await openQuickRoom({ room: control });
  const records = room.host.records();
  const device = {
    id: PHONE,
    seat: seatIdSchema.parse(3),
    name: 'Chrome di Android',
    tokenHash: '0'.repeat(64),
    at: '2025-07-28T01:00:00.000Z',
  };
  records?.inOneEvent('room.pair', () => roomQueries(records.file.database).insertDevice(device), {
    at: device.at,
    actor: 'uji',
    role: 'sekretariat',
    device: 'uji',
  });
  return {
    ...room,
    nudges,
    say: (said) => {
      presence = { ...presence, ...said };
      room.host.announce('room.changed');
    },
  };
};

const rowOf = async (seat: RegExp): Promise<HTMLElement> =>
  within(await screen.findByRole('table', { name: 'Keadaan lembar per kursi dan daerah' })).getByRole('row', { name: seat });

describe('The monitor of the jurors’ devices', () => {
  beforeAll(() => startWording('id'));

  test('says of each seat how it is there, and follows', async () => {
    const room = await openPlayedRoom();
    openScoring(room, STAFF);
    await waitFor(async () => expect((await rowOf(/Kepala Dinas/u)).textContent).toContain('Perangkat terhubung'));
    expect((await rowOf(/APINDO/u)).textContent).toContain('Belum ada perangkat');
    room.say({ online: false, unsent: 4, skewSeconds: 300, persisted: false });
    await waitFor(async () => expect((await rowOf(/Kepala Dinas/u)).textContent).toContain('Terputus sejak 10.00'));
    const text = (await rowOf(/Kepala Dinas/u)).textContent;
    expect(
      ['4 hanya di perangkat', 'jam perangkat lebih cepat 5 menit', 'peramban tidak menjamin simpanan'].filter(
        (one) => !text.includes(one),
      ),
    ).toEqual([]);
  });

  test('begins with the region that the devices have open, and names who is awaited for it', async () => {
    const room = await openPlayedRoom();
    await room.juror(3).must('scoring.enter', { code: regionCode('64.02'), criterion: criterionId('inovasi'), valueHundredths: 8700 });
    openScoring(room, STAFF);
    await screen.findByText('Ditunggu untuk Kutai Kartanegara: 9 kursi');
    const line = screen.getByText('Kursi 3, Kepala Dinas Tenaga Kerja dan Transmigrasi').closest('li');
    expect([line?.textContent.includes('sedang mengisi, 1 dari 4'), line?.textContent.includes('87')]).toEqual([true, false]);
  });

  test('reminds a juror of the region, and says when somebody has looked', async () => {
    const room = await openPlayedRoom();
    openScoring(room, STAFF);
    fireEvent.click(await screen.findByRole('button', { name: /^Ingatkan kursi 3/u }));
    await waitFor(() => expect(room.nudges).toMatchObject([[3, { code: '64.02' }]]));
    expect(screen.queryByRole('button', { name: /^Ingatkan kursi 4/u })).toBeNull();
    const at = '2025-07-28T02:05:00.000Z';
    room.say({ nudge: { at, code: regionCode('64.02'), seen: false } });
    await screen.findByText('Diingatkan 10.05');
    room.say({ nudge: { at, code: regionCode('64.02'), seen: true } });
    await screen.findByText('Diingatkan 10.05, sudah dilihat');
  });

  test('tells an observer nothing of devices', async () => {
    const room = await openPlayedRoom();
    const observer = openScoring(room, { role: 'pengamat', seat: null });
    await rowOf(/Kepala Dinas/u);
    expect([observer.asked.includes('room.read'), screen.queryByText('Perangkat terhubung')]).toEqual([false, null]);
  });
});
