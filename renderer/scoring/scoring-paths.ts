import type { RegionCode } from '../../shared/edition/region.ts';

export const SCORING_PATH = '/scoring';
export const MONITOR_PATH = '/scoring/monitor';
export const CHECKLIST_PATH = '/scoring/checklist';
export const PAPER_PATH = '/scoring/kertas';
export const sheetPath = (code: RegionCode): string => `${SCORING_PATH}/${code}`;
