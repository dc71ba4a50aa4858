import { describe, expect, test } from 'vitest';
import { readRoomEntry, readRoomWords } from '../../../shared/room/room-entry.ts';
import { writeRoomLink } from '../../../shared/room/room-link.ts';
import { ticketSchema } from '../../../shared/room/wire.ts';

const KEY = 'k'.repeat(43);
const LINK = writeRoomLink({
  ticket: ticketSchema.parse('t'.repeat(22)),
  addresses: ['https://192.168.1.10:45123', 'https://paritrana-abcdef.local:45123'],
  publicKey: KEY,
});

describe('What is typed at the door of a room', () => {
  test('is the link of a code, with its key and all its addresses', () => {
    expect(readRoomEntry(`  ${LINK}\n`)).toMatchObject({
      publicKey: KEY,
      addresses: ['https://192.168.1.10:45123', 'https://paritrana-abcdef.local:45123'],
    });
  });

  test('or an address as it stands on the screen, with or without its scheme', () => {
    const addresses = (text: string) => readRoomEntry(text)?.addresses;
    expect(['192.168.1.10:45123', 'https://192.168.1.10:45123/', 'paritrana-abcdef.local:45123', '[fd00::1]:45123'].map(addresses)).toEqual(
      [
        ['https://192.168.1.10:45123'],
        ['https://192.168.1.10:45123'],
        ['https://paritrana-abcdef.local:45123'],
        ['https://[fd00::1]:45123'],
      ],
    );
  });

  test('and nothing else: no word, no plain HTTP, no foreign scheme, no text without end', () => {
    const refused = [
      '',
      'halo',
      '192.168.1.10',
      'http://192.168.1.10:45123',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'x'.repeat(3_000),
    ];
    expect(refused.map(readRoomEntry)).toEqual(refused.map(() => null));
    expect(readRoomEntry(`http://192.168.1.10:1/#k=${KEY}&a=10.0.0.2:2`)?.addresses).toEqual(['https://10.0.0.2:2']);
  });
});

test('Four words are read however they are divided, and only words of the list', () => {
  expect(readRoomWords(' Mawar listrik\nMUSIK, tokek ')).toEqual(['mawar', 'listrik', 'musik', 'tokek']);
  expect(['mawar listrik musik', 'mawar listrik musik tokek tokek', 'mawar listrik musik xyzzy', ''].map(readRoomWords)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
