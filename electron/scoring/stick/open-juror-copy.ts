import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, type Reply, succeed } from '../../../shared/failure.ts';
import { MIGRATIONS, newestVersion } from '../../database/migrate.ts';
import { type EditionFile, openEditionFile } from '../../database/open.ts';
import { type Records, recordsOf } from '../../records-file.ts';
import { scoringQueries } from '../queries.ts';
import { remarkQueries } from '../remarks/queries.ts';
import { type Bundle, bundleSchema } from './bundle.ts';
import { carriedQueries, stickQueries } from './queries.ts';
import { MOST_BUNDLE_BYTES, openBundle } from './seal.ts';

export type OpenedCopy = { readonly file: EditionFile; readonly records: Records };

const parseBundle = (content: string): Bundle | null => {
  try {
    const bundle = bundleSchema.safeParse(JSON.parse(content));
    return bundle.success ? bundle.data : null;
  } catch {
    return null;
  }
};

const makeCopy = (path: string, bundle: Bundle, at: string): Reply<OpenedCopy> => {
  const opened = openEditionFile(path, { mode: 'create' });
  if (!opened.ok) return opened;
  const file = opened.value;
  const records = recordsOf(file);
  try {
    const sticks = stickQueries(file.database);
    const { stick, seat, rubricHash, signing, sealing } = bundle;
    file.database.pragma('foreign_keys = OFF');
    records.inOneEvent(
      'scoring.openStick',
      () => {
        carriedQueries(file.database).settle(bundle.tables);
        const scoring = scoringQueries(file.database);
        const scores = scoring.ofSeat(seat);
        const comments = remarkQueries(file.database).ofSeat(seat);
        sticks.makeCopy(
          { stick, seat, rubricHash, signing, sealing },
          {
            scores: scores.map(({ code, criterion, valueHundredths }) => ({ code, criterion, valueHundredths })),
            comments: comments.map(({ code, criterion, text }) => ({ code, criterion, text })),
            submitted: scoring.sheets().flatMap((sheet) => (sheet.seat === seat && sheet.submittedAt !== null ? [sheet.code] : [])),
          },
        );
      },
      { at, actor: `kursi:${String(seat)}`, role: 'anggota', device: 'berkas juri' },
    );
    file.database.pragma('foreign_keys = ON');
    // What is read at every opening must be readable at the first.
    records.edition();
    return succeed({ file, records });
  } catch {
    file.close();
    rmSync(path, { force: true });
    return fail({ code: 'stick-unreadable', fileName: basename(path) });
  }
};

/**
 * Opens a juror's bundle with its code into a file of its own, which is kept on this machine under the bundle's id: the code opens what
 * was scored before, and never makes a second copy beside it.
 */
export const openJurorCopy = async (path: string, code: string, folder: string, at: string): Promise<Reply<OpenedCopy>> => {
  const fileName = basename(path);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return fail({ code: 'file-gone', fileName });
  if (size > MOST_BUNDLE_BYTES) return fail({ code: 'stick-unreadable', fileName });
  const opened = await openBundle(readFileSync(path), code);
  if ('fault' in opened) return fail({ code: opened.fault === 'unreadable' ? 'stick-unreadable' : 'stick-code-wrong', fileName });
  const bundle = parseBundle(opened.content);
  if (bundle === null) return fail({ code: 'stick-unreadable', fileName });
  const known = newestVersion(MIGRATIONS);
  if (bundle.version > known) return fail({ code: 'newer-file', fileName, fileVersion: bundle.version, knownVersion: known });
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, `${bundle.stick}.paritrana`);
  if (!existsSync(copy)) return makeCopy(copy, bundle, at);
  const file = openEditionFile(copy, { mode: 'open' });
  return file.ok ? succeed({ file: file.value, records: recordsOf(file.value) }) : file;
};
