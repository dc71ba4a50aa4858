import { join } from 'node:path';
import { MessageChannelMain, type UtilityProcess, utilityProcess, type WebContents } from 'electron';
import log from 'electron-log/main';
import type { Reply } from '../../shared/failure.ts';
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

/** Starts the records process and keeps its wire. `onLost` is called when it ends without having been told to. */
export const startRecords = (environment: Readonly<Record<string, string>>, onLost: () => void): RecordsProcess => {
  const child: UtilityProcess = utilityProcess.fork(join(import.meta.dirname, 'records.js'), [], {
    serviceName: 'paritrana-records',
    env: { ...process.env, ...environment },
    stdio: 'inherit',
  });
  const waiting = new Map<number, (reply: Reply<never>) => void>();
  let next = 1;
  let ending = false;
  child.on('message', (message: HostReply) => {
    if ('incident' in message) {
      log.error(`Incident ${message.incident} in ${message.call}: ${message.detail}`);
      return;
    }
    waiting.get(message.id)?.(message.reply as Reply<never>);
    waiting.delete(message.id);
  });
  child.on('exit', (code) => {
    for (const answer of waiting.values()) answer({ ok: false, failure: { code: 'incident', incident: 'REC-EXIT' } });
    waiting.clear();
    if (ending) return;
    log.error(`The records process ended with ${String(code)}.`);
    onLost();
  });
  const ask: RecordsProcess['ask'] = (call, input) =>
    new Promise((resolve) => {
      const id = next;
      next += 1;
      waiting.set(id, resolve as (reply: Reply<never>) => void);
      child.postMessage({ id, call, input });
    });
  return {
    ask,
    connect: (page, device) => {
      const { port1, port2 } = new MessageChannelMain();
      child.postMessage({ call: 'connect', device }, [port1]);
      page.postMessage(CHANNELS.door, null, [port2]);
    },
    end: async () => {
      ending = true;
      await Promise.race([ask('close', null), new Promise((resolve) => setTimeout(resolve, END_WITHIN_MS))]);
      child.kill();
    },
  };
};
