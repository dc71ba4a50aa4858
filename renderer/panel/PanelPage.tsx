import { Route, Switch } from 'wouter';
import { useOverview } from '../edition/edition-context.ts';
import { RoomGuide } from '../room/host/RoomGuide.tsx';
import { RoomHost } from '../room/host/RoomHost.tsx';
import { ROOM_GUIDE_PATH, ROOM_HOST_PATH } from '../room/host/room-paths.ts';
import { AttendanceDesk } from './AttendanceDesk.tsx';
import { ATTENDANCE_PATH } from './panel-paths.ts';
import { PanelSeats } from './PanelSeats.tsx';

/** The panel with its seats, who was there, and the devices with which jurors come in. */
export function PanelPage() {
  const { identity } = useOverview();
  const staff = identity.role === 'sekretariat';
  return (
    <Switch>
      <Route path={ATTENDANCE_PATH}>
        <AttendanceDesk />
      </Route>
      {staff && (
        <Route path={ROOM_HOST_PATH}>
          <RoomHost />
        </Route>
      )}
      {staff && (
        <Route path={ROOM_GUIDE_PATH}>
          <RoomGuide />
        </Route>
      )}
      <Route>
        <PanelSeats />
      </Route>
    </Switch>
  );
}
