import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { keptScoreSchema } from '../../../renderer/device/kept-score.ts';
import { criterionId } from '../../fixtures/edition.ts';
import type { OutboxNews } from '../../../renderer/scoring/score-outbox.ts';
import {
  editionOf,
  enteredEvents,
  freshBrowser,
  INNOVATION,
  INTERVIEW,
  KUKAR,
  networkOf,
  openJurorsRoom,
  openTab,
  PASER,
  placeOf,
  REGULATION,
  scoresOnRecord,
  whenQuiet,
} from './device-room.ts';

const BLANK = { valueHundredths: null };
const valuesIn = (tab: Awaited<ReturnType<typeof openTab>>): readonly (number | null)[] =>
  tab.outbox.entries().map(({ input }) => keptScoreSchema.parse(input).valueHundredths);

describe('A score on a juror’s own device', () => {
  beforeEach(freshBrowser);

  test('is on the disk of the device before it leaves it, and leaves the queue with the answer of the records', async () => {
    const room = await openJurorsRoom();
    const edition = await editionOf(room);
    const network = networkOf(room, 3);
    network.cut();
    const tab = await openTab(edition, 3, network);
    const heard: OutboxNews[] = [];
    tab.outbox.listen((news) => heard.push(news));
    await tab.outbox.keep(placeOf(edition, 3), INNOVATION, 8000, BLANK);
    const offline = [await tab.memory.count('outbox'), heard.map(({ news }) => news), await scoresOnRecord(room, 3)];
    network.mend();
    await whenQuiet(tab, placeOf(edition, 3));
    const { sheet } = await room.juror(3).must('scoring.sheet', { code: PASER });
    expect([offline, await tab.memory.count('outbox'), heard.at(-1)]).toEqual([
      [1, ['kept'], {}],
      0,
      { news: 'received', place: placeOf(edition, 3), criterion: INNOVATION, valueHundredths: 8000, enteredAt: sheet.scores[0]?.enteredAt },
    ]);
  });

  test('gives way to a newer one of its cell as long as it was never sent, and builds on what was known before both', async () => {
    const room = await openJurorsRoom();
    const edition = await editionOf(room);
    const network = networkOf(room, 3);
    network.cut();
    const tab = await openTab(edition, 3, network);
    for (const value of [8, 80, 8800]) await tab.outbox.keep(placeOf(edition, 3), INNOVATION, value, BLANK);
    await tab.outbox.keep(placeOf(edition, 3), INTERVIEW, 7000, BLANK);
    network.mend();
    await whenQuiet(tab, placeOf(edition, 3));
    expect([network.arrived.map(([, value]) => value), await scoresOnRecord(room, 3)]).toEqual([
      [8800, 7000],
      { inovasi: 8800, wawancara: 7000 },
    ]);
  });

  test('whose answer is lost is sent again with its id and applied once', async () => {
    const room = await openJurorsRoom();
    const edition = await editionOf(room);
    const network = networkOf(room, 3);
    const tab = await openTab(edition, 3, network);
    network.loseAnswer();
    await tab.outbox.keep(placeOf(edition, 3), INNOVATION, 8000, BLANK);
    await expect.poll(() => network.arrived.length).toBe(1);
    network.mend();
    await whenQuiet(tab, placeOf(edition, 3));
    const ids = new Set(network.arrived.map(([id]) => id));
    expect([network.arrived.length, ids.size, valuesIn(tab), await enteredEvents(room)]).toEqual([2, 1, [], 1]);
  });

  test('that was sent keeps its value and id until it is answered; what is typed after it follows it', async () => {
    const room = await openJurorsRoom();
    const edition = await editionOf(room);
    const network = networkOf(room, 3);
    const tab = await openTab(edition, 3, network);
    network.loseAnswer();
    await tab.outbox.keep(placeOf(edition, 3), INNOVATION, 8000, BLANK);
    await expect.poll(() => network.arrived.length).toBe(1);
    await tab.outbox.keep(placeOf(edition, 3), INNOVATION, 9000, BLANK);
    await tab.outbox.keep(placeOf(edition, 3), INNOVATION, 9100, BLANK);
    const waiting = valuesIn(tab);
    network.mend();
    await whenQuiet(tab, placeOf(edition, 3));
    expect([waiting, await scoresOnRecord(room, 3), await enteredEvents(room)]).toEqual([[8000, 9100], { inovasi: 9100 }, 2]);
  });

  test('survives the end of the page and is sent by the next one', async () => {
    const room = await openJurorsRoom();
    const edition = await editionOf(room);
    const network = networkOf(room, 3);
    network.cut();
    const before = await openTab(edition, 3, network);
    await before.outbox.keep(placeOf(edition, 3), INNOVATION, 8000, BLANK);
    before.kill();
    const after = await openTab(edition, 3, network);
    const found = after.outbox.ofSheet(placeOf(edition, 3)).map(({ criterion, valueHundredths }) => [criterion, valueHundredths]);
    network.mend();
    await whenQuiet(after, placeOf(edition, 3));
    expect([found, await scoresOnRecord(room, 3)]).toEqual([[['inovasi', 8000]], { inovasi: 8000 }]);
  });

  test('that another device has put otherwise waits for its juror, replaces nothing and holds back no other cell', async () => {
    const room = await openJurorsRoom();
    const edition = await editionOf(room);
    const network = networkOf(room, 3);
    network.cut();
    const tab = await openTab(edition, 3, network);
    await tab.outbox.keep(placeOf(edition, 3), INNOVATION, 8000, BLANK);
    await tab.outbox.keep(placeOf(edition, 3), INTERVIEW, 7000, BLANK);
    await room.juror(3).must('scoring.enter', { code: PASER, criterion: INNOVATION, valueHundredths: 8500 });
    network.mend();
    await whenQuiet(tab, placeOf(edition, 3));
    await expect.poll(() => valuesIn(tab)).toEqual([8000]);
    const undecided = await scoresOnRecord(room, 3);
    const [kept] = tab.outbox.ofSheet(placeOf(edition, 3));
    await tab.outbox.keep(placeOf(edition, 3), INNOVATION, 8000, { valueHundredths: 8500 });
    await whenQuiet(tab, placeOf(edition, 3));
    expect([undecided, kept?.failure, await scoresOnRecord(room, 3), valuesIn(tab)]).toEqual([
      { inovasi: 8500, wawancara: 7000 },
      { code: 'score-differs', storedHundredths: 8500, storedAt: expect.any(String) as string },
      { inovasi: 8000, wawancara: 7000 },
      [],
    ]);
  });

  test('that is given up in favour of what is on record is gone', async () => {
    const room = await openJurorsRoom();
    const edition = await editionOf(room);
    const network = networkOf(room, 3);
    const tab = await openTab(edition, 3, network);
    await room.juror(3).must('scoring.enter', { code: PASER, criterion: INNOVATION, valueHundredths: 8500 });
    await tab.outbox.keep(placeOf(edition, 3), INNOVATION, 8000, BLANK);
    await expect.poll(() => tab.outbox.ofSheet(placeOf(edition, 3))[0]?.failure?.code).toBe('score-differs');
    await tab.outbox.drop(placeOf(edition, 3), INNOVATION);
    await whenQuiet(tab, placeOf(edition, 3));
    expect([valuesIn(tab), await scoresOnRecord(room, 3)]).toEqual([[], { inovasi: 8500 }]);
  });

  test('for a sheet that was handed in meanwhile stays on the device and says why', async () => {
    const room = await openJurorsRoom();
    const edition = await editionOf(room);
    const network = networkOf(room, 3);
    network.cut();
    const tab = await openTab(edition, 3, network);
    await tab.outbox.keep(placeOf(edition, 3), INNOVATION, 8000, BLANK);
    for (const criterion of ['regulasi', 'anggaran', 'inovasi', 'wawancara'].map(criterionId))
      await room.juror(3).must('scoring.enter', { code: PASER, criterion, valueHundredths: 7000 });
    await room.juror(3).must('scoring.submit', { code: PASER });
    network.mend();
    await whenQuiet(tab, placeOf(edition, 3));
    await expect.poll(() => tab.outbox.ofSheet(placeOf(edition, 3))[0]?.failure?.code).toBe('sheet-submitted');
    expect([valuesIn(tab), (await scoresOnRecord(room, 3)).inovasi]).toEqual([[8000], 7000]);
  });

  test('stays while the room is there and lets nobody in', async () => {
    const room = await openJurorsRoom();
    const edition = await editionOf(room);
    const locked = room.device(3);
    const network = networkOf(room, 3);
    const tab = await openTab(edition, 3, { ...network, ask: (request) => room.host.handle(locked.session, request) });
    await tab.outbox.keep(placeOf(edition, 3), INNOVATION, 8000, BLANK);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const whileLocked = [valuesIn(tab), tab.outbox.ofSheet(placeOf(edition, 3))[0]?.failure];
    locked.session.locked = false;
    await whenQuiet(tab, placeOf(edition, 3));
    expect([whileLocked, await scoresOnRecord(room, 3)]).toEqual([[[8000], null], { inovasi: 8000 }]);
  });

  test('of one seat is neither seen nor sent by another seat of the same browser', async () => {
    const room = await openJurorsRoom();
    const edition = await editionOf(room);
    const three = networkOf(room, 3);
    const four = networkOf(room, 4);
    three.cut();
    const tabThree = await openTab(edition, 3, three);
    const tabFour = await openTab(edition, 4, four);
    await tabThree.outbox.keep(placeOf(edition, 3), INNOVATION, 8000, BLANK);
    await whenQuiet(tabFour, placeOf(edition, 4));
    await expect(tabFour.outbox.keep(placeOf(edition, 3), INNOVATION, 8000, BLANK)).rejects.toThrow('another seat');
    expect([valuesIn(tabThree), valuesIn(tabFour), four.arrived, tabFour.outbox.ofSheet(placeOf(edition, 3))]).toEqual([
      [8000],
      [],
      [],
      [],
    ]);
  });
});

describe('Two tabs of one seat', () => {
  beforeEach(freshBrowser);

  test('send through one of them, whichever was typed in, and both hear what was received', async () => {
    const room = await openJurorsRoom();
    const edition = await editionOf(room);
    const network = networkOf(room, 3);
    const leading = await openTab(edition, 3, network);
    await expect.poll(() => leading.outbox.leads()).toBe(true);
    const other = await openTab(edition, 3, network);
    const heard: string[] = [];
    other.outbox.listen(({ news }) => heard.push(news));
    await other.outbox.keep(placeOf(edition, 3), INNOVATION, 8000, BLANK);
    await expect.poll(() => heard).toContain('received');
    await expect.poll(() => valuesIn(other)).toEqual([]);
    expect([other.outbox.leads(), network.arrived.length, await enteredEvents(room)]).toEqual([false, 1, 1]);
  });

  test('go on through the other one when the leading one is closed', async () => {
    const room = await openJurorsRoom();
    const edition = await editionOf(room);
    const network = networkOf(room, 3);
    network.cut();
    const first = await openTab(edition, 3, network);
    const second = await openTab(edition, 3, network);
    await second.outbox.keep(placeOf(edition, 3), INNOVATION, 8000, BLANK);
    network.mend();
    first.kill();
    await expect.poll(() => valuesIn(second)).toEqual([]);
    expect([second.outbox.leads(), await scoresOnRecord(room, 3)]).toEqual([true, { inovasi: 8000 }]);
  });
});

describe('Whatever happens to network and page', () => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant('type' as const),
      criterion: fc.constantFrom(INNOVATION, INTERVIEW, REGULATION),
      value: fc.integer({ min: 0, max: 100 }),
    }),
    fc.record({ do: fc.constantFrom('cut' as const, 'mend' as const, 'lose' as const, 'reload' as const, 'send' as const) }),
  );

  test('the records hold in the end what was typed last, once, and the device holds nothing back', { timeout: 120_000 }, async () => {
    const room = await openJurorsRoom();
    const edition = await editionOf(room);
    const typed = new Map<string, number>();
    const seen = new Map<string, unknown>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), async (steps) => {
        freshBrowser();
        const network = networkOf(room, 5);
        const place = placeOf(edition, 5, KUKAR);
        let tab = await openTab(edition, 5, network);
        for (const one of steps) {
          if (one.do === 'type') {
            // What the field shows is what the juror knows: the newest that is kept, else what is on record.
            const base = { valueHundredths: typed.get(one.criterion) ?? null };
            await tab.outbox.keep(place, one.criterion, one.value * 100, base);
            typed.set(one.criterion, one.value * 100);
          } else if (one.do === 'cut') network.cut();
          else if (one.do === 'mend') network.mend();
          else if (one.do === 'lose') network.loseAnswer();
          else if (one.do === 'send') tab.outbox.send();
          else {
            tab.kill();
            tab = await openTab(edition, 5, network);
          }
        }
        network.mend();
        const last = tab;
        await expect
          .poll(
            () => {
              last.outbox.send();
              return last.outbox.entries().length;
            },
            { timeout: 5_000, interval: 5 },
          )
          .toBe(0);
        last.kill();
        for (const [id, value] of network.arrived) {
          if (id === undefined) continue;
          expect(seen.get(id) ?? value).toBe(value);
          seen.set(id, value);
        }
        expect(await scoresOnRecord(room, 5, KUKAR)).toEqual(Object.fromEntries(typed));
      }),
      { numRuns: 40 },
    );
  });
});
