import type { RegionCode } from '../../../shared/edition/region.ts';
import { succeed } from '../../../shared/failure.ts';
import { regulationLabel } from '../../../shared/submissions/compare-content.ts';
import { searchWords } from '../../../shared/submissions/search/search.ts';
import type { RegulationType, Submission } from '../../../shared/submissions/submission.ts';
import type { SliceHandlers } from '../../handler.ts';
import type { Records } from '../../records-file.ts';
import type { Session } from '../../session.ts';
import { submissionQueries } from '../queries.ts';
import { type Searchable, searchIndex } from './queries.ts';

/** What people call a regulation when they write its type out, in both languages. */
const FULL_NAMES: Readonly<Record<RegulationType, string>> = {
  Perda: 'Peraturan Daerah',
  Perbup: 'Peraturan Bupati',
  Perwali: 'Peraturan Wali Kota Walikota',
  Keputusan: 'Keputusan SK Bupati Wali Kota',
  Instruksi: 'Instruksi',
  'Surat Edaran': 'SE',
  'Nota Kesepakatan': 'MoU Kesepahaman',
};

const searchablesOf = ({ code, region, content }: Submission): readonly Searchable[] => {
  const own = { code, regionName: region.name };
  return [
    ...content.regulations.map((regulation): Searchable => ({
      ...own,
      item: 'regulation',
      position: regulation.position,
      heading: regulationLabel(regulation),
      body: [regulation.title, regulation.scope].filter((part) => part !== null).join('. '),
      also: `regulasi ${FULL_NAMES[regulation.type]} ${region.name}`,
    })),
    ...content.innovations.map(({ position, name, year, description }): Searchable => ({
      ...own,
      item: 'innovation',
      position,
      heading: name,
      body: description ?? '',
      also: `inovasi ${year === null ? '' : String(year)} ${region.name}`,
    })),
  ];
};

export const searchHandlers = (
  records: Records,
  { recusedFrom }: { readonly recusedFrom: (session: Session, code: RegionCode) => string | null },
): Pick<SliceHandlers<'submissions'>, 'submissions.search'> => {
  const submissions = submissionQueries(records.file.database);
  let index: ReturnType<typeof searchIndex> | null = null;
  /** Every write appends an event, so that as long as the last event is the same the index says what the records say. */
  let filledAt = -1;

  const filled = (): ReturnType<typeof searchIndex> => {
    index ??= searchIndex();
    const sequence = records.audit.last()?.sequence ?? 0;
    if (sequence !== filledAt) {
      index.fill(submissions.all().flatMap(searchablesOf));
      filledAt = sequence;
    }
    return index;
  };

  return {
    'submissions.search': {
      answer: ({ text }, { session }) => {
        const words = searchWords(text);
        if (words.length === 0) return succeed({ hits: [], count: 0 });
        const hidden = session.identity.seat === null ? [] : submissions.codes().filter((code) => recusedFrom(session, code) !== null);
        return succeed(filled().find(words, hidden));
      },
    },
  };
};
