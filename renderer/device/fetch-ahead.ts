import type { CallOutput, Reply } from '../../shared/contract.ts';
import type { RegionCode } from '../../shared/edition/region.ts';
import type { RequestOfRegion } from './device-bridge.ts';
import { type KeptAnswers, MOST_EVIDENCE_BYTES } from './kept-answers.ts';

/** Rests between two looks; what has been fetched once is not fetched again before the page is opened anew. */
const LOOK_MS = 4_000;

export type FetchAheadSetup = {
  readonly ask: (request: RequestOfRegion) => Promise<Reply<unknown>>;
  readonly answers: Pick<KeptAnswers, 'evidenceBytes' | 'find'>;
  readonly regionInHand: () => string | null;
  readonly isOpen: () => boolean;
  readonly onFetched: (evidenceBytes: number) => void;
  readonly lookMs?: number;
};

/** How far the files of a region came: all of them, as many as there is room for, or until the network or the room was gone. */
type Fetched = 'whole' | 'no-room' | 'cut-off';

/**
 * While there is a network, what the juror will need without one: every sheet, and of the region in hand and those after it the
 * files that speak for them, as far as the room for evidence reaches.
 */
export const fetchAhead = ({
  ask,
  answers,
  regionInHand,
  isOpen,
  onFetched,
  lookMs = LOOK_MS,
}: FetchAheadSetup): { readonly end: () => void } => {
  const done = new Set<string>();
  /** For which region everything has been fetched that there is room for. */
  let settledFor: string | null | undefined;
  let ended = false;
  let busy = false;

  /** The contract states the answers' types; they came over the same wire as all others. */
  const get = async <Value>(name: string, input: unknown, code?: RegionCode): Promise<Value | null> => {
    const reply = await ask(code === undefined ? { name, input } : { name, input, code });
    return reply.ok ? (reply.value as Value) : null;
  };

  const fetchEvidence = async (code: RegionCode): Promise<Fetched> => {
    const evidence = await get<CallOutput<'submissions.evidence'>>('submissions.evidence', { code });
    if (evidence === null) return 'cut-off';
    for (const { evidence: file } of evidence.standing) {
      const used = await answers.evidenceBytes();
      onFetched(used);
      if (used + file.sizeBytes > MOST_EVIDENCE_BYTES) return 'no-room';
      for (let piece = 0, pieces = 1; piece < pieces; piece += 1) {
        if (ended || !isOpen()) return 'cut-off';
        const input = { evidence: file.id, piece };
        // A piece never changes under its id.
        const kept = await answers.find({ name: 'submissions.readEvidence', input });
        if (kept !== null) {
          pieces = (kept.value as CallOutput<'submissions.readEvidence'>).pieces;
          continue;
        }
        const read = await get<CallOutput<'submissions.readEvidence'>>('submissions.readEvidence', input, code);
        if (read === null) return 'cut-off';
        pieces = read.pieces;
      }
    }
    onFetched(await answers.evidenceBytes());
    return 'whole';
  };

  const look = async (): Promise<void> => {
    const inHand = regionInHand();
    if (settledFor === inHand) return;
    const sheets = await get<CallOutput<'scoring.mySheets'>>('scoring.mySheets', {});
    if (sheets === null) return;
    const open = sheets.filter(({ state }) => state !== 'recused').map(({ code }) => code);
    const here = open.findIndex((code) => code === inHand);
    const inOrder = here < 0 ? open : [...open.slice(here), ...open.slice(0, here)];
    for (const code of inOrder) {
      if (ended || !isOpen()) return;
      if (done.has(`sheet ${code}`)) continue;
      if ((await get('scoring.sheet', { code })) === null) return;
      done.add(`sheet ${code}`);
    }
    for (const code of inOrder) {
      if (ended || !isOpen()) return;
      if (done.has(`evidence ${code}`)) continue;
      const fetched = await fetchEvidence(code);
      // What was cut off is not there: the next look goes on with it.
      if (fetched === 'cut-off') return;
      if (fetched === 'no-room') break;
      done.add(`evidence ${code}`);
    }
    settledFor = inHand;
  };

  const timer = setInterval(() => {
    if (busy || ended || !isOpen()) return;
    busy = true;
    void look()
      .catch(() => undefined)
      .finally(() => {
        busy = false;
      });
  }, lookMs);
  return {
    end: () => {
      ended = true;
      clearInterval(timer);
    },
  };
};
