import { shortRegionName } from '../../shared/edition/region.ts';
import type { FilePreview } from '../../shared/submissions/preview.ts';

type Named = Pick<FilePreview, 'regionName' | 'fileName' | 'code'>;

/** What people call a file: its region; its own name while that is not known, or while another file here is of that region too. */
export const nameAmong = (file: Named, files: readonly Named[]): string =>
  file.regionName === null || files.some((other) => other.fileName !== file.fileName && other.code === file.code)
    ? file.fileName
    : shortRegionName(file.regionName);
