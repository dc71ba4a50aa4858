import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { EditionId } from '../../../shared/edition/edition.ts';
import { fail, type Reply, succeed } from '../../../shared/failure.ts';
import { type ReturnContent, returnContentSchema } from '../../../shared/scoring/stick/stick.ts';
import type { KeptStick, StickQueries } from './queries.ts';
import { openReturn, stickOfReturn } from './seal.ts';

const MOST_BYTES = 4 * 1024 * 1024;

export type OpenedReturn = { readonly stick: KeptStick; readonly content: ReturnContent; readonly contentHash: string };

const parse = (text: string): ReturnContent | null => {
  try {
    const content = returnContentSchema.safeParse(JSON.parse(text));
    return content.success ? content.data : null;
  } catch {
    return null;
  }
};

/** Opens a returned file as far as it may be believed: written by the stick, for this edition, under this rubric, and not yet taken in. */
export const readReturn = (
  path: string | null,
  sticks: StickQueries,
  expected: { readonly editionId: EditionId; readonly rubricHash: string | null },
): Reply<OpenedReturn> => {
  if (path === null) return fail({ code: 'file-gone', fileName: '' });
  const fileName = basename(path);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return fail({ code: 'file-gone', fileName });
  if (size > MOST_BYTES) return fail({ code: 'stick-unreadable', fileName });
  const bytes = readFileSync(path);
  const id = stickOfReturn(bytes);
  if (id === null) return fail({ code: 'stick-unreadable', fileName });
  const stick = sticks.stick(id);
  if (stick === null) return fail({ code: 'stick-unknown', fileName });
  const content = parse(openReturn(bytes, id, stick) ?? '');
  if (content?.stick !== stick.id || content.seat !== stick.seat) return fail({ code: 'return-altered', fileName });
  if (content.editionId !== expected.editionId) return fail({ code: 'stick-other-edition', fileName });
  if (stick.withdrawnAt !== null) return fail({ code: 'stick-withdrawn', withdrawnAt: stick.withdrawnAt });
  if (content.rubricHash !== expected.rubricHash || stick.rubricHash !== expected.rubricHash) return fail({ code: 'stick-rubric-changed' });
  const { writtenAt: _, ...said } = content;
  const contentHash = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  const taken = sticks.returns().filter((one) => one.stick === stick.id);
  const same = taken.find((one) => one.contentHash === contentHash);
  if (same !== undefined) return fail({ code: 'return-taken', takenAt: same.takenAt });
  if (taken.some(({ sequence }) => sequence >= content.sequence)) return fail({ code: 'return-older' });
  return succeed({ stick, content, contentHash });
};
