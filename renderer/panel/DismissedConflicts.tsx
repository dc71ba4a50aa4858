import { useTranslation } from 'react-i18next';
import { shortRegionName } from '../../shared/edition/region.ts';
import type { Conflict } from '../../shared/panel/conflict.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import { useSayEvent } from '../audit/use-say-event.ts';
import { DataTable } from '../components/DataTable.tsx';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { groupConflicts } from './group-conflicts.ts';

type DismissedConflictsProps = { readonly conflicts: readonly Conflict[]; readonly titleOf: (seat: SeatId) => string };

/** What was proposed and found not to matter: for whom, why, by whom. */
export function DismissedConflicts({ conflicts, titleOf }: DismissedConflictsProps) {
  const { t } = useTranslation();
  const { sayActor } = useSayEvent();
  const time = useEditionTime();
  return (
    <DataTable label={t('panel.conflict.dismissed')}>
      <thead>
        <tr>
          <th scope="col">{t('panel.recusal.seat')}</th>
          <th scope="col">{t('panel.conflict.dismissed')}</th>
          <th scope="col">{t('panel.recusal.reason')}</th>
          <th scope="col">{t('panel.conflict.decided')}</th>
        </tr>
      </thead>
      <tbody>
        {groupConflicts(conflicts).map(({ key, seat, regions, dismissal }) => (
          <tr key={key}>
            <th scope="row">{`${String(seat)} · ${titleOf(seat)}`}</th>
            <td>{regions.map(({ name }) => shortRegionName(name)).join(', ')}</td>
            <td>{dismissal?.reason}</td>
            <td>{dismissal !== null && `${sayActor(dismissal.dismissedBy)}, ${time.instant(dismissal.dismissedAt)}`}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
