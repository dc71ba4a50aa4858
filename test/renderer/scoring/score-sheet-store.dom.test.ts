import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Door, Listen } from '../../../renderer/client.ts';
import { type SheetPlace, storedDrafts } from '../../../renderer/scoring/draft-shelf.ts';
import { cellState, EMPTY_CELL } from '../../../renderer/scoring/score-cell.ts';
import { cellKey, makeScoreSheetStore } from '../../../renderer/scoring/score-sheet-store.ts';
import { type Failure, fail, type Reply, succeed } from '../../../shared/failure.ts';
import { editionIdSchema } from '../../../shared/edition/edition.ts';
import { STANDARD_RUBRIC } from '../../../shared/rubric/standard-rubric.ts';
import type { EnteredScore, SheetView } from '../../../shared/scoring/scoring.ts';
import { substituteNumberSchema } from '../../../shared/panel/substitutes/substitute.ts';
import { withVerifications, criterionId, regionCode, seatNumber, simpleContent } from '../../fixtures/edition.ts';

const SUBSTITUTE = substituteNumberSchema.parse(1);
const PLACE: SheetPlace = {
  edition: editionIdSchema.parse('0b0f2f3e-6a5e-4f0e-9d1c-2f6a3f1f9a01'),
  seat: seatNumber(7),
  code: regionCode('64.08'),
};
const INNOVATION = criterionId('inovasi');
const INTERVIEW = criterionId('wawancara');
const TEN_TWELVE = '2025-07-28T02:12:00.000Z';
const BROKEN: Failure = { code: 'incident', incident: 'sambungan-jendela' };

const content = simpleContent('64.08', [79_691, 69_528, 51_086, 77_074]);
const viewWith = (scores: readonly EnteredScore[], code = PLACE.code): SheetView => {
  const revision = {
    number: 1,
    fileName: 'a.xlsx',
    sha256: '0'.repeat(64),
    templateVersion: '1',
    importedAt: TEN_TWELVE,
    importedBy: 'uji',
  };
  return {
    sheet: { seat: PLACE.seat, code, state: 'draft', submittedAt: null, scores, recusal: null },
    submission: {
      code,
      region: { code, name: 'Kabupaten Kutai Timur', kind: 'kabupaten', capital: null },
      status: 'kandidat',
      statusReason: null,
      ...withVerifications(content),
      regulationCount: 0,
      innovationCount: 0,
      revision,
      content,
      revisions: [{ ...revision, withdrawn: null, contentKept: true }],
    },
    criteria: STANDARD_RUBRIC.criteria,
    scale: STANDARD_RUBRIC.scale,
    label: STANDARD_RUBRIC.label,
    computed: [],
    voided: [],
    ownScores: [],
    comments: [],
    privateNote: null,
    version: 1,
    reopenings: [],
    closings: [],
    held: [],
    writable: true,
  };
};
const scored = (valueHundredths: number): EnteredScore => ({
  criterion: INNOVATION,
  valueHundredths,
  enteredAt: '2025-07-28T02:00:00.000Z',
});

type Answer = (reply: Reply<{ readonly enteredAt: string }>) => Promise<void>;

/** The records as this store sees them: what arrived, in which order, and answers that are given when the test says so. */
const openDesk = async (scores: readonly EnteredScore[] = []) => {
  const arrived: (number | null)[] = [];
  const answers: Answer[] = [];
  let onRecord = scores;
  let readHeld: Promise<void> | null = null;
  let underWay = 0;
  let mostUnderWay = 0;
  const client = (name: string, input: { readonly valueHundredths?: number | null; readonly code?: string }): Promise<Reply<unknown>> => {
    if (name === 'scoring.sheet' && readHeld !== null) {
      const asRead = onRecord;
      return readHeld.then(() => succeed(viewWith(asRead)));
    }
    if (name === 'scoring.sheet') return Promise.resolve(succeed(viewWith(onRecord, regionCode(input.code ?? ''))));
    if (name !== 'scoring.enter') throw new Error(`Unexpected ${name}`);
    arrived.push(input.valueHundredths ?? null);
    underWay += 1;
    mostUnderWay = Math.max(mostUnderWay, underWay);
    return new Promise((resolve) => {
      answers.push(async (reply) => {
        underWay -= 1;
        resolve(reply);
        await vi.advanceTimersByTimeAsync(0);
      });
    });
  };
  const heard = new Set<() => void>();
  const listen: Listen = (_topic, listener) => {
    const tell = () => listener(null as never);
    heard.add(tell);
    return () => heard.delete(tell);
  };
  // The two calls that this store makes.
  const door = { client, listen } as unknown as Door;
  const store = makeScoreSheetStore(door, storedDrafts(window.localStorage));
  await store.getState().open(PLACE);
  const cell = (criterion = INNOVATION) => store.getState().cells[cellKey(PLACE, criterion)] ?? EMPTY_CELL;
  return {
    store,
    sheet: store.getState(),
    arrived,
    cell,
    state: (criterion = INNOVATION) => cellState(cell(criterion), STANDARD_RUBRIC.scale),
    mostUnderWay: () => mostUnderWay,
    answer: async (index: number, reply: Reply<{ readonly enteredAt: string }> = succeed({ enteredAt: TEN_TWELVE })) => {
      await answers[index]?.(reply);
    },
    /** Sheets asked for from now on are read at once and arrive when the answer is called. */
    holdReads: (): (() => void) => {
      const held: { release: () => void } = { release: () => undefined };
      readHeld = new Promise((resolve) => {
        held.release = resolve;
      });
      return () => held.release();
    },
    changeRecord: (next: readonly EnteredScore[]) => {
      onRecord = next;
    },
    push: () => heard.forEach((tell) => tell()),
  };
};
const drafts = (): readonly (string | null)[] =>
  Array.from({ length: localStorage.length }, (_, index) => localStorage.getItem(localStorage.key(index) ?? ''));

describe('A score on its way from the key to the record', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is committed 400 ms after the last key, and not a moment earlier', async () => {
    const { sheet, arrived, state } = await openDesk();
    sheet.type(INNOVATION, '8');
    await vi.advanceTimersByTimeAsync(400 - 1);
    sheet.type(INNOVATION, '80');
    await vi.advanceTimersByTimeAsync(400 - 1);
    const before = [arrived.length, state()];
    await vi.advanceTimersByTimeAsync(1);
    expect([before, arrived, state()]).toEqual([[0, 'typed'], [8000], 'saving']);
  });

  test('is committed at once when the field is left, and once only', async () => {
    const { sheet, arrived } = await openDesk();
    sheet.type(INNOVATION, '80');
    sheet.leaveField(INNOVATION);
    sheet.leaveField(INNOVATION);
    await vi.advanceTimersByTimeAsync(400 * 2);
    expect(arrived).toEqual([8000]);
  });

  test('counts as saved only after the answer, with the time that the answer gives', async () => {
    const { sheet, answer, state, cell } = await openDesk();
    sheet.type(INNOVATION, '80');
    sheet.leaveField(INNOVATION);
    await vi.advanceTimersByTimeAsync(60_000);
    const before = [state(), cell().enteredAt];
    await answer(0);
    expect([before, state(), cell().enteredAt]).toEqual([['saving', null], 'saved', TEN_TWELVE]);
  });

  test('never overtakes another of the same cell: the newest waits, what lay between is not sent', async () => {
    const { sheet, arrived, answer, state, cell, mostUnderWay } = await openDesk();
    for (const text of ['8', '87', '88']) {
      sheet.type(INNOVATION, text);
      sheet.leaveField(INNOVATION);
    }
    const whileFirst = [...arrived];
    await answer(0);
    const whileSecond = [[...arrived], state()];
    await answer(1);
    expect([whileFirst, whileSecond, arrived, state(), cell().committedHundredths, mostUnderWay()]).toEqual([
      [800],
      [[800, 8800], 'saving'],
      [800, 8800],
      'saved',
      8800,
      1,
    ]);
  });

  test('is not sent again when the field comes back to the value that is under way', async () => {
    const { sheet, arrived, answer, cell } = await openDesk();
    for (const text of ['87', '88', '87']) {
      sheet.type(INNOVATION, text);
      sheet.leaveField(INNOVATION);
    }
    await answer(0);
    expect([arrived, cell().committedHundredths]).toEqual([[8700], 8700]);
  });

  test('does not wait for other cells', async () => {
    const { sheet, arrived, answer, state } = await openDesk();
    sheet.type(INNOVATION, '87');
    sheet.leaveField(INNOVATION);
    sheet.type(INTERVIEW, '70');
    sheet.leaveField(INTERVIEW);
    await answer(1);
    expect([arrived, state(INNOVATION), state(INTERVIEW)]).toEqual([[8700, 7000], 'saving', 'saved']);
  });

  test('is refused where it is no score: the text stays, nothing is sent, the record is untouched', async () => {
    const { sheet, arrived, state, cell } = await openDesk([scored(8000)]);
    sheet.type(INNOVATION, '187');
    sheet.leaveField(INNOVATION);
    expect([arrived, state(), cell().typed, cell().committedHundredths, cell().problem, drafts()]).toEqual([
      [],
      'refused',
      '187',
      8000,
      { kind: 'refused', problem: 'above', maxHundredths: 10_000 },
      ['187'],
    ]);
  });

  test('stays in the field when the request fails, and goes out again when asked', async () => {
    const { sheet, arrived, answer, state, cell } = await openDesk();
    sheet.type(INNOVATION, '80');
    sheet.leaveField(INNOVATION);
    await answer(0, fail(BROKEN));
    const failed = [state(), cell().typed, drafts()];
    sheet.retry(INNOVATION);
    await answer(1);
    expect([failed, arrived, state(), drafts()]).toEqual([['failed', '80', ['80']], [8000, 8000], 'saved', []]);
  });

  test('is sent even when it equals the last known one, if the request before broke off', async () => {
    const { sheet, arrived, answer, state } = await openDesk([scored(8000)]);
    sheet.type(INNOVATION, '90');
    sheet.leaveField(INNOVATION);
    await answer(0, fail(BROKEN));
    sheet.type(INNOVATION, '80');
    sheet.leaveField(INNOVATION);
    const before = state();
    await answer(1);
    expect([before, arrived, state()]).toEqual(['saving', [9000, 8000], 'saved']);
  });

  test('that fails lets the newer one behind it go out', async () => {
    const { sheet, arrived, answer, state } = await openDesk();
    for (const text of ['80', '81']) {
      sheet.type(INNOVATION, text);
      sheet.leaveField(INNOVATION);
    }
    await answer(0, fail(BROKEN));
    await answer(1);
    expect([arrived, state()]).toEqual([[8000, 8100], 'saved']);
  });

  test('is taken off the record by emptying the field', async () => {
    const { sheet, arrived, answer, state, cell } = await openDesk([scored(8000)]);
    sheet.type(INNOVATION, '');
    sheet.leaveField(INNOVATION);
    await answer(0);
    expect([arrived, state(), cell().committedHundredths]).toEqual([[null], 'empty', null]);
  });

  test('goes back to what is on record when it is restored, and is not committed later', async () => {
    const { sheet, arrived, state, cell } = await openDesk([scored(8000)]);
    sheet.type(INNOVATION, '9');
    sheet.restore(INNOVATION);
    await vi.advanceTimersByTimeAsync(400 * 2);
    expect([arrived, state(), cell().typed, drafts()]).toEqual([[], 'saved', null, []]);
  });

  test('is the same as the record when only its form differs, and is not sent', async () => {
    const { sheet, arrived, state } = await openDesk([scored(8000)]);
    sheet.type(INNOVATION, '80,00');
    sheet.leaveField(INNOVATION);
    expect([arrived, state()]).toEqual([[], 'saved']);
  });

  test('keeps the shape it is typed in until the field is left, though a pause has saved it', async () => {
    const { sheet, answer, cell } = await openDesk();
    sheet.type(INNOVATION, '80,');
    await vi.advanceTimersByTimeAsync(400);
    await answer(0);
    const inHand = cell().typed;
    sheet.leaveField(INNOVATION);
    expect([inHand, cell().typed, cell().committedHundredths]).toEqual(['80,', null, 8000]);
  });
});

describe('A draft', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('survives a crash of the window, is shown as not saved, and is committed when the field is left', async () => {
    const before = await openDesk();
    before.sheet.type(INNOVATION, '80');
    vi.clearAllTimers();
    const after = await openDesk();
    await vi.advanceTimersByTimeAsync(400 * 2);
    const restored = [after.cell().typed, after.state(), [...after.arrived]];
    after.sheet.leaveField(INNOVATION);
    await after.answer(0);
    expect([restored, after.arrived, after.state(), drafts()]).toEqual([['80', 'typed', []], [8000], 'saved', []]);
  });

  test('is gone once its value is on record, whoever put it there', async () => {
    const before = await openDesk();
    before.sheet.type(INNOVATION, '80');
    const after = await openDesk([scored(8000)]);
    expect([after.cell().typed, after.state(), drafts()]).toEqual([null, 'saved', []]);
  });

  test('of one seat or person is not seen by another', async () => {
    const { sheet } = await openDesk();
    sheet.type(INNOVATION, '80');
    const shelf = storedDrafts(window.localStorage);
    expect([
      shelf.read(PLACE, INNOVATION),
      shelf.read({ ...PLACE, seat: seatNumber(8) }, INNOVATION),
      shelf.read({ ...PLACE, substitute: SUBSTITUTE }, INNOVATION),
      [...shelf.countByRegion(PLACE)],
      [...shelf.countByRegion({ ...PLACE, seat: seatNumber(8) })],
      [...shelf.countByRegion({ ...PLACE, substitute: SUBSTITUTE })],
    ]).toEqual(['80', null, null, [['64.08', 1]], [], []]);
  });
});

describe('A sheet', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('that is left commits what is typed, and an answer that comes later still counts', async () => {
    const { sheet, arrived, answer, cell } = await openDesk();
    sheet.type(INNOVATION, '80');
    sheet.close();
    await answer(0);
    expect([arrived, cell().committedHundredths, drafts()]).toEqual([[8000], 8000, []]);
  });

  test('of a seat that was left sends nothing more, and keeps what was typed for its return', async () => {
    const { sheet, arrived, answer } = await openDesk();
    sheet.type(INNOVATION, '8');
    sheet.leaveField(INNOVATION);
    sheet.type(INNOVATION, '88');
    sheet.leaveField(INNOVATION);
    sheet.type(INTERVIEW, '70');
    sheet.abandon();
    await answer(0);
    await vi.advanceTimersByTimeAsync(400 * 2);
    expect([arrived, drafts().toSorted()]).toEqual([[800], ['70', '88']]);
  });

  test('read before a score came on record and arriving after it does not take the score back', async () => {
    const { sheet, answer, cell, holdReads, state } = await openDesk([scored(7000)]);
    const arrive = holdReads();
    const read = sheet.refresh();
    sheet.type(INNOVATION, '80');
    sheet.leaveField(INNOVATION);
    await answer(0);
    arrive();
    await read;
    expect([cell().committedHundredths, cell().enteredAt, state()]).toEqual([8000, TEN_TWELVE, 'saved']);
  });

  test('takes over what came on record elsewhere, but not into a field that is being typed in', async () => {
    const { sheet, changeRecord, cell, push, state } = await openDesk([scored(7000)]);
    sheet.type(INNOVATION, '187');
    changeRecord([scored(7500)]);
    push();
    await vi.advanceTimersByTimeAsync(1000);
    expect([cell().typed, cell().committedHundredths, state()]).toEqual(['187', 7500, 'refused']);
  });

  test('is on record as a whole only when every typed score has been answered for', async () => {
    const { sheet, answer } = await openDesk();
    sheet.type(INNOVATION, '80');
    sheet.type(INTERVIEW, '187');
    const whole = sheet.commitAll();
    await answer(0);
    const first = await whole;
    sheet.type(INTERVIEW, '70');
    const second = sheet.commitAll();
    await answer(1);
    expect([first, await second]).toEqual([false, true]);
  });
});
