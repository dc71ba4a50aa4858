import regions from '../../resources/regions.json' with { type: 'json' };
import { parseRegionList, type RegionList } from '../../shared/edition/region-list.ts';

/** The regions that the application knows, from the data file it ships with. */
export const KNOWN_REGIONS: RegionList = parseRegionList(regions);
