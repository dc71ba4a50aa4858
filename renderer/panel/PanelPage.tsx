import { useRoute } from 'wouter';
import { AttendanceDesk } from './AttendanceDesk.tsx';
import { ATTENDANCE_PATH } from './panel-paths.ts';
import { PanelSeats } from './PanelSeats.tsx';

/** The panel with its seats, and who was there. */
export function PanelPage() {
  const [atAttendance] = useRoute(ATTENDANCE_PATH);
  return atAttendance ? <AttendanceDesk /> : <PanelSeats />;
}
