import { join } from 'node:path';
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron';
import log from 'electron-log/main';
import type { Reply } from '../../shared/failure.ts';
import { keepAwake } from './keep-awake.ts';
import { CHANNELS, type HostCallName, type HostCalls, type HostReply } from './protocol.ts';

export type RecordsProcess = {
  readonly ask: <Name extends HostCallName>(call: Name, input: HostCalls[Name]['input']) => Promise<Reply<HostCalls[Name]['output']>>;
  /** Gives a page its own wire to the door. */
  readonly connect: (page: WebContents, device: string) => void;
  /** Closes the edition into one file and ends the process. */
  readonly end: () => Promise<void>;
};

/** How long the records may take to close before the process is ended all the same; the log is then folded in at next opening. */
const END_WITHIN_MS = 5_000;

/**
 * Keeps the wire to a records process. The process starts with the first question or connection, so that a window can be
 * drawn first. `onLost` is called when it ends without having been told to.
 */
export const startRecords = (environment: Readonly<Record<string, string>>, onLost: () => void): RecordsProcess => {
  let child: UtilityProcess | null = null;
  const started = (): UtilityProcess => (child ??= start());
  const waiting = new Map<number, (reply: Reply<never>) => void>();
  let next = 1;
  let ending = false;

  const start = (): UtilityProcess => {
    const process = forkRecords(environment);
    process.on('message', (message: HostReply) => {
      if ('incident' in message) {
        log.error(`Incident ${message.incident} in ${message.call}: ${message.detail}`);
        return;
      }
      if ('roomOpen' in message) {
        keepAwake(message.roomOpen);
        return;
      }
      waiting.get(message.id)?.(message.reply as Reply<never>);
      waiting.delete(message.id);
    });
    process.on('exit', (code) => {
      keepAwake(false);
      for (const answer of waiting.values()) answer({ ok: false, failure: { code: 'incident', incident: 'REC-EXIT' } });
      waiting.clear();
      if (ending) return;
      log.error(`The records process ended with ${String(code)}.`);
      onLost();
    });
    return process;
  };

  const ask: RecordsProcess['ask'] = (call, input) =>
    new Promise((resolve) => {
      const id = next;
      next += 1;
      waiting.set(id, resolve);
      started().postMessage({ id, call, input });
    });
  return {
    ask,
    connect: (page, device) => {
      const { port1, port2 } = new MessageChannelMain();
      started().postMessage({ call: 'connect', device }, [port1]);
      page.postMessage(CHANNELS.door, null, [port2]);
    },
    end: async () => {
      if (child === null) return;
      ending = true;
      await Promise.race([ask('close', null), new Promise((resolve) => setTimeout(resolve, END_WITHIN_MS))]);
      child.kill();
    },
  };
};

const forkRecords = (environment: Readonly<Record<string, string>>): UtilityProcess =>
  utilityProcess.fork(join(import.meta.dirname, 'records.js'), [], {
    serviceName: 'paritrana-records',
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
