import { createStore, type StoreApi } from 'zustand/vanilla';
import { fail, type Failure, type FailureCode, type Reply } from '../../shared/failure.ts';
import { readScore } from '../../shared/notation/read-score.ts';
import { type CriterionId, judgedCriteria, type Scale } from '../../shared/rubric/rubric.ts';
import type { SheetView } from '../../shared/scoring/scoring.ts';
import type { Door } from '../client.ts';
import type { StoreFactory } from '../noun-stores.tsx';
import { type ChangeLog, closeChange, EMPTY_LOG, noteChange, redoStep, undoStep } from './change-log.ts';
import { type DraftShelf, type SheetPlace, storedDrafts } from './draft-shelf.ts';
import { cellState, EMPTY_CELL, isUnsent, latestOf, type ScoreCell, valueInField, valueOfReading } from './score-cell.ts';
import type { ScoreOutbox } from './score-outbox.ts';

/** A score is committed this long after the last key, if the field was not left before. */
export const PAUSE_MS = 400;
/** Changes elsewhere come in bursts; the sheet is read again once they have passed. */
const REREAD_MS = 150;

type Saved = { readonly criterion: CriterionId; readonly valueHundredths: number | null; readonly enteredAt: string };

export type ScoreSheetState = {
  readonly place: SheetPlace | null;
  /** The sheet in hand as the records last gave it; null while it is being read or when it may not be seen. */
  readonly view: SheetView | null;
  readonly failure: Failure | null;
  /** Of every sheet opened in this seat, by `cellKey`. */
  readonly cells: Readonly<Record<string, ScoreCell>>;
  /** The last value of the sheet in hand that came on record from this window. */
  readonly lastSaved: Saved | null;
  readonly open: (place: SheetPlace) => Promise<void>;
  readonly refresh: () => Promise<void>;
  /** A key in the field: kept as a draft at once, committed after the pause. */
  readonly type: (criterion: CriterionId, text: string) => void;
  /** Enter, arrow, or leaving the field. */
  readonly leaveField: (criterion: CriterionId) => void;
  /** Of every sheet opened in this seat, by code: what can be taken back. */
  readonly logs: Readonly<Record<string, ChangeLog>>;
  /** Takes back the last change of the sheet in hand, as a write like any other; answers whose score it was. */
  readonly undo: () => CriterionId | null;
  readonly redo: () => CriterionId | null;
  /** Back to what is on record. */
  readonly restore: (criterion: CriterionId) => void;
  /** Sends again what a failed request left in the field. */
  readonly retry: (criterion: CriterionId) => void;
  /** Gives up what is kept on this device for a cell, after the records have refused it. */
  readonly discard: (criterion: CriterionId) => void;
  /** Of two values for one cell, the one that was typed here counts, or the one that is on record. */
  readonly decide: (criterion: CriterionId, counts: 'here' | 'record') => void;
  /** Commits all that is typed and waits for the answers; true when the whole sheet is on record as it stands. */
  readonly commitAll: () => Promise<boolean>;
  readonly submit: () => Promise<Reply<{ readonly submittedAt: string }>>;
  /** The sheet is left for another page: what is typed is committed. */
  readonly close: () => void;
  /** The window is no longer this seat's: nothing more may be sent in its name. Drafts stay for its return. */
  readonly abandon: () => void;
};

export const cellKey = (place: Pick<SheetPlace, 'code'>, criterion: CriterionId): string => `${place.code} ${criterion}`;

/** After these the sheet may not be shown any longer; any other failure leaves what was read before on the screen. */
const CLOSING: ReadonlySet<FailureCode> = new Set<FailureCode>(['recused', 'not-found', 'not-permitted', 'no-edition']);

/**
 * What the juror knows to be on record: what was read before the first key, or what the last refusal said stands there. Null when
 * a request broke off and the record may hold either value.
 */
const baseOf = ({ failure, uncertain, base, committedHundredths }: ScoreCell): { readonly valueHundredths: number | null } | null => {
  if (failure?.code === 'score-differs') return { valueHundredths: failure.storedHundredths };
  return uncertain ? null : (base ?? { valueHundredths: committedHundredths });
};

/** A score as the field reads it, in any language. */
const plainScore = (hundredths: number): string => {
  const [whole, decimals] = [Math.trunc(hundredths / 100), hundredths % 100];
  return decimals === 0 ? String(whole) : `${String(whole)},${String(decimals).padStart(2, '0')}`;
};

const isSamePlace = (one: SheetPlace, other: SheetPlace): boolean =>
  one.edition === other.edition && one.seat === other.seat && one.substitute === other.substitute && one.code === other.code;

type Address = { readonly place: SheetPlace; readonly criterion: CriterionId };

/**
 * The sheet in hand. Requests of one cell never overlap: while one is under way the newest value waits, and a value in
 * between is never sent. What is typed stands on the shelf of drafts until its value is on record.
 */
export const makeScoreSheetStore = (
  { client, listen, outbox }: Pick<Door, 'client' | 'listen' | 'outbox'>,
  drafts: DraftShelf,
): StoreApi<ScoreSheetState> =>
  createStore<ScoreSheetState>((set, get, store) => {
    const pauses = new Map<string, ReturnType<typeof setTimeout>>();
    /** Moves with every request sent and every answer heard: a sheet read across one may tell of the time before it. */
    let turn = 0;
    /** Only the youngest read is heard. */
    let reads = 0;
    let abandoned = false;
    /** The scale is the rubric's and the same for every region. */
    let scale: Scale | null = null;
    let reread: ReturnType<typeof setTimeout> | null = null;

    const cellAt = ({ place, criterion }: Address): ScoreCell => get().cells[cellKey(place, criterion)] ?? EMPTY_CELL;
    const put = ({ place, criterion }: Address, change: Partial<ScoreCell>): ScoreCell => {
      const cell = { ...cellAt({ place, criterion }), ...change };
      set({ cells: { ...get().cells, [cellKey(place, criterion)]: cell } });
      return cell;
    };
    const stopPause = ({ place, criterion }: Address): void => {
      const key = cellKey(place, criterion);
      clearTimeout(pauses.get(key));
      pauses.delete(key);
    };
    const isInHand = (place: SheetPlace): boolean => get().place?.code === place.code;

    /** The field says what is on record: the draft is no longer needed, and once left the field shows the record itself. */
    const settleText = (at: Address): void => {
      const cell = cellAt(at);
      if (cell.typed === null || scale === null || cell.sending !== null || isUnsent(cell, scale)) return;
      drafts.drop(at.place, at.criterion);
      if (cell.left) put(at, { typed: null, base: null });
    };

    const hereIn = ({ place, criterion }: Address): Pick<ScoreCell, 'here' | 'failure'> => {
      const kept = outbox?.ofSheet(place).find((one) => one.criterion === criterion);
      return kept === undefined ? { here: null, failure: null } : { here: kept, failure: kept.failure };
    };

    /** What comes after the answer: the newer value that waited, or the field at rest. */
    const goOn = (at: Address): void => {
      const { waiting } = cellAt(at);
      if (waiting !== null && !abandoned) {
        void send(at, waiting.valueHundredths);
        return;
      }
      put(at, { waiting: null });
      settleText(at);
    };

    /** On a juror's own device a score is handed to the outbox, which brings it to the records when it can. */
    const keepHere = async (at: Address, valueHundredths: number | null, through: ScoreOutbox): Promise<void> => {
      turn += 1;
      const base = baseOf(cellAt(at)) ?? { valueHundredths: cellAt(at).committedHundredths };
      put(at, { sending: { valueHundredths }, waiting: null, problem: null, failure: null });
      const kept = await through.keep(at.place, at.criterion, valueHundredths, base).then(
        () => true,
        () => false,
      );
      const here = { base: { valueHundredths }, ...hereIn(at) };
      put(at, { sending: null, ...(kept ? here : { failure: { code: 'device-storage-failed' } }) });
      goOn(at);
    };

    const send = async (at: Address, valueHundredths: number | null): Promise<void> => {
      if (outbox !== undefined) {
        await keepHere(at, valueHundredths, outbox);
        return;
      }
      turn += 1;
      const base = baseOf(cellAt(at));
      put(at, { sending: { valueHundredths }, waiting: null, problem: null, failure: null });
      const { code, seat } = at.place;
      const reply = await client('scoring.enter', {
        code,
        criterion: at.criterion,
        valueHundredths,
        seat,
        ...(base === null ? {} : { base }),
      });
      turn += 1;
      if (reply.ok) {
        const { enteredAt } = reply.value;
        put(at, {
          committedHundredths: valueHundredths,
          enteredAt: valueHundredths === null ? null : enteredAt,
          base: { valueHundredths },
          sending: null,
          uncertain: false,
        });
        if (isInHand(at.place)) set({ lastSaved: { criterion: at.criterion, valueHundredths, enteredAt } });
      } else {
        const uncertain = cellAt(at).uncertain || reply.failure.code === 'incident';
        put(at, { sending: null, failure: reply.failure, uncertain });
      }
      goOn(at);
    };

    const logOf = ({ code }: Pick<SheetPlace, 'code'>): ChangeLog => get().logs[code] ?? EMPTY_LOG;
    const putLog = ({ code }: Pick<SheetPlace, 'code'>, log: ChangeLog): void => {
      if (log !== logOf({ code })) set({ logs: { ...get().logs, [code]: log } });
    };

    const commitText = (at: Address, left: boolean, noted: boolean): void => {
      stopPause(at);
      const cell = put(at, left ? { left: true } : {});
      const view = isInHand(at.place) ? get().view : null;
      const closed = view?.writable === false || view?.held.some(({ criterion }) => criterion === at.criterion) === true;
      // Of two values that differ none goes out before the juror has said which counts.
      const undecided = cell.failure?.code === 'score-differs';
      if (abandoned || closed || undecided || scale === null || cell.typed === null) return;
      const reading = readScore(cell.typed, scale);
      const value = valueOfReading(reading);
      if (value === undefined) {
        if (reading.kind === 'refused') put(at, { problem: reading });
        return;
      }
      if (value === latestOf(cell) && !cell.uncertain) {
        settleText(at);
        return;
      }
      if (noted && value !== latestOf(cell))
        putLog(
          at.place,
          noteChange(logOf(at.place), { criterion: at.criterion, beforeHundredths: latestOf(cell), afterHundredths: value }),
        );
      if (cell.sending === null) {
        void send(at, value);
        return;
      }
      // What is under way may be the very value that the field has come back to.
      put(at, { waiting: value === cell.sending.valueHundredths ? null : { valueHundredths: value }, problem: null, failure: null });
    };

    const commit = (at: Address, left: boolean, noted = true): void => {
      commitText(at, left, noted);
      if (left) putLog(at.place, closeChange(logOf(at.place)));
    };

    const addressIn = (criterion: CriterionId): Address | null => {
      const { place } = get();
      return place === null ? null : { place, criterion };
    };

    const cellFrom = (view: SheetView, at: Address, turnAtStart: number): ScoreCell => {
      const known = get().cells[cellKey(at.place, at.criterion)];
      const score = view.sheet.scores.find((one) => one.criterion === at.criterion);
      const record = { committedHundredths: score?.valueHundredths ?? null, enteredAt: score?.enteredAt ?? null };
      if (known === undefined) return { ...EMPTY_CELL, ...record, ...hereIn(at), typed: drafts.read(at.place, at.criterion) };
      return known.sending !== null || turn !== turnAtStart ? known : { ...known, ...record, uncertain: false };
    };

    const read = async (place: SheetPlace): Promise<void> => {
      const turnAtStart = turn;
      reads += 1;
      const ownRead = reads;
      const reply = await client('scoring.sheet', { code: place.code });
      if (abandoned || ownRead !== reads || !isInHand(place)) return;
      if (!reply.ok) {
        set(CLOSING.has(reply.failure.code) ? { view: null, failure: reply.failure } : { failure: reply.failure });
        return;
      }
      const view = reply.value;
      scale = view.scale;
      const addresses = judgedCriteria(view).map(({ id }): Address => ({ place, criterion: id }));
      const cells = Object.fromEntries(addresses.map((at) => [cellKey(place, at.criterion), cellFrom(view, at, turnAtStart)]));
      set({ view, failure: null, cells: { ...get().cells, ...cells } });
      addresses.forEach(settleText);
    };

    const refresh = async (): Promise<void> => {
      const { place } = get();
      if (place !== null) await read(place);
    };

    const refreshSoon = (): void => {
      if (get().place === null || abandoned) return;
      if (reread !== null) clearTimeout(reread);
      reread = setTimeout(() => {
        reread = null;
        void refresh();
      }, REREAD_MS);
    };
    for (const topic of ['scoring.changed', 'panel.changed', 'submissions.changed', 'edition.changed'] as const) listen(topic, refreshSoon);

    outbox?.listen((told) => {
      const { place } = get();
      if (place === null || abandoned || !isSamePlace(place, told.place)) return;
      turn += 1;
      if (told.news === 'received') {
        const at = { place, criterion: told.criterion };
        const { valueHundredths, enteredAt } = told;
        const record = { committedHundredths: valueHundredths, enteredAt: valueHundredths === null ? null : enteredAt };
        put(at, { ...record, ...hereIn(at) });
        set({ lastSaved: { criterion: told.criterion, valueHundredths, enteredAt } });
        settleText(at);
        return;
      }
      for (const at of addressesInHand()) {
        const next = hereIn(at);
        const { sending, here } = cellAt(at);
        if (sending !== null || (here === null && next.here === null)) continue;
        put(at, next);
        settleText(at);
      }
    });

    const addressesInHand = (): readonly Address[] => {
      const { place, view } = get();
      return place === null || view === null ? [] : judgedCriteria(view).map(({ id }) => ({ place, criterion: id }));
    };

    const whenAnswered = (addresses: readonly Address[]): Promise<void> =>
      new Promise((resolve) => {
        const answered = (): boolean => addresses.every((at) => cellAt(at).sending === null);
        if (answered()) {
          resolve();
          return;
        }
        const stop = store.subscribe(() => {
          if (!answered()) return;
          stop();
          resolve();
        });
      });
    const commitAll = async (): Promise<boolean> => {
      const addresses = addressesInHand();
      for (const at of addresses) commit(at, true);
      await whenAnswered(addresses);
      const { place } = get();
      if (place !== null) await outbox?.whenSent(place);
      return addresses.every((at) => scale !== null && ['saved', 'empty'].includes(cellState(cellAt(at), scale)));
    };

    /** Puts a value into a cell in the place of what is there, and commits it at once. */
    const bring = (at: Address, valueHundredths: number | null): void => {
      const cell = cellAt(at);
      const text = valueHundredths === null ? '' : plainScore(valueHundredths);
      put(at, { typed: text, base: { valueHundredths: latestOf(cell) }, problem: null, failure: null });
      drafts.keep(at.place, at.criterion, text);
      commit(at, true, false);
    };

    const step = (take: typeof undoStep, side: 'beforeHundredths' | 'afterHundredths'): CriterionId | null => {
      const { place, view } = get();
      if (abandoned || place === null || view?.writable !== true) return null;
      // What is typed and on its way nowhere is the newest change.
      for (const at of addressesInHand()) if (cellAt(at).typed !== null) commit(at, true);
      const found = take(logOf(place), (criterion) => {
        const cell = cellAt({ place, criterion });
        // Of two values that differ the juror says which counts; that is not taken back by a key.
        return cell.failure?.code === 'score-differs' ? Number.NaN : latestOf(cell);
      });
      if (found === null) return null;
      putLog(place, found.log);
      bring({ place, criterion: found.change.criterion }, found.change[side]);
      return found.change.criterion;
    };

    return {
      place: null,
      view: null,
      failure: null,
      cells: {},
      logs: {},
      lastSaved: null,
      open: async (place) => {
        get().close();
        set({ place, view: null, failure: null, lastSaved: null });
        await read(place);
      },
      refresh,
      type: (criterion, text) => {
        const at = addressIn(criterion);
        if (at === null || abandoned) return;
        const cell = cellAt(at);
        const base = cell.typed === null ? { valueHundredths: latestOf(cell) } : cell.base;
        const failure = cell.failure?.code === 'score-differs' ? cell.failure : null;
        put(at, { typed: text, base, left: false, problem: null, failure });
        drafts.keep(at.place, criterion, text);
        stopPause(at);
        pauses.set(
          cellKey(at.place, criterion),
          setTimeout(() => commit(at, false), PAUSE_MS),
        );
      },
      leaveField: (criterion) => {
        const at = addressIn(criterion);
        if (at !== null) commit(at, true);
      },
      undo: () => step(undoStep, 'beforeHundredths'),
      redo: () => step(redoStep, 'afterHundredths'),
      restore: (criterion) => {
        const at = addressIn(criterion);
        if (at === null) return;
        if (cellAt(at).failure?.code === 'score-differs') {
          get().decide(criterion, 'record');
          return;
        }
        stopPause(at);
        drafts.drop(at.place, criterion);
        const { uncertain } = put(at, { typed: null, base: null, waiting: null, problem: null, failure: null, left: true });
        if (uncertain) void refresh();
      },
      retry: (criterion) => {
        const at = addressIn(criterion);
        if (at === null) return;
        const { typed, here, failure } = cellAt(at);
        if (failure?.code === 'score-differs') return;
        if (typed === null && here !== null) void send(at, here.valueHundredths);
        else commit(at, true);
      },
      discard: (criterion) => {
        const at = addressIn(criterion);
        if (at === null) return;
        stopPause(at);
        drafts.drop(at.place, criterion);
        put(at, { typed: null, base: null, waiting: null, here: null, problem: null, failure: null, left: true });
        void outbox?.drop(at.place, criterion);
      },
      decide: (criterion, counts) => {
        const at = addressIn(criterion);
        const { failure } = at === null ? EMPTY_CELL : cellAt(at);
        if (at === null || failure?.code !== 'score-differs' || scale === null) return;
        stopPause(at);
        if (counts === 'here') {
          const value = valueInField(cellAt(at), scale);
          if (value !== undefined) void send(at, value);
          return;
        }
        drafts.drop(at.place, criterion);
        const { storedHundredths, storedAt } = failure;
        const record = { committedHundredths: storedHundredths, enteredAt: storedAt };
        put(at, { ...record, typed: null, base: null, waiting: null, here: null, problem: null, failure: null, left: true });
        void outbox?.drop(at.place, criterion);
        void refresh();
      },
      commitAll,
      submit: async () => {
        const { place, view } = get();
        if (place === null || view === null) return fail({ code: 'not-found', noun: 'sheet', id: '' });
        if (!(await commitAll())) {
          const open = judgedCriteria(view).filter(({ id }) => {
            const cell = cellAt({ place, criterion: id });
            return cellState(cell, view.scale) !== 'saved';
          });
          return fail({ code: 'sheet-incomplete', blanks: open.map(({ name }) => name) });
        }
        const reply = await client('scoring.submit', { code: place.code, seat: place.seat });
        await refresh();
        return reply;
      },
      close: () => {
        for (const at of addressesInHand()) commit(at, true);
        set({ place: null, view: null, failure: null });
      },
      abandon: () => {
        abandoned = true;
        for (const pause of pauses.values()) clearTimeout(pause);
        pauses.clear();
        if (reread !== null) clearTimeout(reread);
        set({ place: null, view: null });
      },
    };
  });

export const createScoreSheetStore: StoreFactory<ScoreSheetState> = (door) => makeScoreSheetStore(door, storedDrafts(window.localStorage));
