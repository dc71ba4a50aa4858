import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure, FailureCode, Reply } from '../../shared/failure.ts';
import type { SheetView } from '../../shared/scoring/scoring.ts';
import type { Door } from '../client.ts';
import type { StoreFactory } from '../noun-stores.tsx';
import type { SheetPlace } from './draft-shelf.ts';
import { type RemarkShelf, type RemarkTarget, storedRemarks } from './remark-shelf.ts';

/** After so long what could not be sent is tried again. */
export const TRY_AGAIN_MS = 10_000;

/** One text of a sheet: what is on record, and what is written here. */
export type Remark = {
  readonly stored: string;
  readonly storedAt: string | null;
  /** What is written here; null while it shows what is on record. */
  readonly written: string | null;
  /** What was on record when the writing began. */
  readonly base: string;
  readonly sending: boolean;
  readonly failure: Failure | null;
};

const EMPTY_REMARK: Remark = { stored: '', storedAt: null, written: null, base: '', sending: false, failure: null };

export const REMARK_STATES = ['empty', 'written', 'sending', 'here', 'saved', 'differs', 'failed'] as const;
export type RemarkState = (typeof REMARK_STATES)[number];

/** Nothing reached the records; the text stays on this device and goes out by itself. */
const ON_THE_WAY: ReadonlySet<FailureCode> = new Set<FailureCode>(['not-connected', 'room-closed', 'too-many-requests']);

export const remarkState = (remark: Remark): RemarkState => {
  const { failure, written, stored } = remark;
  if (failure?.code === 'text-differs') return 'differs';
  if (failure !== null) return ON_THE_WAY.has(failure.code) ? 'here' : 'failed';
  if (remark.sending) return 'sending';
  if (written !== null && written.trim() !== stored) return 'written';
  return stored === '' ? 'empty' : 'saved';
};

/** Whether it holds something that is not on record. */
export const isRemarkUnsaved = (remark: Remark): boolean => !['empty', 'saved'].includes(remarkState(remark));

export type SheetRemarkState = {
  readonly place: SheetPlace | null;
  readonly writable: boolean;
  /** Of the sheet in hand, by target. */
  readonly remarks: Readonly<Record<string, Remark>>;
  /** Takes over what the records say of the sheet in hand. */
  readonly adopt: (place: SheetPlace, view: SheetView) => void;
  readonly write: (target: RemarkTarget, text: string) => void;
  /** Ctrl+Enter, or leaving the text. */
  readonly save: (target: RemarkTarget) => Promise<void>;
  /** Saves all that is written on the sheet in hand; true when all of it is on record. */
  readonly saveAll: () => Promise<boolean>;
  /** Back to what is on record. */
  readonly restore: (target: RemarkTarget) => void;
  /** Of two texts, the one that is written here counts, or the one on record. */
  readonly decide: (target: RemarkTarget, counts: 'here' | 'record') => Promise<void>;
  /** Whoever sits here by then must not save what this seat has written. */
  readonly leave: (stillSits: boolean) => void;
};

export const remarkOf = ({ remarks }: Pick<SheetRemarkState, 'remarks'>, target: RemarkTarget): Remark => remarks[target] ?? EMPTY_REMARK;

type Kept = { readonly keptAt: string } | { readonly writtenAt: string };
type Message = { readonly place: SheetPlace; readonly target: RemarkTarget; readonly text: string; readonly base: string };

/** Comments and the private note of the sheet in hand. One text is sent at a time; what is written stands on the shelf until then. */
export const makeSheetRemarkStore = ({ client, listen }: Pick<Door, 'client' | 'listen'>, shelf: RemarkShelf): StoreApi<SheetRemarkState> =>
  createStore<SheetRemarkState>((set, get) => {
    let again: ReturnType<typeof setTimeout> | null = null;
    /** Of other sheets, one after another; each only once at a time. */
    let sweeping = false;
    let targets: readonly RemarkTarget[] = [];
    const underWay = new Map<RemarkTarget, Promise<void>>();
    /** Written on while a text was under way. */
    const wanted = new Set<RemarkTarget>();

    const put = (target: RemarkTarget, change: Partial<Remark>): Remark => {
      const remark = { ...remarkOf(get(), target), ...change };
      set({ remarks: { ...get().remarks, [target]: remark } });
      return remark;
    };

    const tryAgainLater = (): void => {
      again ??= setTimeout(() => {
        again = null;
        void sweep();
      }, TRY_AGAIN_MS);
    };

    const send = ({ place: { code, seat }, target, text, base }: Message): Promise<Reply<Kept>> =>
      target === 'note'
        ? client('scoring.keepNote', { code, seat, text, base: { text: base } })
        : client('scoring.comment', { code, seat, criterion: target === 'sheet' ? null : target, text, base: { text: base } });

    const isInHand = (place: SheetPlace): boolean => {
      const here = get().place;
      return here !== null && here.code === place.code && here.seat === place.seat && here.edition === place.edition;
    };

    const saveOnce = async (target: RemarkTarget): Promise<void> => {
      const { place, writable } = get();
      const { written, stored, base, failure } = remarkOf(get(), target);
      if (place === null || written === null || failure?.code === 'text-differs') return;
      if (!writable && target !== 'note') return;
      const text = written.trim();
      if (text === stored) {
        shelf.drop(place, target);
        put(target, { written: null, failure: null });
        return;
      }
      put(target, { sending: true, failure: null });
      const reply = await send({ place, target, text, base });
      if (!isInHand(place)) {
        if (reply.ok) shelf.drop(place, target);
        return;
      }
      if (!reply.ok) {
        put(target, { sending: false, failure: reply.failure });
        if (ON_THE_WAY.has(reply.failure.code)) tryAgainLater();
        return;
      }
      const storedAt = 'keptAt' in reply.value ? reply.value.keptAt : reply.value.writtenAt;
      const now = remarkOf(get(), target).written;
      const goesOn = now !== null && now.trim() !== text;
      if (goesOn) shelf.keep(place, target, { text: now, base: text });
      else shelf.drop(place, target);
      put(target, {
        sending: false,
        stored: text,
        storedAt: text === '' ? null : storedAt,
        base: text,
        ...(goesOn ? {} : { written: null }),
      });
    };

    const saveWhileWanted = async (target: RemarkTarget): Promise<void> => {
      do {
        wanted.delete(target);
        await saveOnce(target);
      } while (wanted.has(target));
      underWay.delete(target);
    };

    const save = (target: RemarkTarget): Promise<void> => {
      const known = underWay.get(target);
      if (known !== undefined) {
        wanted.add(target);
        return known;
      }
      const saving = saveWhileWanted(target);
      underWay.set(target, saving);
      return saving;
    };

    /** What of this seat is still on the shelf is brought to the records, whichever sheet is in hand. */
    const sweep = async (): Promise<void> => {
      const { place } = get();
      if (place === null || sweeping) return;
      sweeping = true;
      for (const { code, target, text, base } of shelf.all(place)) {
        if (code === get().place?.code) {
          if (remarkState(remarkOf(get(), target)) === 'here') await save(target);
          continue;
        }
        const there = { ...place, code };
        const reply = await send({ place: there, target, text: text.trim(), base });
        if (reply.ok) shelf.drop(there, target);
        else if (ON_THE_WAY.has(reply.failure.code)) {
          tryAgainLater();
          break;
        }
      }
      sweeping = false;
    };

    listen('scoring.changed', () => {
      if (Object.values(get().remarks).some((remark) => remarkState(remark) === 'here')) void sweep();
    });

    return {
      place: null,
      writable: false,
      remarks: {},
      adopt: (place, view) => {
        const first = !isInHand(place);
        const known = first ? {} : get().remarks;
        targets = [...view.criteria.map(({ id }) => id), 'sheet', 'note'];
        const recordOf = (target: RemarkTarget): Pick<Remark, 'stored' | 'storedAt'> => {
          if (target === 'note') return { stored: view.privateNote?.text ?? '', storedAt: view.privateNote?.keptAt ?? null };
          const comment = view.comments.find(({ criterion }) => criterion === (target === 'sheet' ? null : target));
          return { stored: comment?.text ?? '', storedAt: comment?.writtenAt ?? null };
        };
        const remarks = Object.fromEntries(
          targets.map((target): [string, Remark] => {
            const remark = known[target];
            const record = recordOf(target);
            if (remark !== undefined) return [target, remark.sending ? remark : { ...remark, ...record }];
            const draft = shelf.read(place, target);
            const kept = draft === null ? { base: record.stored } : { written: draft.text, base: draft.base };
            return [target, { ...EMPTY_REMARK, ...record, ...kept }];
          }),
        );
        set({ place, writable: view.writable, remarks });
        if (first) void sweep();
      },
      write: (target, text) => {
        const { place } = get();
        if (place === null) return;
        const { written, stored, base, failure } = remarkOf(get(), target);
        const begun = written === null ? stored : base;
        const kept = failure?.code === 'text-differs' ? failure : null;
        put(target, { written: text, base: begun, failure: kept });
        shelf.keep(place, target, { text, base: begun });
      },
      save,
      saveAll: async () => {
        await Promise.all(targets.map(save));
        return targets.every((target) => target === 'note' || !isRemarkUnsaved(remarkOf(get(), target)));
      },
      restore: (target) => {
        const { place } = get();
        if (place === null || remarkOf(get(), target).sending) return;
        shelf.drop(place, target);
        put(target, { written: null, failure: null });
      },
      decide: async (target, counts) => {
        const { place } = get();
        const { failure } = remarkOf(get(), target);
        if (place === null || failure?.code !== 'text-differs') return;
        const { storedText, storedAt } = failure;
        if (counts === 'record') {
          shelf.drop(place, target);
          put(target, { stored: storedText, storedAt, written: null, failure: null });
          return;
        }
        const { written } = put(target, { stored: storedText, storedAt, base: storedText, failure: null });
        shelf.keep(place, target, { text: written ?? '', base: storedText });
        await save(target);
      },
      leave: (stillSits) => {
        if (stillSits) for (const target of targets) void save(target);
        if (again !== null) clearTimeout(again);
        again = null;
        set({ place: null, remarks: {} });
      },
    };
  });

export const createSheetRemarkStore: StoreFactory<SheetRemarkState> = (door) =>
  makeSheetRemarkStore(door, storedRemarks(window.localStorage));
