import regions from '../../resources/regions.json' with { type: 'json' };
import { parseRegionList, regionsOf } from '../../shared/edition/region-list.ts';

const LIST = parseRegionList(regions);

/** Regions of one province by name. Only what is loaded when a form is shown may import this. */
export const regionsByName = (provinceCode: string) => regionsOf(LIST, provinceCode).toSorted((a, b) => a.name.localeCompare(b.name, 'id'));
