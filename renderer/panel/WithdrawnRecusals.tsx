import { useTranslation } from 'react-i18next';
import type { Region } from '../../shared/edition/region.ts';
import type { WithdrawnRecusal } from '../../shared/panel/conflict.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import { useSayEvent } from '../audit/use-say-event.ts';
import { DataTable } from '../components/DataTable.tsx';
import { useEditionTime } from '../edition/use-edition-time.ts';

type WithdrawnRecusalsProps = {
  readonly withdrawn: readonly { readonly region: Region; readonly withdrawal: WithdrawnRecusal }[];
  readonly titleOf: (seat: SeatId) => string;
};

/** Recusals that no longer hold, with both reasons: that for which they were declared, and that for which they ended. */
export function WithdrawnRecusals({ withdrawn, titleOf }: WithdrawnRecusalsProps) {
  const { t } = useTranslation();
  const { sayActor } = useSayEvent();
  const time = useEditionTime();
  return (
    <DataTable label={t('panel.conflict.withdrawn')}>
      <thead>
        <tr>
          <th scope="col">{t('panel.recusal.seat')}</th>
          <th scope="col">{t('panel.conflict.withdrawn')}</th>
          <th scope="col">{t('panel.recusal.reason')}</th>
          <th scope="col">{t('panel.conflict.decided')}</th>
        </tr>
      </thead>
      <tbody>
        {withdrawn.map(({ region, withdrawal }) => (
          <tr key={`${String(withdrawal.seat)} ${withdrawal.code} ${withdrawal.declaredAt}`}>
            <th scope="row">{`${String(withdrawal.seat)} · ${titleOf(withdrawal.seat)}`}</th>
            <td>{region.name}</td>
            <td>{t('panel.conflict.withdrawnReasons', { declared: withdrawal.declaredReason, reason: withdrawal.reason })}</td>
            <td>{`${sayActor(withdrawal.withdrawnBy)}, ${time.instant(withdrawal.withdrawnAt)}`}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
