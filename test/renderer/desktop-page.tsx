import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { makeDoor } from '../../renderer/client.ts';
import { DesktopContext } from '../../renderer/desktop-context.ts';
import { createDesktopStore, FIRST_STATE } from '../../renderer/desktop-store.ts';
import { Theme } from '../../renderer/theme/Theme.tsx';
import { fail, type Reply, succeed } from '../../shared/failure.ts';

/** Draws a page of the opening screen; answers what it asks the desktop, in order. */
export const openDesktopPage = (page: ReactNode, answer: (name: string) => Reply<unknown>): readonly (readonly [string, unknown])[] => {
  const asked: (readonly [string, unknown])[] = [];
  const door = makeDoor(
    {
      ask: () => Promise.resolve(fail({ code: 'no-edition' })),
      desktop: (name, input) => {
        asked.push([name, input]);
        return Promise.resolve(answer(name));
      },
      offerDropped: () => Promise.resolve(succeed([])),
      listen: () => () => undefined,
    },
    () => undefined,
  );
  render(
    <Theme choice="light">
      <DesktopContext value={createDesktopStore(door, FIRST_STATE)}>{page}</DesktopContext>
    </Theme>,
  );
  return asked;
};
