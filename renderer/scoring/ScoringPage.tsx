import { Redirect, useRoute } from 'wouter';
import type { Role } from '../../shared/edition/edition.ts';
import { regionCodeSchema } from '../../shared/edition/region.ts';
import { useOverview } from '../edition/edition-context.ts';
import { SessionChecklist } from '../room/checklist/SessionChecklist.tsx';
import { MySheets } from './MySheets.tsx';
import { ScoreSheet } from './ScoreSheet.tsx';
import { PaperDesk } from './paper/PaperDesk.tsx';
import { CHECKLIST_PATH, MONITOR_PATH, PAPER_PATH, SCORING_PATH, STICK_PATH } from './scoring-paths.ts';
import { SheetMonitor } from './SheetMonitor.tsx';
import { ReturnPage } from './stick/ReturnPage.tsx';
import { StickDesk } from './stick/StickDesk.tsx';
import { useReturnedFile } from './stick/use-returned-file.ts';

const LEADS: readonly Role[] = ['sekretariat', 'ketua', 'sekretaris'];

/** The own sheets for whoever sits in a seat; who has handed in what for everybody else, and for those who lead. */
export function ScoringPage() {
  const { identity } = useOverview();
  const [, params] = useRoute(`${SCORING_PATH}/:place`);
  const place = params?.place;
  const { seat, role } = identity;

  const back = useReturnedFile();
  const path = `${SCORING_PATH}/${place ?? ''}`;
  if (path === CHECKLIST_PATH && LEADS.includes(role)) return <SessionChecklist back={seat === null ? SCORING_PATH : MONITOR_PATH} />;
  if (seat === null && (role === 'sekretariat' || role === 'auditor')) {
    if (path === PAPER_PATH) return <PaperDesk />;
    if (path === STICK_PATH) return <StickDesk />;
  }
  if (seat !== null && back !== null) return <ReturnPage file={back} />;
  if (seat === null) return place === undefined ? <SheetMonitor /> : <Redirect to={SCORING_PATH} replace />;
  if (place === undefined) return <MySheets />;
  if (path === MONITOR_PATH && (role === 'ketua' || role === 'sekretaris')) return <SheetMonitor />;
  const code = regionCodeSchema.safeParse(place);
  return code.success ? <ScoreSheet key={code.data} seat={seat} code={code.data} /> : <Redirect to={SCORING_PATH} replace />;
}
