import { Notifications } from '@mantine/notifications';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { makeDoor } from '../../../renderer/client.ts';
import { DesktopContext } from '../../../renderer/desktop-context.ts';
import { createDesktopStore, FIRST_STATE } from '../../../renderer/desktop-store.ts';
import { EditionScope } from '../../../renderer/edition/EditionScope.tsx';
import { Theme } from '../../../renderer/theme/Theme.tsx';
import type { Request } from '../../../shared/contract.ts';
import type { PanelBridge } from '../../../shared/desktop.ts';
import type { EditionOverview } from '../../../shared/edition/contract.ts';
import { fail, succeed } from '../../../shared/failure.ts';
import type { RankingReading } from '../../../shared/ranking/contract.ts';
import type { AnalysedStudy } from '../../../shared/analysis/analysed-study.ts';
import { analyse } from '../../../shared/analysis/analyse.ts';
import { readStudy } from '../../../shared/analysis/study.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import type { RankingSnapshot } from '../../../shared/ranking/ranking.ts';
import { STANDARD_RUBRIC } from '../../../shared/rubric/standard-rubric.ts';
import type { StandingComment } from '../../../shared/scoring/remarks/remark.ts';
import type { FigureCorrection } from '../../../shared/submissions/verification/verification.ts';

// Growing text fields wait for the fonts, of which the simulated page has none.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

export type RankingWindow = RenderResult & {
  /** What was asked of the records and of the desktop, in order, by name. */
  readonly asked: readonly string[];
  readonly inputs: ReadonlyMap<string, unknown>;
  readonly visited: readonly string[];
};

export const TOKEN = '7c1de9a2-6f0e-4c55-9f57-0d6a2f6c8f11';

const studyOf = (): AnalysedStudy & { readonly fileName: string } => {
  const read = readStudy({
    scale: [0, 10],
    criteria: [{ id: 'a', weight: 1 }],
    objects: ['x', 'y'],
    jurors: ['p', 'q'],
    scores: [
      [[8], [9]],
      [[5], [7]],
    ],
  });
  if (!read.ok) throw new Error(read.problem);
  const { criteria, objects, jurors } = read.study;
  return { fileName: 'penilaian.json', criteria, objects, jurors, analysis: analyse(read.study, { seed: 1, samples: 10 }) };
};

/** A window over a panel day that is already judged; the records answer from the snapshot as the real ones would. */
export const openRankingWindow = (
  page: ReactNode,
  overview: EditionOverview,
  snapshot: RankingSnapshot,
  corrections: readonly FigureCorrection[] = [],
  comments: readonly StandingComment[] = [],
  decided: Pick<RankingReading, 'lot' | 'verdict'> = { lot: null, verdict: null },
): RankingWindow => {
  const asked: string[] = [];
  const inputs = new Map<string, unknown>();
  const answers: Readonly<Record<string, () => unknown>> = {
    'edition.read': () => overview,
    'ranking.read': () => ({ ranking: rank(snapshot), snapshot, corrections, quorumDecisions: [], ...decided }),
    chooseStudy: () => [{ token: TOKEN, fileName: 'penilaian.json' }],
    'analysis.study': studyOf,
    'ranking.announceLot': () => null,
    'ranking.drawLot': () => null,
    'ranking.finalise': () => null,
    'scoring.comments': () => comments,
    'rubric.read': () => ({ ...STANDARD_RUBRIC, lockedAt: '2025-07-24T02:00:00.000Z' }),
    'audit.list': () => [{ sequence: 300, at: '2025-07-29T06:05:00.000Z', call: 'ranking.openPleno' }],
    'audit.verify': () => ({ sound: true, events: 338, head: overview.history.head, faults: [] }),
    'results.exportWorkbook': () => ({ fileName: 'peringkat.xlsx', sizeBytes: 30_000, sha256: 'ab'.repeat(32) }),
    chooseDestination: () => ({ token: TOKEN, fileName: 'peringkat.xlsx' }),
    revealFile: () => null,
    copyText: () => null,
  };
  const answer = (name: string, input: unknown) => {
    asked.push(name);
    inputs.set(name, input);
    const known = answers[name];
    return Promise.resolve(known === undefined ? fail({ code: 'unknown-call', call: name }) : succeed(known()));
  };
  const bridge: PanelBridge = {
    ask: ({ name, input }: Request) => answer(name, input),
    desktop: (name, input) => answer(name, input),
    offerDropped: () => Promise.resolve(succeed([])),
    listen: () => () => undefined,
  };
  const door = makeDoor(bridge, () => undefined);
  const { hook, history } = memoryLocation({ path: '/ranking', record: true });
  const rendered = render(
    <Theme choice="light">
      <DesktopContext value={createDesktopStore(door, { ...FIRST_STATE, editionOpen: true })}>
        <Router hook={hook}>
          <EditionScope door={door}>{page}</EditionScope>
        </Router>
        <Notifications />
      </DesktopContext>
    </Theme>,
  );
  return { ...rendered, asked, inputs, visited: history };
};
