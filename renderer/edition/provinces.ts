import regions from '../../resources/regions.json' with { type: 'json' };
import { parseRegionList } from '../../shared/edition/region-list.ts';

/**
 * Provinces by name. Only the form for a new edition may import this, which is loaded when it is shown: the list names
 * every region of the country and has no place in the first window.
 */
export const PROVINCES = parseRegionList(regions)
  .provinces.map(({ code, name, timeZone }) => ({ code, name, timeZone }))
  .toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
