import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { freePort } from '../../electron/room/free-port.ts';
import type { PanelBridge } from '../../shared/desktop.ts';
import type { OpenedRoom } from '../../shared/room/room.ts';
import { launchPanel, type LaunchedPanel } from '../../test/journeys/launch.ts';
import type { RoomHost } from './room-host.ts';

declare const window: { readonly panel: PanelBridge };

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
  let pids: readonly number[] = [];

  return {
    start: async (where) => {
      const launched = await launchPanel({ args: [path], userDataDirectory, env });
      panel = launched;
      await launched.window.getByRole('navigation').first().waitFor();
      pids = await launched.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
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
      for (const pid of pids) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // Gone with its parent.
        }
      }
      await running.close();
    },
    close: async () => {
      await panel?.close();
      panel = null;
      await removeProfile();
    },
  };
};
