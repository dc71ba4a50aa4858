import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { fetchAhead } from '../../../renderer/device/fetch-ahead.ts';
import { fail, type Reply, succeed } from '../../../shared/failure.ts';

const REGIONS = ['64.01', '64.02'];
const FILES: Readonly<Record<string, readonly string[]>> = { '64.01': ['a', 'b'], '64.02': ['c'] };
const PIECES = 3;

type Asked = { readonly name: string; readonly input: unknown };

/** Two regions with files of three pieces; `refuses` says which request fails now. */
const open = (refuses: (asked: Asked) => boolean, sizeBytes = 1_000) => {
  const kept = new Map<string, unknown>();
  const asked: string[] = [];
  const answer = ({ name, input }: Asked): unknown => {
    if (name === 'scoring.mySheets') return REGIONS.map((code) => ({ code, state: 'empty' }));
    if (name === 'submissions.evidence')
      return { standing: (FILES[(input as { code: string }).code] ?? []).map((id) => ({ evidence: { id, sizeBytes } })) };
    if (name === 'submissions.readEvidence') return { pieces: PIECES };
    return {};
  };
  const ahead = fetchAhead({
    ask: (request): Promise<Reply<unknown>> => {
      asked.push(`${request.name} ${JSON.stringify(request.input)}`);
      if (refuses(request)) return Promise.resolve(fail({ code: 'not-connected' }));
      const value = answer(request);
      if (request.name === 'submissions.readEvidence') kept.set(JSON.stringify(request.input), value);
      return Promise.resolve(succeed(value));
    },
    answers: {
      evidenceBytes: () => Promise.resolve(0),
      find: ({ input }) => {
        const value = kept.get(JSON.stringify(input));
        return Promise.resolve(value === undefined ? null : ({ value, at: '' } as never));
      },
    },
    regionInHand: () => '64.01',
    isOpen: () => true,
    onFetched: () => undefined,
    lookMs: 5,
  });
  onTestFinished(() => {
    ahead.end();
  });
  return { kept, asked };
};

describe('What is fetched ahead', () => {
  test('is every sheet and every piece of the files, the region in hand first', async () => {
    const { kept, asked } = open(() => false);
    await vi.waitFor(() => expect(kept.size).toBe(3 * PIECES));
    const settled = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect([asked.length, asked.filter((one) => one.startsWith('scoring.sheet ')).length]).toEqual([settled, 2]);
  });

  test.each(['scoring.mySheets', 'scoring.sheet', 'submissions.evidence', 'submissions.readEvidence'])(
    'is not taken for whole when %s fails in the middle, and goes on where it was cut off',
    async (name) => {
      const state = { away: true, seen: 0 };
      const { kept } = open((request) => {
        if (request.name !== name) return false;
        state.seen += 1;
        // The first of pieces still comes.
        return state.away && (name !== 'submissions.readEvidence' || state.seen > 1);
      });
      await vi.waitFor(() => expect(state.seen).toBeGreaterThan(3));
      expect(kept.size).toBeLessThan(3 * PIECES);
      state.away = false;
      await vi.waitFor(() => expect(kept.size).toBe(3 * PIECES));
    },
  );

  test('stops where there is no more room, and does not ask again and again', async () => {
    const { kept, asked } = open(() => false, 30 * 1024 * 1024);
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(3));
    await new Promise((resolve) => setTimeout(resolve, 40));
    const settled = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect([kept.size, asked.length]).toEqual([0, settled]);
  });
});
