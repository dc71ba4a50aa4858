import { basename, extname } from 'node:path';
import { findRegion } from '../../shared/edition/region-list.ts';
import { fail, type Reply, succeed } from '../../shared/failure.ts';
import { compareContent } from '../../shared/submissions/compare-content.ts';
import type { PreviewId } from '../../shared/submissions/preview.ts';
import { type Revision, statusMayBecome, statusNeedsReason } from '../../shared/submissions/submission.ts';
import { KNOWN_REGIONS } from '../edition/known-regions.ts';
import { writeWhole } from '../database/save-copy.ts';
import type { SliceHandlers, WriteContext } from '../handler.ts';
import type { Records } from '../records-file.ts';
import { actorOf } from '../session.ts';
import { answerIntake, isReturned } from './letter/answer-intake.ts';
import { letterHandlers } from './letter/handlers.ts';
import { comparisonHandlers } from './comparison/handlers.ts';
import { type EvidenceReaders, evidenceHandlers } from './evidence/handlers.ts';
import { findingHandlers } from './findings/handlers.ts';
import { keptPreviews } from './kept-previews.ts';
import { givenMappings } from './mapping/given-mappings.ts';
import { mappingHandlers } from './mapping/handlers.ts';
import { mappingQueries } from './mapping/queries.ts';
import { submissionQueries } from './queries.ts';
import { readingContext } from './reading-context.ts';
import { revisionHandlers } from './revisions/handlers.ts';
import { searchHandlers } from './search/handlers.ts';
import { verificationHandlers } from './verification/handlers.ts';

/** Lent by slices that come after this one: recusals are the panel's. */
export type SubmissionReaders = EvidenceReaders;

export const submissionsHandlers = (records: Records, readers: SubmissionReaders): SliceHandlers<'submissions'> => {
  const { files, recusedFrom } = readers;
  const queries = submissionQueries(records.file.database);
  const mappings = mappingQueries(records.file.database);
  const intake = answerIntake(records);
  const previews = keptPreviews(queries, intake);
  const given = givenMappings();
  const running = new Map<string, AbortController>();

  const importFile = (preview: PreviewId, file: number, { session, at }: WriteContext): Reply<Revision> => {
    const kept = previews.get(preview);
    const reading = kept?.noted.find((one) => one.file === file);
    if (kept === undefined || reading === undefined) return fail({ code: 'preview-gone' });
    if (isReturned(reading)) return intake.write(reading, kept.answers.get(file), { at, actor: actorOf(session) });
    const { content, fileName, sha256, templateVersion, problems } = reading;
    if (content === null || problems.some((problem) => problem.severity === 'blocks')) return fail({ code: 'file-blocked', fileName });
    const known = findRegion(KNOWN_REGIONS, content.code);
    if (known === null) return fail({ code: 'file-blocked', fileName });
    const stored = queries.read(content.code);
    const last = stored?.revision;
    if (stored !== null && last?.sha256 === sha256 && compareContent(stored.content, content, reading.places).changes.length === 0)
      return succeed(last);
    // What is written is what was shown: a region that changed since the preview is previewed again.
    if (last?.number !== kept.shownAgainst.get(content.code)) return fail({ code: 'preview-gone' });
    queries.writeContent(known.region, content);
    const by = actorOf(session);
    const revision = queries.appendRevision(content.code, {
      fileName,
      sha256,
      templateVersion: templateVersion ?? '',
      importedAt: at,
      importedBy: by,
    });
    for (const { words, remembered } of reading.mapped ?? []) {
      if (remembered === null && words !== null) mappings.remember({ ...words, code: content.code, mappedAt: at, mappedBy: by });
    }
    return succeed(revision);
  };

  const notFound = (code: string) => fail({ code: 'not-found', noun: 'submission', id: code });

  return {
    ...letterHandlers(records, { files }),
    ...comparisonHandlers(records, files),
    ...revisionHandlers(records),
    ...findingHandlers(records),
    ...evidenceHandlers(records, readers),
    ...searchHandlers(records, readers),
    ...mappingHandlers(records, { previews, given }),
    ...verificationHandlers(records),
    'submissions.list': { answer: () => succeed(queries.summaries()) },
    'submissions.read': {
      answer: ({ code }, { session }) => {
        const reason = recusedFrom(session, code);
        if (reason !== null) return fail({ code: 'recused', reason });
        const submission = queries.read(code);
        return submission === null ? notFound(code) : succeed(submission);
      },
    },
    'submissions.preview': {
      answer: async ({ files: tokens, first }, { session }) => {
        const paths = tokens.map((token) => files.source(token));
        const gone = paths.indexOf(null);
        if (gone >= 0) return fail({ code: 'file-gone', fileName: '' });
        running.get(session.id)?.abort();
        const controller = new AbortController();
        running.set(session.id, controller);
        try {
          const { readWorkbooks } = await import('./read-workbooks.ts');
          const { expandFiles } = await import('./expand-files.ts');
          const expanded = await expandFiles(
            tokens.flatMap((token, index) => {
              const path = paths[index] ?? null;
              return path === null ? [] : [{ path, notes: files.notes(token) }];
            }),
            controller.signal,
          );
          const reading = await readWorkbooks(
            expanded,
            readingContext(records.edition(), { remembered: mappings.all(), given: given.all() }),
            {
              signal: controller.signal,
              onProgress: (progress) => {
                session.push({ topic: 'submissions.preview', payload: progress });
              },
            },
          );
          const sources = expanded.map(({ path, notes }) => ({ path: path ?? '', notes: notes ?? [] }));
          return succeed({ ...previews.keep(reading.readings, sources, first), cancelled: controller.signal.aborted });
        } finally {
          if (running.get(session.id) === controller) running.delete(session.id);
        }
      },
    },
    'submissions.morePreviewed': {
      answer: ({ preview, most }) => {
        const files = previews.more(preview, most);
        return files === null ? fail({ code: 'preview-gone' }) : succeed(files);
      },
    },
    'submissions.cancelPreview': {
      answer: (_input, { session }) => {
        running.get(session.id)?.abort();
        return succeed(null);
      },
    },
    'submissions.import': { answer: ({ preview, file }, context) => importFile(preview, file, context) },
    'submissions.importMany': {
      answer: ({ preview, files: wanted }, context) =>
        succeed(
          wanted.map((file) => ({ file, saved: context.inOwnEvent('submissions.import', () => importFile(preview, file, context)) })),
        ),
    },
    'submissions.setStatus': {
      answer: ({ code, status, reason }, { giveReason }) => {
        const submission = queries.summary(code);
        if (submission === null) return notFound(code);
        if (!statusMayBecome(submission.status, status)) return fail({ code: 'status-not-reachable', from: submission.status, to: status });
        if (statusNeedsReason(submission.status, status) && reason === '') return fail({ code: 'reason-needed' });
        if (reason !== '') giveReason(reason);
        queries.setStatus(code, status, reason === '' ? null : reason);
        return succeed(null);
      },
    },
    'submissions.writeTemplate': {
      answer: async ({ destination }) => {
        const path = files.destination(destination);
        if (path === null) return fail({ code: 'file-gone', fileName: '' });
        const { provinceCode, assessmentYear, category } = records.edition();
        const order = { provinceCode, regions: KNOWN_REGIONS, assessmentYear, category };
        const bytes =
          extname(path).toLowerCase() === '.csv'
            ? (await import('./write-template-lines.ts')).writeTemplateLines(order)
            : await (await import('./write-template.ts')).writeTemplate(order);
        const written = await writeWhole(path, bytes);
        return written.ok ? succeed({ fileName: basename(path) }) : written;
      },
    },
  };
};
