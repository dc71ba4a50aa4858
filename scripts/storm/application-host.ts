import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../electron/room/free-port.ts';
import type { PanelBridge } from '../../shared/desktop.ts';
import type { OpenedRoom } from '../../shared/room/room.ts';
import { launchPanel, type LaunchedPanel } from '../../test/journeys/launch.ts';
import type { RoomHost } from './room-host.ts';

declare const window: { readonly panel: PanelBridge };

/** A process that is dead and has not been fetched by its parent holds nothing any longer. */
const lives = (pid: number): boolean => {
  try {
    return !/^\d+ \(.*\) Z/u.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

export type ApplicationHostSetup = {
  readonly path: string;
  /** Of the display that the application is shown on. */
  readonly env: NodeJS.ProcessEnv;
};

/** The application itself, with its windows, as the host. A kill ends all of its processes at once. */
export const applicationHost = async ({ path, env }: ApplicationHostSetup): Promise<RoomHost> => {
  const userDataDirectory = await mkdtemp(join(tmpdir(), 'paritrana-storm-profile-'));
  const removeProfile = (): Promise<void> => rm(userDataDirectory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  let panel: LaunchedPanel | null = null;

  return {
    start: async (where) => {
      const launched = await launchPanel({ args: [path], userDataDirectory, env });
      panel = launched;
      await launched.window.getByRole('navigation').first().waitFor();
      const port = where === 'other-port' ? await freePort() : null;
      const reply = await launched.window.evaluate(
        async (other) =>
          window.panel.ask({ name: 'room.open', input: other === null ? {} : { port: other }, writeId: crypto.randomUUID() }),
        port,
      );
      if (!reply.ok) throw new Error(`The room did not open: ${JSON.stringify(reply.failure)}`);
      // The contract states the answer's type.
      return `https://127.0.0.1:${String((reply.value as OpenedRoom).port)}`;
    },
    kill: async () => {
      const running = panel;
      if (running === null) return;
      panel = null;
      // Asked now: the process of the records may have been started anew since the window opened.
      const pids = await running.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
      for (const pid of pids) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // Gone with its parent.
        }
      }
      await running.close();
      while (pids.some(lives)) await pause(20);
    },
    close: async () => {
      await panel?.close();
      panel = null;
      await removeProfile();
    },
  };
};
