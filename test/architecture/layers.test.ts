import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

const sources = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx)$/u.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name).split(sep).join('/'));

type Import = { readonly from: string; readonly to: string };

const IMPORT = /(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gu;

const importsOf = (file: string): readonly Import[] =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map((match) => {
    const named = match[1] ?? match[2] ?? '';
    const to = named.startsWith('.')
      ? relative(ROOT, resolve(ROOT, dirname(file), named))
          .split(sep)
          .join('/')
      : named;
    return { from: file, to };
  });

const shared = sources('shared').flatMap(importsOf);
const electron = sources('electron').flatMap(importsOf);
const renderer = sources('renderer').flatMap(importsOf);

/** What stands in one row may use the rows before it. */
const ORDER = [
  ['audit'],
  ['edition'],
  ['submissions'],
  ['rubric', 'panel'],
  ['schedule', 'scoring'],
  ['room'],
  ['ranking'],
  ['analysis'],
  ['results'],
];
const SLICES = new Map(ORDER.flatMap((row, rank) => row.map((slice) => [slice, rank] as const)));

const sliceOf = (path: string): string | null => {
  const folder = path.split('/')[1] ?? '';
  return SLICES.has(folder) ? folder : null;
};

const outOfOrder = (imports: readonly Import[]): readonly string[] =>
  imports
    .filter(({ from, to }) => {
      const [a, b] = [sliceOf(from), sliceOf(to)];
      if (a === null || b === null || a === b || from.split('/')[0] !== to.split('/')[0]) return false;
      return (SLICES.get(b) ?? 0) >= (SLICES.get(a) ?? 0);
    })
    .map(({ from, to }) => `${from} → ${to}`);

describe('The rooms', () => {
  test('shared knows neither the other rooms nor Node nor Electron', () => {
    expect(shared.filter(({ to }) => /^(electron|renderer|node:|react|better-sqlite3)/u.test(to))).toEqual([]);
  });

  test('electron and renderer do not know each other', () => {
    expect(electron.filter(({ to }) => to.startsWith('renderer/'))).toEqual([]);
    expect(renderer.filter(({ to }) => to.startsWith('electron/') || to === 'electron' || to.startsWith('node:'))).toEqual([]);
  });

  test('only the desktop side of electron imports Electron; the records run under plain Node', () => {
    const desktop = /^electron\/(main|window|preload|menu)\.ts$|^electron\/ipc\//u;
    const wrong = electron.filter(({ from, to }) => (to === 'electron' || to.startsWith('electron-log')) && !desktop.test(from));
    expect(wrong).toEqual([]);
  });

  test('the records never import the desktop side', () => {
    const wrong = electron.filter(
      ({ from, to }) =>
        /^electron\/(main|window|preload|menu|ipc\/(?!protocol))/u.test(to) && !/^electron\/(main|window|preload|menu|ipc\/)/u.test(from),
    );
    expect(wrong).toEqual([]);
  });
});

describe('The slices', () => {
  test('stand in their order in shared', () => {
    // A contract may name what another slice's answer holds; it takes types only.
    const contracts = (path: string): boolean => path.endsWith('/contract.ts');
    expect(outOfOrder(shared.filter(({ from }) => !contracts(from)))).toEqual([]);
  });

  test('stand in their order in electron; one file assembles the snapshot from all of them', () => {
    expect(outOfOrder(electron.filter(({ from }) => from !== 'electron/edition/read-snapshot.ts'))).toEqual([]);
  });
});

describe('The records', () => {
  test('SQL stands in queries.ts, beside the database, or where the history captures changes', () => {
    const allowed = /\/queries\.ts$|^electron\/database\/|^electron\/audit\/capture-changes\.ts$/u;
    const sql = /\b(SELECT\s+[\w(*].*\bFROM\b|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b|\.prepare</u;
    const wrong = sources('electron').filter((file) => !allowed.test(file) && sql.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});

describe('The house', () => {
  test('has no folder or file with a technical catch-all name', () => {
    const names = [...sources('shared'), ...sources('electron'), ...sources('renderer')].flatMap((file) =>
      file.replace(/\.\w+$/u, '').split('/'),
    );
    expect(names.filter((name) => /^(utils?|helpers?|common|services?|types|lib|misc)$/u.test(name))).toEqual([]);
  });

  test('names files in kebab-case, and components like themselves', () => {
    const wrong = [...sources('shared'), ...sources('electron'), ...sources('renderer')].filter((file) => {
      const name = file.split('/').at(-1) ?? '';
      return name.endsWith('.tsx')
        ? !/^([A-Z][A-Za-z0-9]*|[a-z0-9]+(-[a-z0-9]+)*)\.tsx$/u.test(name)
        : !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/u.test(name);
    });
    expect(wrong).toEqual([]);
  });

  test('names no machine and no package host', () => {
    const texts = ['scripts', 'test', 'bench', 'shared', 'electron', 'renderer', 'docs'].flatMap((folder) => {
      try {
        return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.(ts|tsx|mjs|md|json|yml)$/u.test(name))
          .map((name) => join(folder, name));
      } catch {
        return [];
      }
    });
    const host = new RegExp(['registry', '\\.', '(npmjs|yarnpkg)'].join(''), 'u');
    const machine = new RegExp(`(^|[\\s"'\`(])/(${['work', 'farm', 'root'].join('|')})/`, 'mu');
    const wrong = [...texts, 'README.md', 'CONTRIBUTING.md', 'DECISIONS.md', 'CHANGELOG.md', 'package.json'].filter((file) => {
      try {
        const text = readFileSync(join(ROOT, file), 'utf8');
        return host.test(text) || machine.test(text);
      } catch {
        return false;
      }
    });
    expect(wrong).toEqual([]);
  });
});
