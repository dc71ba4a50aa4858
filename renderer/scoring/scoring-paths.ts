import type { FileToken } from '../../shared/edition/file-token.ts';
import type { RegionCode } from '../../shared/edition/region.ts';

export const SCORING_PATH = '/scoring';
export const MONITOR_PATH = '/scoring/monitor';
export const CHECKLIST_PATH = '/scoring/checklist';
export const PAPER_PATH = '/scoring/kertas';
export const STICK_PATH = '/scoring/stik';
/** What came back in this file, for the juror who has sat down to see it. */
export const returnPath = (file: FileToken): string => `${SCORING_PATH}/kembali/${file}`;
export const sheetPath = (code: RegionCode): string => `${SCORING_PATH}/${code}`;
