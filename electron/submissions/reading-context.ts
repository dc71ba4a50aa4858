import type { Edition } from '../../shared/edition/edition.ts';
import type { MappingContext, ReadingContext } from '../../shared/submissions/read-identity.ts';
import { KNOWN_REGIONS } from '../edition/known-regions.ts';

/** What the files of this edition are held against. */
export const readingContext = (
  { category, assessmentYear, provinceCode, timeZone }: Edition,
  { remembered, given, withView = false }: Pick<MappingContext, 'remembered' | 'given'> & { readonly withView?: boolean },
): ReadingContext => ({
  category,
  assessmentYear,
  provinceCode,
  regions: KNOWN_REGIONS,
  mappings: { remembered, given, timeZone, withView },
});
