import { create } from 'qrcode';
import jsqr from 'jsqr';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Door } from '../../../renderer/client.ts';
import type { KnownDevice } from '../../../renderer/device/device-memory.ts';
import { deviceKeyOf } from '../../../renderer/device/device-memory.ts';
import { bringAfterAll, bringScores, type Brought, broughtOf } from '../../../renderer/device/unsent/bring-scores.ts';
import { type CodesRead, joinCodes, NO_CODES, splitIntoCodes, withCode } from '../../../renderer/device/unsent/unsent-codes.ts';
import { readUnsent, unsentOf, type UnsentScores, writeUnsent } from '../../../renderer/device/unsent/unsent-scores.ts';
import type { EditionId } from '../../../shared/edition/edition.ts';
import { deviceIdSchema, deviceTokenSchema } from '../../../shared/room/wire.ts';
import { type Room, seatNumber } from '../../fixtures/edition.ts';
import {
  editionOf,
  enteredEvents,
  freshBrowser,
  INNOVATION,
  INTERVIEW,
  networkOf,
  openJurorsRoom,
  openTab,
  PASER,
  placeOf,
  scoresOnRecord,
  whenQuiet,
} from './device-room.ts';

const SAVED_AT = '2025-07-28T02:12:00.000Z';
const BLANK = { valueHundredths: null };
const deviceOf = (edition: EditionId): KnownDevice => ({
  key: deviceKeyOf({ edition, seat: seatNumber(3) }),
  edition,
  editionName: 'Paritrana Award Kalimantan Timur 2025',
  seat: seatNumber(3),
  device: deviceIdSchema.parse('0b0f2f3e-6a5e-4f0e-9d1c-2f6a3f1f9a01'),
  token: deviceTokenSchema.parse('a'.repeat(43)),
  addresses: [],
  pinCheck: null,
  locked: false,
  usedAt: SAVED_AT,
});

/** The window of the host in which the juror of seat 3 has sat down. */
const windowOf = (room: Room): Pick<Door, 'bring' | 'client'> => {
  const { ask } = room.juror(3);
  return { bring: ask, client: (name, input) => ask(name, input) };
};

const bringAll = async (room: Room, scores: readonly Brought[]): Promise<readonly Brought[]> => {
  const told: Brought[] = [];
  await bringScores(windowOf(room), scores, (one) => told.push(one));
  return told;
};

/** Two scores that were typed where no network came back. */
const typedOffline = async (room: Room) => {
  const edition = await editionOf(room);
  const network = networkOf(room, 3);
  network.cut();
  const tab = await openTab(edition, 3, network);
  await tab.outbox.keep(placeOf(edition, 3), INNOVATION, 8000, BLANK);
  await tab.outbox.keep(placeOf(edition, 3), INTERVIEW, 7000, BLANK);
  return { network, tab, edition, unsent: unsentOf(deviceOf(edition), tab.outbox.entries(), SAVED_AT) };
};

const throughCamera = (text: string): string => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const [scale, quiet] = [3, 4];
  const size = (modules.size + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const [row, column] = [Math.floor(y / scale) - quiet, Math.floor(x / scale) - quiet];
      const dark = row >= 0 && column >= 0 && row < modules.size && column < modules.size && modules.get(row, column) === 1;
      if (dark) pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
  }
  return jsqr(pixels, size, size)?.data ?? '';
};

describe('Scores that no network carries', () => {
  beforeEach(freshBrowser);

  test('come on record from their file, and count once though the device connects again later', async () => {
    const room = await openJurorsRoom();
    const { network, tab, edition, unsent } = await typedOffline(room);
    const read = await readUnsent(await writeUnsent(unsent));
    const brought = await bringAll(room, broughtOf(read ?? unsent));
    const first = [brought.map(({ failure }) => failure), await scoresOnRecord(room, 3), tab.outbox.entries().length];
    network.mend();
    await whenQuiet(tab, placeOf(edition, 3));
    expect([read, first, tab.outbox.entries(), await enteredEvents(room)]).toEqual([
      unsent,
      [[null, null], { inovasi: 8000, wawancara: 7000 }, 2],
      [],
      2,
    ]);
  });

  test('come whole out of their codes, in any order and seen more than once', async () => {
    const room = await openJurorsRoom();
    const { unsent } = await typedOffline(room);
    const [first] = unsent.scores;
    if (first === undefined) throw new Error('Nothing was typed.');
    const many: UnsentScores = { ...unsent, scores: Array.from({ length: 40 }, () => ({ ...first, writeId: crypto.randomUUID() })) };
    const codes = await splitIntoCodes(await writeUnsent(many));
    const seen = [...codes].reverse().flatMap((code) => [throughCamera(code), throughCamera(code)]);
    const read = seen.reduce<CodesRead>(withCode, NO_CODES);
    expect([codes.length > 1, await readUnsent((await joinCodes(read)) ?? '')]).toEqual([true, many]);
  });

  test('are nothing yet while a code is missing, and codes of two devices never mix', async () => {
    const room = await openJurorsRoom();
    const { unsent } = await typedOffline(room);
    const one = await splitIntoCodes(`${await writeUnsent(unsent)}${' '.repeat(1)}`);
    const other = await splitIntoCodes(await writeUnsent({ ...unsent, savedAt: '2025-07-28T03:00:00.000Z' }));
    const part = withCode(NO_CODES, one[0] ?? '');
    const mixed = withCode(part, other[0] ?? '');
    expect([part.pieces.size, mixed.id === part.id, mixed.pieces.size, withCode(part, 'https://example.org') === part]).toEqual([
      1,
      false,
      1,
      true,
    ]);
  });

  test('are refused when a single character was changed', async () => {
    const room = await openJurorsRoom();
    const { unsent } = await typedOffline(room);
    const text = await writeUnsent(unsent);
    expect([await readUnsent(text.replace('8000', '9000')), await readUnsent('{}'), await readUnsent('bukan nilai')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('replace nothing that another device has put on record before the juror has said so', async () => {
    const room = await openJurorsRoom();
    const { unsent } = await typedOffline(room);
    await room.juror(3).must('scoring.enter', { code: PASER, criterion: INNOVATION, valueHundredths: 8500 });
    const brought = await bringAll(room, broughtOf(unsent));
    const undecided = await scoresOnRecord(room, 3);
    const [differing] = brought;
    const decided = differing === undefined ? null : await bringAfterAll(windowOf(room), differing);
    expect([brought.map(({ failure }) => failure?.code), undecided, decided?.failure, await scoresOnRecord(room, 3)]).toEqual([
      ['score-differs', undefined],
      { inovasi: 8500, wawancara: 7000 },
      null,
      { inovasi: 8000, wawancara: 7000 },
    ]);
  });

  test('of one seat are not entered by another', async () => {
    const room = await openJurorsRoom();
    const { unsent } = await typedOffline(room);
    const { ask } = room.juror(4);
    const told: Brought[] = [];
    await bringScores({ bring: ask }, broughtOf(unsent), (one) => told.push(one));
    expect([told.map(({ failure }) => failure?.code), await scoresOnRecord(room, 4)]).toEqual([['seat-differs', 'seat-differs'], {}]);
  });
});
