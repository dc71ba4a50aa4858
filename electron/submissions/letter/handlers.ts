import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { canonicalJson } from '../../../shared/audit/canonical-json.ts';
import { fail, succeed } from '../../../shared/failure.ts';
import { issuedDocumentIdSchema, type PaperFormat } from '../../../shared/papers/paper.ts';
import { type LetterDraftId, letterDraftIdSchema } from '../../../shared/submissions/letter/contract.ts';
import { composeLetter, type LetterDraft } from '../../../shared/submissions/letter/letter.ts';
import { writeWhole } from '../../database/save-copy.ts';
import type { FileTokens } from '../../file-tokens.ts';
import type { SliceHandlers } from '../../handler.ts';
import type { Records } from '../../records-file.ts';
import { actorOf } from '../../session.ts';
import { submissionQueries } from '../queries.ts';
import { type KeptDocument, letterQueries } from './queries.ts';

type LetterCall = 'submissions.composeLetter' | 'submissions.issueLetter' | 'submissions.issuedLetters' | 'submissions.saveLetter';

/** A draft lives from composing to issuing; more than a few are left over only by failures in between. */
const KEPT_DRAFTS = 8;

const HEAD: Readonly<Record<PaperFormat, string>> = { pdf: '%PDF-', docx: 'PK' };

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const letterHandlers = (
  records: Records,
  { files }: { readonly files: FileTokens },
): Pick<SliceHandlers<'submissions'>, LetterCall> => {
  const { database } = records.file;
  const queries = letterQueries(database);
  const submissions = submissionQueries(database);
  const drafts = new Map<LetterDraftId, LetterDraft>();

  return {
    'submissions.composeLetter': {
      answer: (letter, { now }) => {
        const submission = submissions.read(letter.code);
        if (submission === null) return fail({ code: 'not-found', noun: 'submission', id: letter.code });
        const edition = records.edition();
        const last = records.audit.last();
        const paper = composeLetter(letter, {
          edition,
          submission,
          foot: {
            editionName: edition.name,
            fingerprint: last?.hash ?? '',
            events: last?.sequence ?? 0,
            drawnAt: now(),
            timeZone: edition.timeZone,
          },
        });
        const draft = letterDraftIdSchema.parse(randomUUID());
        drafts.set(draft, { code: letter.code, paper });
        const oldest = drafts.keys().next().value;
        if (drafts.size > KEPT_DRAFTS && oldest !== undefined) drafts.delete(oldest);
        return succeed({ draft, paper });
      },
    },
    'submissions.issueLetter': {
      answer: ({ draft, copies }, { session, at }) => {
        const composed = drafts.get(draft);
        if (composed === undefined) return fail({ code: 'preview-gone' });
        const { code, paper } = composed;
        const kept: KeptDocument[] = [];
        for (const copy of copies) {
          const bytes = files.takeBytes(copy.bytes);
          if (bytes === null || !Buffer.from(bytes).subarray(0, 8).toString('latin1').startsWith(HEAD[copy.format])) {
            return fail({ code: 'file-gone', fileName: '' });
          }
          const document: KeptDocument = {
            id: issuedDocumentIdSchema.parse(randomUUID()),
            kind: paper.kind,
            code,
            number: paper.reference.number,
            title: paper.title,
            date: paper.date,
            format: copy.format,
            model: canonicalJson(paper),
            sha256: sha256Of(bytes),
            sizeBytes: bytes.byteLength,
            issuedAt: at,
            issuedBy: actorOf(session),
            bytes: Buffer.from(bytes),
          };
          queries.keep(document);
          kept.push(document);
        }
        drafts.delete(draft);
        return succeed(
          kept.map(({ id, kind, number, title, date, format, sha256, sizeBytes, issuedAt, issuedBy }) => ({
            id,
            kind,
            number,
            title,
            date,
            format,
            sha256,
            sizeBytes,
            issuedAt,
            issuedBy,
          })),
        );
      },
    },
    'submissions.issuedLetters': { answer: ({ code }) => succeed(queries.issuedTo(code)) },
    'submissions.saveLetter': {
      answer: async ({ document, destination }) => {
        const path = files.destination(destination);
        if (path === null) return fail({ code: 'file-gone', fileName: '' });
        const kept = queries.bytesOf(document);
        if (kept === null) return fail({ code: 'not-found', noun: 'letter', id: document });
        // What does not match its recorded fingerprint is not handed out as the paper that was issued.
        if (sha256Of(kept.bytes) !== kept.sha256)
          return fail({ code: 'damaged-file', fileName: basename(path), detail: `SHA-256 ${kept.sha256.slice(0, 12)}` });
        const written = await writeWhole(path, kept.bytes);
        return written.ok ? succeed({ fileName: basename(path) }) : written;
      },
    },
  };
};
