import { createStore } from 'zustand/vanilla';
import type { OfferedFile } from '../../shared/edition/file-token.ts';
import { fail, type Failure, type Reply, succeed } from '../../shared/failure.ts';
import { type ImportedFile, MOST_IMPORTED_AT_ONCE } from '../../shared/submissions/contract.ts';
import type { FileColumns } from '../../shared/submissions/mapping/contract.ts';
import type { PartMapping } from '../../shared/submissions/mapping/mapping.ts';
import type { FilePreview, PreviewId, PreviewProgress } from '../../shared/submissions/preview.ts';
import type { StoreFactory } from '../noun-stores.tsx';

/** What became of one file that was to be saved. */
export type SavedFile = { readonly file: FilePreview; readonly failure: Failure | null };

export type ImportSummary = {
  readonly saved: readonly SavedFile[];
  /** Not saved because they say what is stored already. */
  readonly unchanged: readonly FilePreview[];
  readonly blocked: readonly FilePreview[];
  /** Not begun because the person stopped. */
  readonly left: readonly FilePreview[];
};

/** `idle`: nothing chosen. `reading`: the files are read. `ready`: all is shown, nothing written. `saving`: some after others. */
export type ImportStep = 'idle' | 'reading' | 'ready' | 'saving';

export type ImportState = {
  readonly step: ImportStep;
  readonly offered: readonly OfferedFile[];
  readonly progress: PreviewProgress | null;
  readonly files: readonly FilePreview[];
  readonly selected: number;
  readonly failure: Failure | null;
  readonly savedSoFar: readonly SavedFile[];
  /** The files that are being saved are the last. */
  readonly stopping: boolean;
  /** Of the last import, until it is dismissed or the next one begins. */
  readonly summary: ImportSummary | null;
  /** Reads these files beside those that were already offered; false when there is nothing to read. */
  readonly offer: (files: readonly OfferedFile[]) => boolean;
  /** Lets everything go; a reading that is under way is ended. Nothing has been written. */
  readonly discard: () => void;
  readonly select: (file: number) => void;
  /** What stands in one of the files, to say which of its columns are which. */
  readonly readColumns: (file: number) => Promise<Reply<FileColumns>>;
  /** Reads one of the files again by this mapping; the others stay as they were shown. */
  readonly mapColumns: (file: number, mappings: readonly PartMapping[]) => Promise<Reply<null>>;
  /** Moves by so many rows and answers where it came to. */
  readonly move: (by: number) => number;
  /** All of each file or nothing, several with one request. Answers what became of all of them. */
  readonly save: () => Promise<ImportSummary | null>;
  readonly stopSaving: () => void;
  readonly dismissSummary: () => void;
};

export const isSavable = ({ outcome }: Pick<FilePreview, 'outcome'>): boolean => outcome === 'new' || outcome === 'updated';

/** Null when the file was saved. A request that failed as a whole saved none of its files. */
const failureOf = (reply: Reply<readonly ImportedFile[]>, { file }: FilePreview): Failure | null => {
  if (!reply.ok) return reply.failure;
  const saved = reply.value.find((one) => one.file === file)?.saved ?? fail({ code: 'preview-gone' });
  return saved.ok ? null : saved.failure;
};

/** Files that one message brings: taking in what hundreds of files would change takes longer than a key may wait. */
const AT_ONCE = 24;
/** For the keys and clicks that wait. */
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const NOTHING = {
  step: 'idle',
  offered: [],
  progress: null,
  files: [],
  selected: 0,
  failure: null,
  savedSoFar: [],
  stopping: false,
} as const;

export const createImportStore: StoreFactory<ImportState> = ({ client, listen }) =>
  createStore((set, get) => {
    let preview: PreviewId | null = null;
    /** Tells an answer that is still awaited from one that nobody waits for any more. */
    let turn = 0;

    listen('submissions.preview', (progress) => {
      if (get().step === 'reading') set({ progress });
    });

    const readFiles = async (offered: readonly OfferedFile[]): Promise<void> => {
      turn += 1;
      const mine = turn;
      preview = null;
      set({ ...NOTHING, step: 'reading', offered, summary: null });
      const reply = await client('submissions.preview', { files: offered.map(({ token }) => token), first: AT_ONCE });
      if (mine !== turn) return;
      if (!reply.ok) {
        set({ step: 'ready', failure: reply.failure });
        return;
      }
      const id = reply.value.preview;
      const files = [...reply.value.files];
      for (let given = files.length; given === AT_ONCE;) {
        await aMoment();
        const more = await client('submissions.morePreviewed', { preview: id, most: AT_ONCE });
        if (mine !== turn) return;
        if (!more.ok) {
          set({ step: 'ready', failure: more.failure });
          return;
        }
        files.push(...more.value);
        given = more.value.length;
      }
      preview = id;
      set({ step: 'ready', files, selected: files[0]?.file ?? 0, progress: null });
    };

    return {
      ...NOTHING,
      summary: null,
      offer: (files) => {
        const { offered, step } = get();
        if (step === 'saving') return false;
        const known = new Set(offered.map(({ token }) => token));
        const fresh = files.filter(({ token }) => !known.has(token));
        if (fresh.length === 0) return false;
        void readFiles([...offered, ...fresh]);
        return true;
      },
      discard: () => {
        const { step } = get();
        if (step === 'saving') return;
        turn += 1;
        preview = null;
        set({ ...NOTHING });
        if (step === 'reading') void client('submissions.cancelPreview', {});
      },
      select: (file) => set({ selected: file }),
      readColumns: (file) =>
        preview === null ? Promise.resolve(fail({ code: 'preview-gone' })) : client('submissions.readColumns', { preview, file }),
      mapColumns: async (file, mappings) => {
        const [id, mine] = [preview, turn];
        if (id === null) return fail({ code: 'preview-gone' });
        const reply = await client('submissions.mapColumns', { preview: id, file, mappings: [...mappings] });
        if (!reply.ok) return reply;
        if (mine !== turn) return fail({ code: 'preview-gone' });
        preview = reply.value.preview;
        const changed = new Map(reply.value.files.map((one) => [one.file, one]));
        set({ files: get().files.map((one) => changed.get(one.file) ?? one), selected: file });
        return succeed(null);
      },
      move: (by) => {
        const { files, selected } = get();
        const at = files.findIndex(({ file }) => file === selected);
        const next = files[Math.min(Math.max(at + by, 0), files.length - 1)]?.file ?? selected;
        set({ selected: next });
        return next;
      },
      save: async () => {
        const { step, files } = get();
        const id = preview;
        const savable = files.filter(isSavable);
        if (step !== 'ready' || id === null || savable.length === 0) return null;
        set({ step: 'saving', savedSoFar: [], failure: null });
        for (let from = 0; from < savable.length && !get().stopping; from += MOST_IMPORTED_AT_ONCE) {
          const some = savable.slice(from, from + MOST_IMPORTED_AT_ONCE);
          const reply = await client('submissions.importMany', { preview: id, files: some.map(({ file }) => file) });
          const saved = some.map((file): SavedFile => ({ file, failure: failureOf(reply, file) }));
          set({ savedSoFar: [...get().savedSoFar, ...saved] });
        }
        const saved = get().savedSoFar;
        const summary: ImportSummary = {
          saved,
          unchanged: files.filter(({ outcome }) => outcome === 'unchanged'),
          blocked: files.filter(({ outcome }) => outcome === 'blocked'),
          left: savable.slice(saved.length),
        };
        preview = null;
        turn += 1;
        set({ ...NOTHING, summary });
        return summary;
      },
      stopSaving: () => set({ stopping: true }),
      dismissSummary: () => set({ summary: null }),
    };
  });
