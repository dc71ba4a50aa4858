// Where the project lies, which Node runs it, and how a script speaks.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** Everything that can be made again; ignored by git and emptied by `npm ci`. */
export const cacheDirectory = join(projectRoot, 'node_modules', '.cache', 'paritrana-panel');

const oldestNode = 22;

/**
 * The Node of the devDependency `node`. npm scripts find it through PATH; a script that was started by hand may run
 * under the Node of the machine, which can be too old for Vite, vitest and TypeScript sources.
 */
export const projectNode = findProjectNode();

function findProjectNode() {
  const own = join(projectRoot, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(own) ? own : process.execPath;
}

/**
 * Starts the running script again under the project's Node when the present one is too old, or was started without the
 * options that the script needs.
 * @param {readonly string[]} options of Node, before the script
 */
export function continueUnderProjectNode(options = []) {
  const major = Number(process.versions.node.split('.')[0]);
  const young = major >= oldestNode || projectNode === process.execPath;
  if (young && options.every((option) => process.execArgv.includes(option))) return;
  const again = spawnSync(projectNode, [...options, ...process.argv.slice(1)], { stdio: 'inherit' });
  process.exit(again.status ?? 1);
}

/** One line for the person who waits. Results go to stdout, everything else through here. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A failure whose message is meant for the reader: printed without a stack. */
export class Refusal extends Error {}

/**
 * Runs the main function of a script and turns its outcome into the exit status.
 * @param {() => Promise<number>} main answers the exit status
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    say(error instanceof Refusal ? error.message : String(error?.stack ?? error));
    process.exitCode = 1;
  }
}

/** A program gets this long to leave when it was asked to. */
const graceMs = 5_000;

/**
 * Runs a program to its end and answers its exit status; a program ended by a signal or at the limit counts as 1. A
 * signal that ends this script is passed on, so that nothing is left running.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{env?: NodeJS.ProcessEnv, cwd?: string, stdout?: "inherit" | "stderr", limitMs?: number}} [options]
 * @returns {Promise<number>}
 */
export function runProgram(command, args, { env = process.env, cwd = projectRoot, stdout = 'inherit', limitMs } = {}) {
  return new Promise((settle, fail) => {
    const child = spawn(command, args, { cwd, env, stdio: ['inherit', stdout === 'stderr' ? 2 : 'inherit', 'inherit'] });
    const passOn = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    const atLimit = () => {
      say(`No end after ${limitMs / 60_000} minutes; ending it.`);
      child.kill('SIGTERM');
      timers.push(setTimeout(() => child.kill('SIGKILL'), graceMs));
    };
    const timers = limitMs === undefined ? [] : [setTimeout(atLimit, limitMs)];
    const forget = () => {
      for (const signal of signals) process.off(signal, passOn);
      for (const timer of timers) clearTimeout(timer);
    };
    child.once('error', (error) => {
      forget();
      fail(error);
    });
    child.once('close', (status) => {
      forget();
      settle(status ?? 1);
    });
  });
}

/**
 * Reads `--name value`, `--name=value` and bare `--name` for the named options; the rest stays in order.
 * @param {readonly string[]} args
 * @param {{values?: readonly string[], flags?: readonly string[]}} known
 */
export function readArguments(args, { values = [], flags = [] }) {
  /** @type {Record<string, string>} */
  const named = {};
  const raised = new Set();
  const rest = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index];
    if (argument === '--') continue;
    const [name, inline] = /^--([a-z-]+)(?:=(.*))?$/su.exec(argument)?.slice(1) ?? [];
    if (name !== undefined && flags.includes(name) && inline === undefined) {
      raised.add(name);
    } else if (name !== undefined && values.includes(name)) {
      const value = inline ?? args[(index += 1)];
      if (value === undefined || value === '') throw new Refusal(`--${name} needs a value.`);
      named[name] = value;
    } else {
      rest.push(argument);
    }
  }
  return { named, raised, rest };
}

/** A path as the person typed it: npm runs scripts in the project folder, but remembers where it was called from. */
export function pathFromCaller(path) {
  const calledByNpm = process.env.npm_lifecycle_script?.includes('scripts/') ?? false;
  return resolve((calledByNpm && process.env.INIT_CWD) || process.cwd(), path);
}
