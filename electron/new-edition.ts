import { randomUUID } from 'node:crypto';
import { type EditionDetails, editionIdSchema, type EditionMark } from '../shared/edition/edition.ts';
import type { Reply } from '../shared/failure.ts';
import { STANDARD_SEATS } from '../shared/panel/standard-seats.ts';
import { STANDARD_RUBRIC } from '../shared/rubric/standard-rubric.ts';
import { type EditionFile, openEditionFile, type OpenOptions } from './database/open.ts';
import { editionQueries } from './edition/queries.ts';
import { panelQueries } from './panel/queries.ts';
import { type Records, recordsOf } from './records-file.ts';
import { rubricQueries } from './rubric/queries.ts';
import { actorOf, type Session } from './session.ts';

export type NewEdition = { readonly details: EditionDetails; readonly mark: EditionMark };

/**
 * Creates an edition file with the standard seats and the labelled rubric, all in one transaction that is the first event
 * of its history.
 */
export const createEdition = (
  path: string,
  { details, mark }: NewEdition,
  session: Session,
  options: Pick<OpenOptions, 'onLockLost'> & { readonly now?: () => string },
): Reply<{ readonly file: EditionFile; readonly records: Records }> => {
  const opened = openEditionFile(path, { mode: 'create', ...(options.onLockLost === undefined ? {} : { onLockLost: options.onLockLost }) });
  if (!opened.ok) return opened;
  const file = opened.value;
  const records = recordsOf(file);
  const at = options.now?.() ?? new Date().toISOString();
  const by = { at, actor: actorOf(session), role: session.identity.role, device: session.device };
  records.inOneEvent(
    'edition.create',
    () => {
      editionQueries(file.database).insert({
        ...details,
        id: editionIdSchema.parse(randomUUID()),
        mark,
        phase: 'persiapan',
        createdAt: at,
      });
      rubricQueries(file.database).write(STANDARD_RUBRIC);
      const panel = panelQueries(file.database);
      for (const seat of STANDARD_SEATS) panel.insertSeat(seat);
    },
    by,
  );
  return { ok: true, value: { file, records } };
};
