import type { RegionCode } from '../../shared/edition/region.ts';
import type { SheetListItem } from '../../shared/scoring/scoring.ts';

const isOpen = ({ state }: SheetListItem): boolean => state === 'empty' || state === 'draft';

/** The sheet to fill next: the first open one after `code`, then from the top of the list; null when all are sent. */
export const nextSheet = (sheets: readonly SheetListItem[], code: RegionCode | null): SheetListItem | null => {
  const here = sheets.findIndex((sheet) => sheet.code === code);
  return [...sheets.slice(here + 1), ...sheets.slice(0, Math.max(here, 0))].find(isOpen) ?? null;
};
