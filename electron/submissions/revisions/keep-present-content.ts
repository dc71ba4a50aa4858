import type { Records } from '../../records-file.ts';
import { submissionQueries } from '../queries.ts';
import { revisionQueries } from './queries.ts';

/**
 * An edition from before revisions kept their content: the newest of each region said what the records hold now, and gets
 * it, as one event. What older ones said is not known any more.
 */
export const keepPresentContent = (records: Records, at: string): void => {
  const { database, readOnlyBecause } = records.file;
  if (readOnlyBecause() !== null) return;
  const revisions = revisionQueries(database);
  const lacking = revisions.newestWithoutContent();
  if (lacking.length === 0) return;
  const submissions = submissionQueries(database);
  records.inOneEvent(
    'submissions.keepContent',
    () => {
      for (const place of lacking) {
        const content = submissions.read(place.code)?.content;
        if (content !== undefined) revisions.keepContent(place, content);
      }
    },
    { at, actor: 'sekretariat', role: 'sekretariat', device: 'pembaruan berkas' },
  );
};
