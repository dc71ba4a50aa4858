import { createHash } from 'node:crypto';
import { fail, type Reply, succeed } from '../../../shared/failure.ts';
import { checkMapping } from '../../../shared/submissions/mapping/check-mapping.ts';
import type { PreviewId } from '../../../shared/submissions/preview.ts';
import type { FileReading } from '../../../shared/submissions/preview-file.ts';
import type { SliceHandlers } from '../../handler.ts';
import type { Records } from '../../records-file.ts';
import type { KeptPreviews } from '../kept-previews.ts';
import { readingContext } from '../reading-context.ts';
import type { GivenMappings } from './given-mappings.ts';
import { mappingQueries } from './queries.ts';

type MappingCalls = 'submissions.readColumns' | 'submissions.mapColumns' | 'submissions.mappings' | 'submissions.forgetMappings';

type MappingReaders = { readonly previews: KeptPreviews; readonly given: GivenMappings };

/** A previewed file that is read once more. */
type Reopened = { readonly reading: FileReading; readonly again: (withView: boolean) => Promise<FileReading | null> };

export const mappingHandlers = (
  records: Records,
  { previews, given }: MappingReaders,
): Pick<SliceHandlers<'submissions'>, MappingCalls> => {
  const queries = mappingQueries(records.file.database);

  /** The very bytes that were previewed, wherever they lie; what has changed since is refused. */
  const reopen = async (preview: PreviewId, file: number): Promise<Reply<Reopened>> => {
    const kept = previews.get(preview);
    const reading = kept?.readings.find((one) => one.file === file);
    const source = kept?.sources[file];
    if (reading === undefined || source === undefined) return fail({ code: 'preview-gone' });
    const { fileName, sha256 } = reading;
    const { expandFiles } = await import('../expand-files.ts');
    const { readWorkbooks } = await import('../read-workbooks.ts');
    for (const one of await expandFiles([{ path: source.path, notes: [] }])) {
      if (one.fileName !== fileName) continue;
      const bytes = 'bytes' in one ? one.bytes : await one.read().catch(() => null);
      if (!(bytes instanceof Uint8Array) || createHash('sha256').update(bytes).digest('hex') !== sha256) continue;
      const again: Reopened['again'] = async (withView) => {
        const context = readingContext(records.edition(), { remembered: queries.all(), given: given.all(), withView });
        const { readings } = await readWorkbooks([{ fileName, bytes, notes: source.notes }], context);
        return readings[0] === undefined ? null : { ...readings[0], file };
      };
      return succeed({ reading, again });
    }
    return fail({ code: 'file-changed', fileName });
  };

  const readView = async ({ reading, again }: Reopened) => {
    const seen = await again(true);
    return seen?.view === undefined
      ? fail({ code: 'file-not-readable', fileName: reading.fileName })
      : succeed({ view: seen.view, mappings: (seen.mapped ?? []).map(({ mapping }) => mapping) });
  };

  return {
    'submissions.readColumns': {
      answer: async ({ preview, file }) => {
        const reopened = await reopen(preview, file);
        return reopened.ok ? readView(reopened.value) : reopened;
      },
    },
    'submissions.mapColumns': {
      answer: async ({ preview, file, mappings }) => {
        const reopened = await reopen(preview, file);
        if (!reopened.ok) return reopened;
        const seen = await readView(reopened.value);
        if (!seen.ok) return seen;
        const [fault] = checkMapping(seen.value.view, mappings);
        if (fault !== undefined) return fail({ code: 'mapping-refused', fault });
        const { reading, again } = reopened.value;
        given.set(reading.sha256, mappings);
        const mapped = await again(false);
        if (mapped === null) return fail({ code: 'file-not-readable', fileName: reading.fileName });
        const shown = previews.replace(preview, mapped);
        return shown === null ? fail({ code: 'preview-gone' }) : succeed(shown);
      },
    },
    'submissions.mappings': { answer: ({ code }) => succeed(queries.of(code)) },
    'submissions.forgetMappings': {
      answer: ({ code }) => (queries.forget(code) ? succeed(null) : fail({ code: 'not-found', noun: 'mapping', id: code })),
    },
  };
};
