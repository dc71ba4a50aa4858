// A display for machines without a screen.
import { spawn } from 'node:child_process';
import { Refusal, say } from './project.mjs';

const startLimitMs = 20_000;
const commandNotFound = 127;

/** Whether a window would be seen by somebody. */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

/**
 * Runs the work on a virtual display of its own and ends that display afterwards, whatever happens.
 * @template Outcome
 * @param {(env: NodeJS.ProcessEnv) => Promise<Outcome>} work gets the environment in which windows open there
 * @returns {Promise<Outcome>}
 */
export async function onVirtualDisplay(work) {
  const { server, number } = await startServer();
  try {
    const { WAYLAND_DISPLAY: _, ...env } = process.env;
    return await work({ ...env, DISPLAY: `:${number}` });
  } finally {
    server.stdin.end();
  }
}

/**
 * The same for tests: beside the windows of a person who works on this machine, unless only that person's display works.
 * @template Outcome
 * @param {(env: NodeJS.ProcessEnv) => Promise<Outcome>} work
 * @returns {Promise<Outcome>}
 */
export async function onTestDisplay(work) {
  if (process.platform !== 'linux') return work(process.env);
  try {
    return await onVirtualDisplay(work);
  } catch (error) {
    if (!(error instanceof NoVirtualDisplay) || !hasDisplay()) throw error;
    say(`${error.message} Windows will open on the present display.`);
    return work(process.env);
  }
}

class NoVirtualDisplay extends Refusal {}

/**
 * The shell ends the server when its own standard input closes, which happens too when this process is killed: no server
 * is left behind. Xvfb itself looks for a free number and writes it to the third descriptor once it listens, so that two
 * at once never meet on one number.
 */
const program = 'exec 4<&0; Xvfb "$@" 4<&- & server=$!; { read -r _ <&4; kill "$server"; } & wait "$server"';
const settings = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'];

function startServer() {
  const server = spawn('sh', ['-c', program, 'sh', ...settings], { stdio: ['pipe', 'ignore', 'pipe', 'pipe'] });
  return new Promise((settle, fail) => {
    let words = '';
    let number = '';
    const refuse = (reason) => {
      clearTimeout(limit);
      server.stdin.end();
      fail(new NoVirtualDisplay(`There is no virtual display: ${reason}`));
    };
    const limit = setTimeout(() => refuse(`Xvfb gives no answer in ${startLimitMs / 1000} s. ${words.trim()}`), startLimitMs);
    server.once('error', (error) => refuse(error.message));
    server.once('exit', (status) => {
      refuse(status === commandNotFound ? 'Xvfb is not installed.' : `Xvfb ended with ${status}. ${words.trim()}`);
    });
    server.stderr.setEncoding('utf8').on('data', (text) => (words += text));
    server.stdio[3].setEncoding('utf8').on('data', (text) => {
      number += text;
      if (!number.includes('\n')) return;
      clearTimeout(limit);
      server.removeAllListeners('exit');
      // Neither the server nor its pipes keep this process alive.
      server.unref();
      for (const pipe of [server.stdin, server.stderr, server.stdio[3]]) pipe.unref();
      settle({ server, number: number.trim() });
    });
  });
}
