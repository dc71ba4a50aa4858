import { z } from 'zod';
import { read } from '../../call.ts';
import { PHASES } from '../../edition/edition.ts';
import { SEARCH_TEXT, type SearchResult } from './search.ts';

export const searchContract = {
  /** Regulations and innovations of all regions by their words; of a region from which the seat is recused, none. */
  'submissions.search': read<SearchResult>()(z.strictObject({ text: z.string().max(SEARCH_TEXT) }), {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'anggota', 'pengganti', 'pengamat', 'auditor'],
    phases: PHASES,
  }),
};
