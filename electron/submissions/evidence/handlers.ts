import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { type Failure, fail, succeed } from '../../../shared/failure.ts';
import {
  EVIDENCE_CHUNK_BYTES,
  EVIDENCE_LIMITS,
  evidenceFileName,
  type EvidenceId,
  evidenceIdSchema,
  type EvidenceLimits,
} from '../../../shared/submissions/evidence/evidence.ts';
import { evidenceAnchor, evidenceAt, standingEvidence } from '../../../shared/submissions/evidence/standing-evidence.ts';
import { writeWhole } from '../../database/save-copy.ts';
import type { FileTokens } from '../../file-tokens.ts';
import type { SliceHandlers } from '../../handler.ts';
import type { Records } from '../../records-file.ts';
import { actorOf, type Session } from '../../session.ts';
import { submissionQueries } from '../queries.ts';
import { examineFile } from './examine-file.ts';
import { evidenceQueries } from './queries.ts';
import { wholeFile } from './read-evidence.ts';
import { type Examine, roomFor, takeIn } from './take-in.ts';

type EvidenceCalls =
  | 'submissions.evidence'
  | 'submissions.attachEvidence'
  | 'submissions.placeEvidence'
  | 'submissions.removeEvidence'
  | 'submissions.readEvidence'
  | 'submissions.saveEvidence';

/** What is set otherwise only where an edition of two gigabytes or a thread cannot be had: in tests. */
export type EvidenceSetup = { readonly limits?: EvidenceLimits; readonly examine?: Examine };

export type EvidenceReaders = {
  readonly files: FileTokens;
  /** The reason for which the session's seat is recused from a region; null when it is not, or has no seat. */
  readonly recusedFrom: (session: Session, code: RegionCode) => string | null;
  readonly evidence?: EvidenceSetup | undefined;
};

export const evidenceHandlers = (
  records: Records,
  { files, recusedFrom, evidence: setup = {} }: EvidenceReaders,
): Pick<SliceHandlers<'submissions'>, EvidenceCalls> => {
  const queries = evidenceQueries(records.file.database);
  const submissions = submissionQueries(records.file.database);
  const limits = setup.limits ?? EVIDENCE_LIMITS;
  const examine = setup.examine ?? examineFile;
  const noSubmission = (code: string) => fail({ code: 'not-found', noun: 'submission', id: code });
  const notFound = (id: EvidenceId) => fail({ code: 'not-found', noun: 'evidence', id });

  const recusal = (session: Session, code: RegionCode): Failure | null => {
    const reason = recusedFrom(session, code);
    return reason === null ? null : { code: 'recused', reason };
  };

  return {
    'submissions.evidence': {
      answer: ({ code }, { session }) => {
        const recused = recusal(session, code);
        if (recused !== null) return fail(recused);
        const submission = submissions.read(code);
        if (submission === null) return noSubmission(code);
        return succeed({
          standing: standingEvidence(queries.standingOf(code), submission.content),
          removed: queries.removedOf(code),
          room: { ...limits, usedBytes: queries.usedBytes() },
        });
      },
    },
    'submissions.attachEvidence': {
      prepare: async ({ code, place, anchor, file: token }) => {
        const path = files.source(token);
        if (path === null) return () => fail({ code: 'file-gone', fileName: '' });
        const fileName = evidenceFileName(basename(path));
        const taken = await takeIn({ path, fileName }, queries, limits, examine);
        return ({ at, session }) => {
          if (!taken.ok) return taken;
          const { file, bytes } = taken.value;
          const content = submissions.read(code)?.content;
          if (content === undefined) return noSubmission(code);
          // What it is attached to is what was shown.
          if (evidenceAnchor(content, place) !== anchor) return fail({ code: 'evidence-item-changed' });
          const there = evidenceAt(standingEvidence(queries.standingOf(code), content), place);
          if (there.some(({ evidence }) => evidence.sha256 === file.sha256)) return fail({ code: 'evidence-there-already', fileName });
          if (queries.file(file.sha256) === null) {
            const full = roomFor(file.sizeBytes, fileName, queries, limits);
            if (full !== null) return fail(full);
            queries.keepFile(file, bytes);
          }
          const id = evidenceIdSchema.parse(randomUUID());
          queries.attach({ id, code, place, anchor, fileName, sha256: file.sha256, attachedAt: at, attachedBy: actorOf(session) });
          return succeed({ id, fileName });
        };
      },
    },
    'submissions.placeEvidence': {
      answer: ({ evidence: id, place, anchor }) => {
        const evidence = queries.one(id);
        if (evidence === null) return notFound(id);
        const content = submissions.read(evidence.code)?.content;
        if (content === undefined) return noSubmission(evidence.code);
        if (evidenceAnchor(content, place) !== anchor) return fail({ code: 'evidence-item-changed' });
        const there = evidenceAt(standingEvidence(queries.standingOf(evidence.code), content), place);
        if (there.some((one) => one.evidence.id !== id && one.evidence.sha256 === evidence.sha256))
          return fail({ code: 'evidence-there-already', fileName: evidence.fileName });
        queries.place(id, place, anchor);
        return succeed(null);
      },
    },
    'submissions.removeEvidence': {
      answer: ({ evidence: id, reason }, { at, session, giveReason }) => {
        const evidence = queries.one(id);
        if (evidence === null) return notFound(id);
        if (reason === '') return fail({ code: 'reason-needed' });
        giveReason(reason);
        queries.remove(evidence, { at, by: actorOf(session), reason });
        return succeed(null);
      },
    },
    'submissions.readEvidence': {
      answer: ({ evidence: id, piece }, { session }) => {
        const evidence = queries.one(id);
        if (evidence === null) return notFound(id);
        const recused = recusal(session, evidence.code);
        if (recused !== null) return fail(recused);
        const bytes = queries.chunk(evidence.sha256, piece);
        return bytes === null
          ? fail({ code: 'evidence-damaged', fileName: evidence.fileName })
          : succeed({ bytes: new Uint8Array(bytes), pieces: Math.ceil(evidence.sizeBytes / EVIDENCE_CHUNK_BYTES) });
      },
    },
    'submissions.saveEvidence': {
      answer: async ({ evidence: id, destination }, { session }) => {
        const path = files.destination(destination);
        if (path === null) return fail({ code: 'file-gone', fileName: '' });
        const evidence = queries.one(id);
        if (evidence === null) return notFound(id);
        const recused = recusal(session, evidence.code);
        if (recused !== null) return fail(recused);
        const whole = wholeFile(queries, evidence);
        if (whole === null) return fail({ code: 'evidence-damaged', fileName: evidence.fileName });
        const written = await writeWhole(path, whole);
        return written.ok ? succeed({ fileName: basename(path) }) : written;
      },
    },
  };
};
