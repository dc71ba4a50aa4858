import { configure, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Notifications } from '@mantine/notifications';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { makeDoor } from '../../renderer/client.ts';
import { DesktopContext } from '../../renderer/desktop-context.ts';
import { createDesktopStore, FIRST_STATE } from '../../renderer/desktop-store.ts';
import { EditionScope } from '../../renderer/edition/EditionScope.tsx';
import { Theme } from '../../renderer/theme/Theme.tsx';
import { directSession } from '../../electron/records-host.ts';
import type { Session } from '../../electron/session.ts';
import type { PanelBridge } from '../../shared/desktop.ts';
import type { Identity } from '../../shared/edition/contract.ts';
import type { OfferedFile } from '../../shared/edition/file-token.ts';
import { succeed } from '../../shared/failure.ts';
import type { Room } from '../fixtures/edition.ts';

// Records on a busy machine, where hashing a PIN alone takes a tenth of a second.
configure({ asyncUtilTimeout: 10_000 });
// Growing text fields wait for the fonts, of which the simulated page has none.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

export type RoomWindow = RenderResult & {
  /** Whom the records take this window for. */
  readonly session: Session;
  /** Where the window has been, newest last. */
  readonly visited: readonly string[];
};

export type WindowOptions = {
  /** Whose window it is; the secretariat's when nothing is said. */
  readonly identity?: Identity;
  /** The files that somebody chooses or drops. */
  readonly offered?: readonly OfferedFile[];
  /** Where the workbooks lie with which its dialog answers. */
  readonly chosen?: readonly string[];
};

/** A window on the records of the room: the page, the real door, the real file. */
export const openWindow = (
  room: Room,
  page: ReactNode,
  path = '/',
  { identity, offered = [], chosen = [] }: WindowOptions = {},
): RoomWindow => {
  const listeners = new Set<Parameters<PanelBridge['listen']>[0]>();
  const session = directSession('jendela uji', null, (push) => {
    for (const heard of listeners) heard(push);
  });
  if (identity !== undefined) session.identity = identity;
  room.host.connect(session);
  const bridge: PanelBridge = {
    ask: (request) => room.host.handle(session, request),
    desktop: (name) => {
      if (name === 'chooseRubricTemplate' || name === 'chooseOtherEdition')
        return Promise.resolve(succeed(chosen.map(room.host.files.offer)));
      if (name === 'chooseEvidence') return Promise.resolve(succeed(offered));
      if (name === 'chooseWorkbooks') return Promise.resolve(succeed(chosen.map(room.host.files.offer)));
      return Promise.resolve(succeed({ ...FIRST_STATE, editionOpen: true }));
    },
    offerDropped: () => Promise.resolve(succeed(offered)),
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
  const door = makeDoor(bridge, () => undefined);
  const { hook, history } = memoryLocation({ path, record: true });
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
  return { ...rendered, session, visited: history };
};
