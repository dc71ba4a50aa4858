import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDesktopMemory, type RememberedRoom } from '../../electron/desktop-memory.ts';
import { editionIdSchema } from '../../shared/edition/edition.ts';
import { temporaryFolder } from '../fixtures/edition.ts';

const ROOM: RememberedRoom = {
  edition: editionIdSchema.parse('0b1f0f0e-6f43-4f6e-9d6e-0c4b7b1f0001'),
  editionName: 'Kaltim 2025',
  publicKey: 'A'.repeat(43),
  addresses: ['https://192.168.1.10:45123'],
  usedAt: '2026-11-27T01:00:00.000Z',
  listed: true,
};

test('A memory from before jurors’ rooms were remembered keeps what it holds', () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'desktop.json'),
    JSON.stringify({ preferences: { language: 'en', colorScheme: 'dark', size: 125 }, recent: [] }),
  );
  const memory = openDesktopMemory(folder);
  expect([memory.preferences().language, memory.rooms()]).toEqual(['en', []]);
});

test('A room is remembered once per edition, the last entered first, and keeps its key when it is taken from the list', () => {
  const folder = temporaryFolder();
  const other = { ...ROOM, edition: editionIdSchema.parse('0b1f0f0e-6f43-4f6e-9d6e-0c4b7b1f0002') };
  const memory = openDesktopMemory(folder);
  for (const room of [ROOM, other, { ...ROOM, publicKey: 'B'.repeat(43) }]) memory.rememberRoom(room);
  const again = openDesktopMemory(folder);
  expect(again.rooms().map(({ edition, publicKey }) => [edition.at(-1), publicKey.at(0)])).toEqual([
    ['1', 'B'],
    ['2', 'A'],
  ]);
  again.forgetRoom(ROOM.edition);
  expect(openDesktopMemory(folder).rooms()).toEqual([{ ...ROOM, publicKey: 'B'.repeat(43), listed: false }, other]);
});
