import { analysisWordingId } from '../analysis/wording-id.ts';
import { auditWordingId } from '../audit/wording-id.ts';
import { componentsWordingId } from '../components/wording-id.ts';
import { deviceWordingId } from '../device/wording-id.ts';
import { editionWordingId } from '../edition/wording-id.ts';
import { panelWordingId } from '../panel/wording-id.ts';
import { rankingWordingId } from '../ranking/wording-id.ts';
import { resultsWordingId } from '../results/wording-id.ts';
import { roomChecklistWordingId } from '../room/checklist/wording-id.ts';
import { roomMonitorWordingId } from '../room/monitor/wording-id.ts';
import { roomHostWordingId } from '../room/host/wording-id.ts';
import { rubricWordingId } from '../rubric/wording-id.ts';
import { scheduleWordingId } from '../schedule/wording-id.ts';
import { scoringWordingId } from '../scoring/wording-id.ts';
import { shellWordingId } from '../shell/wording-id.ts';
import { submissionsWordingId } from '../submissions/wording-id.ts';

export const wordingId = {
  shell: shellWordingId,
  components: componentsWordingId,
  edition: editionWordingId,
  device: deviceWordingId,
  audit: auditWordingId,
  submissions: submissionsWordingId,
  rubric: rubricWordingId,
  panel: panelWordingId,
  roomChecklist: roomChecklistWordingId,
  roomMonitor: roomMonitorWordingId,
  roomHost: roomHostWordingId,
  schedule: scheduleWordingId,
  scoring: scoringWordingId,
  ranking: rankingWordingId,
  analysis: analysisWordingId,
  results: resultsWordingId,
} as const;
