import type { CallName, Request } from '../../shared/contract.ts';
import { regionCodeSchema, type RegionCode } from '../../shared/edition/region.ts';
import { judgedCriteria } from '../../shared/rubric/rubric.ts';
import type { SheetListItem, SheetView } from '../../shared/scoring/scoring.ts';
import { type DeviceKey, type DeviceMemory, type KeptAnswer, type OutboxEntry, STRICT } from './device-memory.ts';
import type { KeptScoreInput } from './kept-score.ts';

/** What a juror goes on with when the network is gone. Everything else is asked of the records or not at all. */
const KEPT: ReadonlySet<string> = new Set<CallName>([
  'edition.read',
  'rubric.read',
  'panel.read',
  'scoring.mySheets',
  'scoring.sheet',
  'submissions.evidence',
  'submissions.readEvidence',
]);
export const isKeptCall = (name: string): boolean => KEPT.has(name);

/** Evidence beyond this gives way, oldest first. */
export const MOST_EVIDENCE_BYTES = 20_000_000;

const idOf = (key: DeviceKey, name: string, input: unknown): string => `${key} ${name} ${JSON.stringify(input)}`;

const fieldOf = (input: unknown, field: string): unknown =>
  typeof input === 'object' && input !== null ? (input as Readonly<Record<string, unknown>>)[field] : undefined;

const codeIn = (input: unknown): RegionCode | null => {
  const code = regionCodeSchema.safeParse(fieldOf(input, 'code'));
  return code.success ? code.data : null;
};

const bytesIn = (value: unknown): number => {
  const bytes = fieldOf(value, 'bytes');
  return bytes instanceof Uint8Array ? bytes.byteLength : 0;
};

export type KeptAnswers = {
  readonly find: (request: Pick<Request, 'name' | 'input'>) => Promise<KeptAnswer | null>;
  /** `code` says to which region it belongs where the request does not. */
  readonly remember: (request: Pick<Request, 'name' | 'input'>, value: unknown, at: string, code?: RegionCode) => Promise<void>;
  /** The seat may not see the region any longer: nothing of it stays on the device. */
  readonly forget: (code: RegionCode) => Promise<void>;
  readonly evidenceBytes: () => Promise<number>;
};

export const keptAnswers = (memory: DeviceMemory, key: DeviceKey): KeptAnswers => {
  const makeRoom = async (needed: number): Promise<void> => {
    const change = memory.transaction('answer', 'readwrite');
    const pieces = (await change.store.index('by-key').getAll(key)).filter(({ bytes }) => bytes > 0);
    let used = pieces.reduce((sum, { bytes }) => sum + bytes, needed);
    for (const { id, bytes } of pieces.toSorted((a, b) => a.at.localeCompare(b.at))) {
      if (used <= MOST_EVIDENCE_BYTES) break;
      await change.store.delete(id);
      used -= bytes;
    }
    await change.done;
  };
  return {
    find: async ({ name, input }) => (await memory.get('answer', idOf(key, name, input))) ?? null,
    remember: async ({ name, input }, value, at, code) => {
      const bytes = bytesIn(value);
      if (bytes > MOST_EVIDENCE_BYTES) return;
      if (bytes > 0) await makeRoom(bytes);
      await memory.put('answer', { id: idOf(key, name, input), key, name, code: code ?? codeIn(input), value, at, bytes });
    },
    forget: async (code) => {
      const change = memory.transaction('answer', 'readwrite', STRICT);
      for (const answer of await change.store.index('by-key').getAll(key)) if (answer.code === code) await change.store.delete(answer.id);
      await change.done;
    },
    evidenceBytes: async () => (await memory.getAllFromIndex('answer', 'by-key', key)).reduce((sum, { bytes }) => sum + bytes, 0),
  };
};

const withScore = (view: SheetView, { criterion, valueHundredths }: KeptScoreInput, enteredAt: string): SheetView => {
  const others = view.sheet.scores.filter((score) => score.criterion !== criterion);
  const scores = valueHundredths === null ? others : [...others, { criterion, valueHundredths, enteredAt }];
  const state = view.sheet.state === 'submitted' ? view.sheet.state : scores.length > 0 ? 'draft' : 'empty';
  return { ...view, sheet: { ...view.sheet, scores, state } };
};

const withOwnScore = (view: SheetView, { code, criterion, valueHundredths }: KeptScoreInput): SheetView => {
  const others = view.ownScores.filter((one) => one.criterion !== criterion || one.code !== code);
  return { ...view, ownScores: valueHundredths === null ? others : [...others, { criterion, code, valueHundredths }] };
};

/**
 * In one transaction: the score leaves the queue and stands in the sheets that are kept for the time without network, so that
 * no moment knows it in neither place.
 */
export const takeUpAcceptedScore = async (
  memory: DeviceMemory,
  entry: Pick<OutboxEntry, 'key' | 'order'>,
  input: KeptScoreInput,
  enteredAt: string,
): Promise<void> => {
  const change = memory.transaction(['outbox', 'answer'], 'readwrite', STRICT);
  await change.objectStore('outbox').delete(entry.order);
  const answers = change.objectStore('answer');
  const kept = await answers.index('by-key').getAll(entry.key);
  // The kept answers are those of the contract's calls, written by this page.
  const sheets = kept.filter(({ name }) => name === 'scoring.sheet');
  const own = sheets.find(({ code }) => code === input.code);
  const next = own === undefined ? null : withScore(own.value as SheetView, input, enteredAt);
  for (const sheet of sheets) {
    const view = sheet.value as SheetView;
    await answers.put({ ...sheet, value: sheet.code === input.code && next !== null ? next : withOwnScore(view, input) });
  }
  const list = kept.find(({ name }) => name === 'scoring.mySheets');
  if (list !== undefined && next !== null) {
    const filled = next.sheet.scores.filter(({ criterion }) => judgedCriteria(next).some(({ id }) => id === criterion)).length;
    const items = (list.value as readonly SheetListItem[]).map((item) =>
      item.code === input.code ? { ...item, filled, state: next.sheet.state } : item,
    );
    await answers.put({ ...list, value: items });
  }
  await change.done;
};
