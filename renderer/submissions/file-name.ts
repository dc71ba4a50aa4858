import { shortRegionName } from '../../shared/edition/region.ts';
import type { FilePreview } from '../../shared/submissions/preview.ts';

/** What people call a file: its region, or its own name while that is not known. */
export const nameOf = ({ regionName, fileName }: Pick<FilePreview, 'regionName' | 'fileName'>): string =>
  regionName === null ? fileName : shortRegionName(regionName);
