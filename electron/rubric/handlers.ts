import { basename } from 'node:path';
import { fail, succeed } from '../../shared/failure.ts';
import { regulationFacts } from '../../shared/rubric/ladder-standing.ts';
import { rubricProblems } from '../../shared/rubric/rubric-problems.ts';
import { writeTemplate } from '../../shared/rubric/rubric-template.ts';
import { coverageFigures } from '../../shared/submissions/coverage.ts';
import { effectiveFigures } from '../../shared/submissions/verification/standing-figure.ts';
import { writeWhole } from '../database/save-copy.ts';
import { editionQueries } from '../edition/queries.ts';
import type { FileTokens } from '../file-tokens.ts';
import type { SliceHandlers, WriteContext } from '../handler.ts';
import type { Records } from '../records-file.ts';
import { submissionQueries } from '../submissions/queries.ts';
import { readTemplateFile } from './read-template-file.ts';
import { rubricHash } from './rubric-hash.ts';
import { rubricQueries } from './queries.ts';

type Pins = { readonly chairPin: string; readonly secretaryPin: string };
type PinsAnswer =
  | { readonly ok: true; readonly chair: number; readonly secretary: number }
  | { readonly ok: false; readonly failure: Parameters<typeof fail>[0] };

export type RubricReaders = {
  readonly files: FileTokens;
  readonly hasScores: () => boolean;
  /** Compares the PINs of chair and secretary; the answer counts the attempts. */
  readonly seats: () => number;
  readonly bothPins: (pins: Pins) => Promise<(at: string) => PinsAnswer>;
  /** Voids every sheet that holds a score; answers how many. */
  readonly voidSheets: (context: WriteContext, terms: { readonly rubricHash: string; readonly reason: string }) => number;
};

export const rubricHandlers = (records: Records, readers: RubricReaders): SliceHandlers<'rubric'> => {
  const queries = rubricQueries(records.file.database);
  const edition = editionQueries(records.file.database);
  const submissions = submissionQueries(records.file.database);

  const reopen = (): void => {
    queries.unlock();
    edition.updatePhase('persiapan');
  };

  return {
    'rubric.read': { answer: () => succeed(queries.read()) },
    'rubric.regionData': {
      answer: () =>
        succeed(
          submissions.all().map(({ region, content, verifications }) => ({
            region,
            coverage: coverageFigures({ figures: effectiveFigures(content.figures, verifications) }),
            regulations: regulationFacts(content.regulations),
          })),
        ),
    },
    'rubric.saveTemplate': {
      answer: async ({ destination, name, content }) => {
        const path = readers.files.destination(destination);
        if (path === null) return fail({ code: 'file-gone', fileName: '' });
        const written = await writeWhole(path, Buffer.from(writeTemplate({ name, content }), 'utf8'));
        return written.ok ? succeed({ fileName: basename(path) }) : written;
      },
    },
    'rubric.readTemplate': { answer: ({ file }) => readTemplateFile(readers.files.source(file)) },
    'rubric.update': {
      // An unfinished rubric may be kept; only a whole one can be locked.
      answer: (content) => {
        const { lockedAt } = queries.read();
        if (lockedAt !== null) return fail({ code: 'rubric-locked', lockedAt });
        queries.write(content);
        return succeed(null);
      },
    },
    'rubric.lock': {
      prepare: async (pins) => {
        const count = await readers.bothPins(pins);
        return ({ at, keepThoughRefused }) => {
          const rubric = queries.read();
          const problems = rubricProblems(rubric, readers.seats());
          if (problems.length > 0) return fail({ code: 'rubric-incomplete', problems });
          const counted = count(at);
          if (!counted.ok) {
            keepThoughRefused();
            return fail(counted.failure);
          }
          queries.lock({ at, hash: rubricHash(rubric), chair: counted.chair, secretary: counted.secretary });
          edition.updatePhase('aturan-terkunci');
          return succeed(null);
        };
      },
    },
    'rubric.unlock': {
      prepare: async ({ reason, ...pins }) => {
        const count = await readers.bothPins(pins);
        return ({ at, giveReason, keepThoughRefused }) => {
          if (reason === '') return fail({ code: 'reason-needed' });
          if (readers.hasScores()) return fail({ code: 'has-scores' });
          const counted = count(at);
          if (!counted.ok) {
            keepThoughRefused();
            return fail(counted.failure);
          }
          giveReason(reason);
          reopen();
          return succeed(null);
        };
      },
    },
    'rubric.voidSheets': {
      prepare: async ({ reason, ...pins }) => {
        const count = await readers.bothPins(pins);
        return (context) => {
          const { at, giveReason, keepThoughRefused } = context;
          if (reason === '') return fail({ code: 'reason-needed' });
          if (!readers.hasScores()) return fail({ code: 'has-no-scores' });
          const counted = count(at);
          if (!counted.ok) {
            keepThoughRefused();
            return fail(counted.failure);
          }
          giveReason(reason);
          const voided = readers.voidSheets(context, { rubricHash: queries.read().hash ?? '', reason });
          reopen();
          return succeed({ voided });
        };
      },
    },
  };
};
