import { expect, test } from 'vitest';
import { seatIdSchema } from '../../../shared/panel/panel.ts';
import { substituteNumberSchema } from '../../../shared/panel/substitutes/substitute.ts';
import { readRoomLink, writeRoomLink } from '../../../shared/room/room-link.ts';
import { ticketSchema } from '../../../shared/room/wire.ts';

const TICKET = ticketSchema.parse('AAAAAAAAAAAAAAAAAAAAA_');
const KEY = 'k'.repeat(43);

test('A link into the room says the same when it is read again', () => {
  const links = [
    {
      ticket: TICKET,
      addresses: ['https://192.168.1.10:45123', 'https://laptop-biro.local:45123', 'https://[fd00::1]:45123'],
      publicKey: KEY,
    },
    { ticket: null, addresses: ['http://127.0.0.1:45123'], publicKey: null },
    {
      ticket: TICKET,
      addresses: ['https://192.168.1.10:45123'],
      publicKey: null,
      seat: seatIdSchema.parse(3),
      substitute: substituteNumberSchema.parse(1),
    },
  ];
  expect(links.map((link) => readRoomLink(writeRoomLink(link)))).toEqual(links);
});

test('The ticket stands where no browser sends it', () => {
  const link = writeRoomLink({ ticket: TICKET, addresses: ['https://192.168.1.10:45123'], publicKey: KEY });
  const { hash, pathname, search } = new URL(link);
  expect([hash.includes(TICKET), pathname, search]).toEqual([true, '/', '']);
});

test('What is no link into a room is none, and a foreign scheme is no address', () => {
  expect(readRoomLink('javascript:alert(1)')).toBeNull();
  expect(readRoomLink('https://user@192.168.1.10/#t=x')).toBeNull();
  expect(readRoomLink('')).toBeNull();
  expect(readRoomLink('https://192.168.1.10:1/#t=short&k=short&a=javascript:alert(1),10.0.0.2:5')).toEqual({
    ticket: null,
    addresses: ['https://192.168.1.10:1', 'https://10.0.0.2:5'],
    publicKey: null,
  });
});
