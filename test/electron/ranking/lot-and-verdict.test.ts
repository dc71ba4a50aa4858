import { describe, expect, test } from 'vitest';
import type { CallRequest } from '../../../shared/contract.ts';
import { openRaw, type Room } from '../../fixtures/edition.ts';
import { ALIKE, openTiedRoom } from '../../fixtures/tied-room.ts';

const WITNESSES = [
  { name: 'Aminah', digits: '4711' },
  { name: 'Budi', digits: '081500' },
] as const;

const tiedRoom = (options: Parameters<typeof openTiedRoom>[1] = {}) => openTiedRoom(ALIKE, options);

const failureOf = (reply: { readonly ok: boolean }): unknown => ('failure' in reply ? reply.failure : null);

const order = async (room: Room) =>
  (await room.secretariat.must('ranking.read', {})).ranking.rows.map(({ region, rank, shared }) => [region.code, rank, shared]);

describe('The lot', () => {
  test('is announced with the fingerprint of the history, drawn once with the digits of two witnesses, and never again', async () => {
    const { room, pins } = await tiedRoom({ now: () => '2025-07-29T06:00:00.000Z' });
    const [first, second] = WITNESSES;
    const input = (...witnesses: CallRequest<'ranking.drawLot'>['witnesses']) => ({ witnesses, ...pins });
    expect(await order(room)).toEqual([
      ['64.01', 1, true],
      ['64.02', 1, true],
    ]);
    expect(failureOf(await room.secretariat.ask('ranking.drawLot', input(first, second)))).toEqual({ code: 'lot-not-announced' });
    const before = (await room.secretariat.must('audit.list', { limit: 1 }))[0]?.hash;
    await room.secretariat.must('ranking.announceLot', {});
    expect(failureOf(await room.secretariat.ask('ranking.announceLot', {}))).toEqual({ code: 'lot-announced' });
    expect((await room.secretariat.must('ranking.read', {})).lot).toEqual({
      head: before,
      announcedAt: '2025-07-29T06:00:00.000Z',
      announcedBy: 'sekretariat',
      drawn: null,
    });
    expect(failureOf(await room.secretariat.ask('ranking.drawLot', input(first, { ...second, name: 'AMINAH' })))).toEqual({
      code: 'witnesses-alike',
    });
    await room.secretariat.must('ranking.drawLot', input(first, second));
    const { lot, ranking } = await room.secretariat.must('ranking.read', {});
    expect([lot?.drawn, ranking.lot?.head, ranking.ties[0]?.decidedBy, ranking.rows.some(({ shared }) => shared)]).toEqual([
      { witnesses: [...WITNESSES], drawnAt: '2025-07-29T06:00:00.000Z', drawnBy: 'sekretariat' },
      lot?.head,
      'lot',
      false,
    ]);
    expect(failureOf(await room.secretariat.ask('ranking.drawLot', input(second, first)))).toEqual({
      code: 'lot-drawn',
    });
    expect((await room.secretariat.must('audit.verify', {})).sound).toBe(true);
    room.host.close();
    const { database } = openRaw(room.path);
    for (const sql of ["UPDATE lot SET first_digits = '0000'", 'DELETE FROM lot'])
      expect(() => database.exec(sql)).toThrow('a lot is drawn once');
  });

  test('waits until every sheet is in', async () => {
    const { room } = await tiedRoom({ waiting: 9 });
    expect(failureOf(await room.secretariat.ask('ranking.announceLot', {}))).toEqual({ code: 'lot-hindered', hindrance: 'sheets-missing' });
  });
});

describe('The decision on the ranking', () => {
  test('waits for the lot, then keeps the ranking with its fingerprint and makes it final', async () => {
    const { room, pins } = await tiedRoom();
    expect(failureOf(await room.secretariat.ask('ranking.finalise', pins))).toEqual({
      code: 'not-final',
      hindrance: 'lot-waiting',
      count: 1,
    });
    await room.secretariat.must('ranking.announceLot', {});
    await room.secretariat.must('ranking.drawLot', { witnesses: [WITNESSES[0], WITNESSES[1]], ...pins });
    const wrong = pins.chairPin === '000000' ? '111111' : '000000';
    expect(failureOf(await room.secretariat.ask('ranking.finalise', { ...pins, chairPin: wrong }))).toMatchObject({ code: 'pin-wrong' });
    await room.secretariat.must('ranking.finalise', pins);
    const { verdict } = await room.secretariat.must('ranking.read', {});
    const { edition } = await room.secretariat.must('edition.read', {});
    expect([edition.phase, verdict]).toMatchObject([
      'final',
      { number: 1, method: 'mean@1', applicationVersion: '0.0.0-test', chair: 1, secretary: 2, stillSame: true },
    ]);
    expect(failureOf(await room.secretariat.ask('ranking.finalise', pins))).toMatchObject({ code: 'wrong-phase' });
    expect((await room.secretariat.must('audit.verify', {})).sound).toBe(true);
    room.host.close();
    const { database } = openRaw(room.path);
    for (const sql of ["UPDATE verdict SET method = 'median@1'", 'DELETE FROM verdict']) {
      expect(() => database.exec(sql)).toThrow('what was decided never changes');
    }
  });

  test('is refused while a sheet is missing', async () => {
    const { room, pins } = await tiedRoom({ waiting: 9 });
    expect(failureOf(await room.secretariat.ask('ranking.finalise', pins))).toEqual({
      code: 'not-final',
      hindrance: 'sheets-missing',
      count: 2,
    });
  });

  test('is refused when the second reckoning comes to something else, and nothing is written', async () => {
    const difference = { region: 'Kabupaten Paser', first: { rank: 1, total: '82.94' }, second: { rank: 2, total: '82.93' } };
    const { room, pins } = await tiedRoom({ shadow: () => difference });
    await room.secretariat.must('ranking.announceLot', {});
    await room.secretariat.must('ranking.drawLot', { witnesses: [WITNESSES[0], WITNESSES[1]], ...pins });
    expect(failureOf(await room.secretariat.ask('ranking.finalise', pins))).toEqual({ code: 'shadow-differs', ...difference });
    expect((await room.secretariat.must('ranking.read', {})).verdict).toBe(null);
    expect((await room.secretariat.must('edition.read', {})).edition.phase).toBe('pleno');
  });
});
