import { STAGE_PATHS } from '../shell/stages.ts';

export const ATTENDANCE_PATH = `${STAGE_PATHS.panel}/attendance`;
