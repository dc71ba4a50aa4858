import { analysisWordingEn } from '../analysis/wording-en.ts';
import { auditWordingEn } from '../audit/wording-en.ts';
import { componentsWordingEn } from '../components/wording-en.ts';
import { deviceWordingEn } from '../device/wording-en.ts';
import { editionWordingEn } from '../edition/wording-en.ts';
import { panelWordingEn } from '../panel/wording-en.ts';
import { rankingWordingEn } from '../ranking/wording-en.ts';
import { resultsWordingEn } from '../results/wording-en.ts';
import { roomChecklistWordingEn } from '../room/checklist/wording-en.ts';
import { roomMonitorWordingEn } from '../room/monitor/wording-en.ts';
import { roomHostWordingEn } from '../room/host/wording-en.ts';
import { rubricWordingEn } from '../rubric/wording-en.ts';
import { scheduleWordingEn } from '../schedule/wording-en.ts';
import { scoringWordingEn } from '../scoring/wording-en.ts';
import { shellWordingEn } from '../shell/wording-en.ts';
import { submissionsWordingEn } from '../submissions/wording-en.ts';

export const wordingEn = {
  shell: shellWordingEn,
  components: componentsWordingEn,
  edition: editionWordingEn,
  device: deviceWordingEn,
  audit: auditWordingEn,
  submissions: submissionsWordingEn,
  rubric: rubricWordingEn,
  panel: panelWordingEn,
  roomChecklist: roomChecklistWordingEn,
  roomMonitor: roomMonitorWordingEn,
  roomHost: roomHostWordingEn,
  schedule: scheduleWordingEn,
  scoring: scoringWordingEn,
  ranking: rankingWordingEn,
  analysis: analysisWordingEn,
  results: resultsWordingEn,
};
