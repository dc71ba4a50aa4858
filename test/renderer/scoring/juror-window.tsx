import { Notifications } from '@mantine/notifications';
import { configure, render } from '@testing-library/react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { directSession } from '../../../electron/records-host.ts';
import type { Session } from '../../../electron/session.ts';
import { makeDoor } from '../../../renderer/client.ts';
import { DesktopContext } from '../../../renderer/desktop-context.ts';
import { createDesktopStore, FIRST_STATE } from '../../../renderer/desktop-store.ts';
import { EditionScope } from '../../../renderer/edition/EditionScope.tsx';
import { ScoringPage } from '../../../renderer/scoring/ScoringPage.tsx';
import { LiveRegion } from '../../../renderer/shell/LiveRegion.tsx';
import { Theme } from '../../../renderer/theme/Theme.tsx';
import type { Identity } from '../../../shared/edition/contract.ts';
import type { PanelBridge } from '../../../shared/desktop.ts';
import { succeed } from '../../../shared/failure.ts';
import { editionQueries } from '../../../electron/edition/queries.ts';
import { CANDIDATES, judgeFromDocuments, lockRubric, openRoom, regionCode, type Room, type RoomOptions } from '../../fixtures/edition.ts';

configure({ asyncUtilTimeout: 10_000 });

// Growing text fields wait for the fonts, of which the simulated page has none.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });

/** A room in which scoring is open, without the PINs: hashing nine of them takes longer than everything else together. */
export const openQuickRoom = async (
  options: RoomOptions & { readonly candidates?: number; readonly documents?: readonly string[] } = {},
): Promise<Room> => {
  const room = openRoom(options);
  for (const [code, name, figures] of CANDIDATES.slice(0, options.candidates ?? 2)) {
    room.submit(code, name, figures);
    await room.secretariat.must('submissions.setStatus', { code: regionCode(code), status: 'kandidat', reason: '' });
  }
  await judgeFromDocuments(room, options.documents ?? []);
  lockRubric(room);
  const records = room.host.records();
  records?.inOneEvent('scoring.open', () => editionQueries(records.file.database).updatePhase('penilaian'), {
    at: '2025-07-28T00:00:00.000Z',
    actor: 'uji',
    role: 'sekretariat',
    device: 'uji',
  });
  return room;
};

export type JurorWindow = {
  readonly session: Session;
  /** Where the window has been, newest last. */
  readonly visited: readonly string[];
  /** Names of the requests that have gone out. */
  readonly asked: readonly string[];
  /** While held, scores reach the records but their answers do not reach the window. */
  readonly holdAnswers: () => void;
  readonly releaseAnswers: () => void;
  readonly become: (identity: Identity) => void;
  readonly close: () => void;
};

/** The scoring page on the records of the room, in the hands of this person. */
export const openScoring = (room: Room, identity: Identity, path = '/scoring'): JurorWindow => {
  const listeners = new Set<Parameters<PanelBridge['listen']>[0]>();
  const session: Session = {
    ...directSession('jendela uji', null, (push) => {
      for (const heard of listeners) heard(push);
    }),
    identity,
  };
  room.host.connect(session);
  const asked: string[] = [];
  const held: { answers: Promise<void>; release: () => void } = { answers: Promise.resolve(), release: () => undefined };
  const bridge: PanelBridge = {
    ask: async (request) => {
      asked.push(request.name);
      const reply = await room.host.handle(session, request);
      if (request.name === 'scoring.enter') await held.answers;
      return reply;
    },
    desktop: () => Promise.resolve(succeed({ ...FIRST_STATE, editionOpen: true })),
    offerDropped: () => Promise.resolve(succeed([])),
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
  const door = makeDoor(bridge, () => undefined);
  const { hook, history } = memoryLocation({ path, record: true });
  const { unmount } = render(
    <Theme choice="light">
      <DesktopContext value={createDesktopStore(door, { ...FIRST_STATE, editionOpen: true })}>
        <Router hook={hook}>
          <EditionScope door={door}>
            <main>
              <ScoringPage />
            </main>
          </EditionScope>
        </Router>
        <LiveRegion />
        <Notifications />
      </DesktopContext>
    </Theme>,
  );
  return {
    session,
    visited: history,
    asked,
    holdAnswers: () => {
      held.answers = new Promise((resolve) => {
        held.release = resolve;
      });
    },
    releaseAnswers: () => held.release(),
    become: (next) => {
      session.identity = next;
      for (const heard of listeners) heard({ topic: 'edition.changed', payload: null });
    },
    close: unmount,
  };
};
