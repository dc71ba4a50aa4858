import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, powerMonitor, shell } from 'electron';
import {
  type DesktopCallName,
  type DesktopParsed,
  type DesktopOutputs,
  desktopSchemas,
  type DesktopState,
  type SavePurpose,
} from '../../shared/desktop.ts';
import type { OfferedFile } from '../../shared/edition/file-token.ts';
import { type Failure, fail, type Reply, succeed } from '../../shared/failure.ts';
import type { DesktopMemory } from '../desktop-memory.ts';
import { paintWindow } from '../window.ts';
import type { OpenedEdition } from '../records-host.ts';
import { jurorCalls, type JurorRooms } from './juror-calls.ts';
import { isKeptAwake } from './keep-awake.ts';
import { issuePaper } from './issue-paper.ts';
import { issueScoreForms } from './issue-score-forms.ts';
import type { RecordsProcess } from './records-process.ts';
import { writePicture } from './write-picture.ts';

/** What one window needs to answer its page. */
export type DesktopHost = {
  readonly window: BrowserWindow;
  /** How the door knows this window's session. */
  readonly device: string;
  readonly memory: DesktopMemory;
  readonly records: () => RecordsProcess;
  readonly opened: () => OpenedEdition | null;
  readonly setOpened: (edition: OpenedEdition | null) => void;
  readonly takeNotice: () => Failure | null;
  readonly jurorRooms: JurorRooms;
};

const EDITION_FILTER = { name: 'Penyelenggaraan Paritrana', extensions: ['paritrana'] };
const WORKBOOK_FILTER = { name: 'Buku kerja', extensions: ['xlsx'] };
const LINES_FILTER = { name: 'CSV', extensions: ['csv'] };
const EVIDENCE_FILTER = { name: 'PDF, JPEG, PNG, WebP', extensions: ['pdf', 'jpg', 'jpeg', 'png', 'webp'] };
const CERTIFICATE_FILTER = { name: 'PEM, PFX', extensions: ['pem', 'crt', 'cer', 'key', 'pfx', 'p12'] };
const SUBMISSION_FILTER = { name: 'Berkas isian (.xlsx, .csv, .zip)', extensions: ['xlsx', 'csv', 'zip'] };

const WORDS = {
  id: {
    open: 'Buka penyelenggaraan',
    create: 'Simpan penyelenggaraan baru',
    choose: 'Pilih berkas isian',
    attach: 'Pilih bukti',
    certificate: 'Pilih sertifikat dan kuncinya',
    rubricTemplate: 'Pilih templat rubrik',
    study: 'Pilih berkas penilaian',
    otherEdition: 'Pilih penyelenggaraan untuk gladi',
    save: 'Simpan sebagai',
  },
  en: {
    open: 'Open edition',
    create: 'Save new edition',
    choose: 'Choose submission workbooks',
    attach: 'Choose evidence',
    certificate: 'Choose the certificate and its key',
    rubricTemplate: 'Choose a template of a rubric',
    study: 'Choose a file of ratings',
    otherEdition: 'Choose an edition to rehearse on',
    save: 'Save as',
  },
} as const;

const STUDY_FILTER = { name: 'JSON', extensions: ['json'] };
const TEMPLATE_FILTER = { name: 'Templat rubrik Paritrana', extensions: ['json'] };

const FILTER_OF: Readonly<Record<SavePurpose, Electron.FileFilter>> = {
  copy: EDITION_FILTER,
  template: WORKBOOK_FILTER,
  'template-csv': LINES_FILTER,
  'ranking-workbook': WORKBOOK_FILTER,
  'annex-workbook': WORKBOOK_FILTER,
  'sample-workbooks': WORKBOOK_FILTER,
  'paper-pdf': { name: 'PDF', extensions: ['pdf'] },
  'paper-docx': { name: 'Word', extensions: ['docx'] },
  comparison: WORKBOOK_FILTER,
  'answer-sheet': WORKBOOK_FILTER,
  'seat-bundle': { name: 'Berkas juri', extensions: ['parijuri'] },
  'seat-return': { name: 'Berkas kembali juri', extensions: ['parinilai'] },
  'evidence-pdf': { name: 'PDF', extensions: ['pdf'] },
  'evidence-jpeg': { name: 'JPEG', extensions: ['jpg', 'jpeg'] },
  'evidence-png': { name: 'PNG', extensions: ['png'] },
  'evidence-webp': { name: 'WebP', extensions: ['webp'] },
  'rubric-template': TEMPLATE_FILTER,
};

/** Characters that no common file system takes, and names that Windows keeps for itself. */
export const safeFileName = (name: string): string => {
  const cleaned = name
    .normalize('NFC')

    .replace(/[<>:"/\\|?*\u0000-\u001F]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/[. ]+$/u, '')
    .trim()
    .slice(0, 120);
  return cleaned === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu.test(cleaned) ? `_${cleaned}` : cleaned;
};

/** The first of the extensions is added unless the name has one of them. */
const withExtension = (path: string, extensions: readonly [string, ...string[]]): string =>
  extensions.some((extension) => path.toLowerCase().endsWith(`.${extension}`)) ? path : `${path}.${extensions[0]}`;

const freeName = (folder: string, stem: string): string => {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${stem}${number === 1 ? '' : ` (${String(number)})`}.paritrana`);
    if (!existsSync(path)) return path;
  }
};

const resources = (): string => join(app.getAppPath(), 'resources');

export type Calls = { readonly [Name in DesktopCallName]: (input: DesktopParsed<Name>) => Promise<Reply<DesktopOutputs[Name]>> };

export const desktopCalls = (host: DesktopHost): Calls => {
  const { window, memory } = host;
  const words = () => WORDS[memory.preferences().language];

  const adopt = (reply: Reply<OpenedEdition>): Reply<{ readonly opened: boolean }> => {
    if (!reply.ok) return reply;
    host.setOpened(reply.value);
    memory.remember(reply.value.path, reply.value.name);
    app.addRecentDocument(reply.value.path);
    return succeed({ opened: true });
  };

  const openPath = async (path: string): Promise<Reply<{ readonly opened: boolean }>> => adopt(await host.records().ask('open', { path }));

  const chooseOne = async (title: string, filter: Electron.FileFilter): Promise<Reply<readonly OfferedFile[]>> => {
    const chosen = await dialog.showOpenDialog(window, { title, filters: [filter], properties: ['openFile'] });
    return chosen.canceled ? succeed([]) : host.records().ask('offer', { paths: chosen.filePaths });
  };

  return {
    state: () => {
      const state: DesktopState = {
        preferences: memory.preferences(),
        recent: memory.recent(),
        rooms: memory
          .rooms()
          .filter(({ listed }) => listed)
          .map(({ edition, editionName, usedAt }) => ({ edition, editionName, usedAt })),
        editionOpen: host.opened() !== null,
        applicationVersion: app.getVersion(),
        platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
        notice: host.takeNotice(),
      };
      return Promise.resolve(succeed(state));
    },
    setPreferences: (preferences) => {
      memory.setPreferences(preferences);
      paintWindow(window, preferences);
      return Promise.resolve(succeed(preferences));
    },
    openEdition: async ({ recent }) => {
      if (recent !== undefined) {
        const path = memory.pathOf(recent);
        return path === null ? fail({ code: 'not-found', noun: 'recent', id: recent }) : openPath(path);
      }
      const chosen = await dialog.showOpenDialog(window, { title: words().open, filters: [EDITION_FILTER], properties: ['openFile'] });
      const path = chosen.filePaths[0];
      return chosen.canceled || path === undefined ? succeed({ opened: false }) : openPath(path);
    },
    createEdition: async ({ details, mark }) => {
      const chosen = await dialog.showSaveDialog(window, {
        title: words().create,
        defaultPath: join(app.getPath('documents'), `${safeFileName(details.name)}.paritrana`),
        filters: [EDITION_FILTER],
      });
      if (chosen.canceled || chosen.filePath === '') return succeed({ opened: false });
      return adopt(await host.records().ask('create', { path: withExtension(chosen.filePath, ['paritrana']), details, mark }));
    },
    openSample: async ({ variant }) => {
      const folder = join(app.getPath('userData'), 'contoh');
      mkdirSync(folder, { recursive: true });
      const complete = join(folder, 'Contoh Kaltim 2025.paritrana');
      if (variant === 'complete' && existsSync(complete)) return openPath(complete);
      const path = variant === 'complete' ? complete : freeName(folder, 'Contoh Kaltim 2025, dari awal');
      return adopt(await host.records().ask('createSample', { path, variant, sampleDirectory: join(resources(), 'sample') }));
    },
    chooseSeatFile: async ({ kind }) => {
      const chosen = await dialog.showOpenDialog(window, { title: words().open, filters: [FILTER_OF[kind]], properties: ['openFile'] });
      if (chosen.canceled) return succeed(null);
      const offered = await host.records().ask('offer', { paths: chosen.filePaths });
      return offered.ok ? succeed(offered.value[0] ?? null) : offered;
    },
    openSeatBundle: async ({ file, code }) => {
      // Kept with the application and not among the recent files: the code opens it, each time.
      const opened = await host.records().ask('openCopy', { token: file, code, folder: join(app.getPath('userData'), 'juri') });
      if (!opened.ok) return opened;
      host.setOpened(opened.value);
      return succeed({ opened: true });
    },
    ...jurorCalls(host.jurorRooms, memory),
    closeEdition: async () => {
      await host.records().ask('close', null);
      host.setOpened(null);
      return succeed(null);
    },
    forgetRecent: ({ recent }) => {
      memory.forget(recent);
      return Promise.resolve(succeed(null));
    },
    chooseWorkbooks: async ({ from }) => {
      const chosen = await dialog.showOpenDialog(window, {
        title: words().choose,
        filters: [SUBMISSION_FILTER],
        properties: ['openFile', 'multiSelections'],
        ...(from === 'sample' ? { defaultPath: join(resources(), 'sample') } : {}),
      });
      return chosen.canceled ? succeed([]) : host.records().ask('offer', { paths: chosen.filePaths });
    },
    chooseEvidence: async () => {
      const chosen = await dialog.showOpenDialog(window, {
        title: words().attach,
        filters: [EVIDENCE_FILTER],
        properties: ['openFile', 'multiSelections'],
      });
      return chosen.canceled ? succeed([]) : host.records().ask('offer', { paths: chosen.filePaths });
    },
    chooseCertificate: async () => {
      const chosen = await dialog.showOpenDialog(window, {
        title: words().certificate,
        filters: [CERTIFICATE_FILTER],
        properties: ['openFile', 'multiSelections'],
      });
      return chosen.canceled ? succeed([]) : host.records().ask('offer', { paths: chosen.filePaths });
    },
    chooseRubricTemplate: () => chooseOne(words().rubricTemplate, TEMPLATE_FILTER),
    chooseOtherEdition: () => chooseOne(words().otherEdition, EDITION_FILTER),
    chooseStudy: () => chooseOne(words().study, STUDY_FILTER),
    chooseDestination: async ({ purpose, suggestedName }) => {
      const filter = FILTER_OF[purpose];
      const [extension = 'xlsx', ...others] = filter.extensions;
      const chosen = await dialog.showSaveDialog(window, {
        title: words().save,
        defaultPath: join(app.getPath('documents'), withExtension(safeFileName(suggestedName), [extension, ...others])),
        filters: [filter],
      });
      if (chosen.canceled || chosen.filePath === '') return succeed(null);
      return host.records().ask('offerDestination', { path: withExtension(chosen.filePath, [extension, ...others]) });
    },
    issuePaper: ({ letter, formats }) => issuePaper(host.records(), host.device, letter, formats),
    issueScoreForms: ({ sheets, destination }) => issueScoreForms(host.records(), host.device, sheets, destination),
    revealFile: async ({ token }) => {
      const path = await host.records().ask('destinationPath', { token });
      if (!path.ok) return path;
      if (path.value === null || !existsSync(path.value))
        return fail({ code: 'file-gone', fileName: path.value === null ? '' : basename(path.value) });
      shell.showItemInFolder(path.value);
      return succeed(null);
    },
    copyPicture: async ({ png }) =>
      (await writePicture(png)) ? succeed(null) : fail({ code: 'malformed-request', path: 'png', problem: 'not a picture' }),
    power: () => Promise.resolve(succeed({ awake: isKeptAwake(), onBattery: powerMonitor.isOnBatteryPower() })),
    copyText: async ({ text }) => {
      await clipboard.writeText(text);
      return succeed(null);
    },
  };
};

/** Parses what a page sent before anything is done with it. */
export const answerDesktop = async (calls: Calls, name: unknown, input: unknown): Promise<Reply<unknown>> => {
  if (typeof name !== 'string' || !Object.hasOwn(desktopSchemas, name))
    return fail({ code: 'unknown-call', call: String(name).slice(0, 80) });
  const call = name as DesktopCallName;
  const parsed = desktopSchemas[call].safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail({ code: 'malformed-request', path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
  }
  return (calls[call] as (input: unknown) => Promise<Reply<unknown>>)(parsed.data);
};
