import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PanelBridge } from '../../shared/desktop.ts';
import { type LaunchedPanel, launchPanel } from './launch.ts';

declare const window: { readonly panel: PanelBridge } & Record<string, unknown>;

describe('The window', () => {
  let panel: LaunchedPanel;
  beforeAll(async () => {
    panel = await launchPanel();
  });
  afterAll(async () => {
    await panel.close();
  });

  test('gives its page no Node, no Electron and no more than the bridge', async () => {
    const seen = await panel.window.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter((name) => name in window),
      bridge: Object.keys(window.panel).sort(),
    }));
    expect(seen).toEqual({ node: [], bridge: ['ask', 'desktop', 'listen', 'offerDropped'] });
  });

  test('speaks Indonesian also where Chromium draws for itself, so that a date is read day first', async () => {
    expect(await panel.window.evaluate(() => navigator.language)).toBe('id');
  });

  test('is isolated and sandboxed', async () => {
    const preferences = await panel.app.evaluate(({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> };
      const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } = page.getLastWebPreferences();
      return { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag };
    });
    expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false });
  });

  test('has a policy without any unsafe word, and the policy holds', async () => {
    const policy = await panel.window.evaluate(async () => (await fetch('app://panel/index.html')).headers.get('content-security-policy'));
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("default-src 'none'");
    const ran = await panel.window.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          const script = document.createElement('script');
          script.textContent = 'globalThis.inlineRan = true';
          document.body.append(script);
          const styled = document.createElement('p');
          styled.setAttribute('style', 'color: rgb(1, 2, 3)');
          document.body.append(styled);
          setTimeout(() => {
            const painted = getComputedStyle(styled).color === 'rgb(1, 2, 3)';
            script.remove();
            styled.remove();
            resolve('inlineRan' in window || painted);
          }, 50);
        }),
    );
    expect(ran).toBe(false);
  });

  test('goes nowhere else, opens no second window and grants no permission but the picture of a camera, for codes', async () => {
    const before = panel.window.url();
    await panel.window.evaluate(() => {
      (globalThis as unknown as { open: (url: string) => void }).open('https://example.org/');
      const link = document.createElement('a');
      link.href = 'https://example.org/';
      document.body.append(link);
      link.click();
      link.remove();
    });
    await panel.window.waitForTimeout(300);
    expect(panel.window.url()).toBe(before);
    expect(panel.app.windows()).toHaveLength(1);
    const granted = await panel.window.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
      const states = await Promise.all(
        names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
      );
      return names.filter((_name, index) => states[index] === 'granted');
    });
    expect(granted).toEqual(['camera']);
  });

  test('reads no file outside its own folder', async () => {
    const statuses = await panel.window.evaluate(async () => {
      const paths = ['../main/main.js', '..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json', '....//package.json', 'index.html%00.js'];
      return Promise.all(paths.map(async (path) => (await fetch(`app://panel/${path}`).catch(() => ({ status: 0 }))).status));
    });
    expect(statuses.every((status) => status === 404 || status === 0)).toBe(true);
  });

  test('answers the desktop only what its table lists, and parses it first', async () => {
    const replies = await panel.window.evaluate(async () => [
      await window.panel.desktop('quit', {}),
      await window.panel.desktop('__proto__', {}),
      await window.panel.desktop('openEdition', { path: '/etc/passwd' }),
      await window.panel.desktop('copyPicture', { png: 'text' }),
      await window.panel.ask({ name: 'edition.read', input: {} }),
    ]);
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.failure.code))).toEqual([
      'unknown-call',
      'unknown-call',
      'malformed-request',
      'malformed-request',
      'no-edition',
    ]);
  });
});

test('A picture reaches the clipboard through the main process, and what is no picture does not', async () => {
  const panel = await launchPanel();
  const replies = await panel.window.evaluate(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 8;
    canvas.height = 8;
    canvas.getContext('2d')?.fillRect(0, 0, 8, 8);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    const png = new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
    return [
      (await window.panel.desktop('copyPicture', { png })).ok,
      (await window.panel.desktop('copyPicture', { png: new Uint8Array([1, 2, 3]) })).ok,
    ];
  });
  expect(replies).toEqual([true, false]);
  await panel.close();
});

describe('The sample', () => {
  test('opens from the first screen, is closed into one file at the end, and is opened again from the system', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'paritrana-profile-'));
    try {
      const first = await launchPanel({ userDataDirectory: profile });
      await first.window.getByRole('button', { name: 'Buka contoh Kaltim 2025' }).click();
      await first.window.getByRole('heading', { name: 'Paritrana Award Kalimantan Timur 2025' }).waitFor({ timeout: 60_000 });
      expect(await first.problems()).toEqual([]);
      await first.close();
      const path = join(profile, 'contoh', 'Contoh Kaltim 2025.paritrana');
      expect([existsSync(path), existsSync(`${path}.lock`), existsSync(`${path}-wal`)]).toEqual([true, false, false]);
      const second = await launchPanel({ userDataDirectory: profile, args: [path] });
      await second.window.getByRole('heading', { name: 'Paritrana Award Kalimantan Timur 2025' }).waitFor({ timeout: 60_000 });
      await second.close();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });

  test('survives the end of its records process: what was committed is there and the window goes on', async () => {
    const panel = await launchPanel();
    await panel.window.getByRole('button', { name: 'Buka contoh Kaltim 2025' }).click();
    await panel.window.getByRole('heading', { name: 'Paritrana Award Kalimantan Timur 2025' }).waitFor({ timeout: 60_000 });
    const ended = await panel.app.evaluate(({ app }) => {
      const records = app
        .getAppMetrics()
        .find((metric) => metric.name === 'paritrana-records' || metric.serviceName?.includes('node') === true);
      if (records === undefined) return false;
      process.kill(records.pid, 'SIGKILL');
      return true;
    });
    expect(ended).toBe(true);
    const reply = await panel.window.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return window.panel.ask({ name: 'edition.read', input: {} });
    });
    expect(reply).toMatchObject({ ok: true, value: { progress: { sheetsSubmitted: 61 } } });
    await panel.close();
  });
});
