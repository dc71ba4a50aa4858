// Starts the real application, in Electron and with a fresh profile, for everything that drives it from outside:
// journeys, the demonstration and the bench.
import type { BrowserWindow } from 'electron';
import type { ConsoleMessage, ElectronApplication, Page } from 'playwright-core';
import { _electron } from 'playwright-core';
import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findElectronRuntime } from '../../scripts/electron-runtime.mjs';

const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const launchLimitMs = 60_000;
const closeLimitMs = 15_000;

export type LaunchOptions = {
  /** Kept after closing; without it each start has a profile of its own that is removed. */
  readonly userDataDirectory?: string;
  /** Behind the application folder, as a double click on an edition would give them. */
  readonly args?: readonly string[];
  /** Laid over the environment of this process; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The folder that Electron is given; the project when nothing is said. */
  readonly applicationDirectory?: string;
};

/** What a page complained of: every one is a defect, so journeys end with `expect(panel.problems()).toEqual([])`. */
export type Problem = {
  readonly kind: 'console error' | 'uncaught error' | 'policy violation' | 'page crash';
  readonly text: string;
};

export type LaunchedPanel = {
  readonly app: ElectronApplication;
  /** The first window, loaded. */
  readonly window: Page;
  readonly electronVersion: string;
  readonly userDataDirectory: string;
  /** Of all windows since the start, in their order. */
  problems(): Promise<readonly Problem[]>;
  /** What the main process wrote to stdout and stderr so far, to explain a failure. */
  log(): string;
  /** Asks the application to quit and waits until its process is gone. */
  close(): Promise<void>;
};

export async function launchPanel(options: LaunchOptions = {}): Promise<LaunchedPanel> {
  const runtime = await findElectronRuntime({ quiet: true });
  const ownProfile = options.userDataDirectory === undefined;
  const userDataDirectory = options.userDataDirectory ?? (await mkdtemp(join(tmpdir(), 'paritrana-profile-')));
  const removeOwnProfile = async (): Promise<void> => {
    if (ownProfile) await rm(userDataDirectory, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const profileArgument = `--user-data-dir=${userDataDirectory}`;
  const log = logOf(profileArgument);
  const launching = _electron.launch({
    executablePath: runtime.executable,
    args: [
      // Root gets no sandbox from Chromium, and neither do many containers. Only here, never in what is shipped.
      '--no-sandbox',
      profileArgument,
      options.applicationDirectory ?? projectRoot,
      ...(options.args ?? []),
    ],
    env: environment({ ...runtime.env, ...options.env }),
    timeout: launchLimitMs,
  });
  const app = await launching.catch(async (error: unknown) => {
    log.stop();
    await removeOwnProfile();
    throw new Error(`Electron did not start. It wrote:\n${log.text()}`, { cause: error });
  });
  log.stop();

  const listeners: PageListener[] = [];
  const listen = (page: Page): void => {
    if (!listeners.some((listener) => listener.page === page)) listeners.push(listenTo(page));
  };
  app.on('window', listen);
  for (const page of app.windows()) listen(page);

  const close = async (): Promise<void> => {
    try {
      await closeWithin(app, closeLimitMs);
    } finally {
      await removeOwnProfile();
    }
  };

  try {
    const window = await Promise.race([app.firstWindow({ timeout: launchLimitMs }), endOf(app)]);
    await window.waitForLoadState('load');
    return {
      app,
      window,
      electronVersion: await app.evaluate(() => process.versions.electron),
      userDataDirectory,
      problems: async () => (await Promise.all(listeners.map((listener) => listener.problems()))).flat(),
      log: () => log.text(),
      close,
    };
  } catch (error) {
    await close();
    throw new Error(`The application did not open its window. It wrote:\n${log.text()}`, { cause: error });
  }
}

/** The next open dialog answers with these files, without being shown; no files means that it was cancelled. */
export async function answerOpenDialog(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths });
    },
    [...paths],
  );
}

/** Save dialogs answer with this path from now on; undefined means that they were cancelled. */
export async function answerSaveDialog(app: ElectronApplication, path: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === '', filePath });
  }, path ?? '');
}

/** Gives the inner area of the first window this size in CSS pixels. */
export async function resizeWindow(panel: LaunchedPanel, width: number, height: number): Promise<void> {
  const handle = await panel.app.browserWindow(panel.window);
  await handle.evaluate(
    (window: BrowserWindow, size) => {
      window.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await panel.window.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, { width, height });
}

/** Writes what the window shows as PNG, with the caret hidden and animations at their end. */
export async function takeScreenshot(window: Page, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await window.screenshot({ path, animations: 'disabled', caret: 'hide' });
}

type PageListener = { readonly page: Page; problems(): Promise<readonly Problem[]> };

/** A page can complain before anybody listens, and be gone when somebody asks: both memories are read and laid over. */
function listenTo(page: Page): PageListener {
  const messages = new Map<string, ConsoleMessage>();
  const errors = new Map<string, Error>();
  const crashes: Problem[] = [];
  const hear = (message: ConsoleMessage): unknown => messages.set(keyOf(message), message);
  const catchError = (error: Error): unknown => errors.set(error.stack ?? error.message, error);
  page.on('console', hear);
  page.on('pageerror', catchError);
  page.on('crash', () => crashes.push({ kind: 'page crash', text: page.url() }));
  return {
    page,
    problems: async () => {
      if (!page.isClosed()) {
        (await page.consoleMessages({ filter: 'all' })).forEach(hear);
        (await page.pageErrors({ filter: 'all' })).forEach(catchError);
      }
      return [
        ...[...messages.values()].filter((message) => message.type() === 'error' || isPolicyViolation(message)).map(problemOf),
        ...[...errors.keys()].map((text): Problem => ({ kind: 'uncaught error', text })),
        ...crashes,
      ];
    },
  };
}

function keyOf(message: ConsoleMessage): string {
  return `${message.timestamp()} ${message.type()} ${message.text()}`;
}

function problemOf(message: ConsoleMessage): Problem {
  const { url, lineNumber } = message.location();
  return {
    kind: isPolicyViolation(message) ? 'policy violation' : 'console error',
    text: `${message.text()} (${url}:${lineNumber})`,
  };
}

function isPolicyViolation(message: ConsoleMessage): boolean {
  return /content security policy/iu.test(message.text());
}

/**
 * Everything that the process with this argument writes. Playwright hands the process over when the debugger is attached,
 * and by then an application that fails at its first line has said why and said it to nobody.
 */
function logOf(argument: string): { text(): string; stop(): void } {
  let written = '';
  const keep = (bytes: Buffer): void => {
    written += bytes.toString('utf8');
  };
  const meet = (message: unknown): void => {
    // The channel speaks before the process is spawned; its streams exist right after.
    process.nextTick(() => {
      const child = (message as { process: ChildProcess }).process;
      if (!child.spawnargs.includes(argument)) return;
      child.stdout?.on('data', keep);
      child.stderr?.on('data', keep);
    });
  };
  subscribe('child_process', meet);
  return { text: () => written, stop: () => unsubscribe('child_process', meet) };
}

/** Never a value: fails when the process ends. */
function endOf(app: ElectronApplication): Promise<never> {
  const child = app.process();
  return new Promise((_, fail) => {
    const tell = (): void => fail(new Error(`It ended with ${child.exitCode ?? child.signalCode}.`));
    if (hasEnded(child)) tell();
    else child.once('exit', tell);
  });
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Playwright's own close waits without end when the application refuses to go. */
async function closeWithin(app: ElectronApplication, limitMs: number): Promise<void> {
  const child = app.process();
  if (hasEnded(child)) return;
  const gone = new Promise<void>((settle) => child.once('exit', () => settle()));
  const limit = { passed: false };
  const timer = setTimeout(() => {
    limit.passed = true;
    child.kill('SIGKILL');
  }, limitMs);
  await Promise.race([app.close(), gone]);
  await gone;
  clearTimeout(timer);
  if (limit.passed) throw new Error(`The application did not end within ${limitMs / 1000} s and was killed.`);
}

function environment(over: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const merged: Record<string, string | undefined> = { ...process.env, ...over };
  // Would turn Electron into plain Node, without a window.
  delete merged.ELECTRON_RUN_AS_NODE;
  const set: Record<string, string> = {};
  for (const [name, value] of Object.entries(merged)) if (value !== undefined) set[name] = value;
  return set;
}
