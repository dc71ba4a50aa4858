import { useTranslation } from 'react-i18next';
import type { Confirmation } from '../../../shared/room/checklist/checklist.ts';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import type { Check } from './check-facts.ts';

/** What is known of a point, in one sentence. */
export const useSayCheck = (): ((check: Check) => string) => {
  const { t } = useTranslation();
  const time = useEditionTime();
  const vouched = ({ personName, at }: Confirmation): string => t('roomChecklist.vouched', { person: personName, time: time.instant(at) });

  return (check) => {
    switch (check.item) {
      case 'pins':
        return check.state === 'done' ? t('roomChecklist.pins.done') : t('roomChecklist.pins.missing', { count: check.missing });
      case 'room':
        if (check.origin === null) return t('roomChecklist.room.closed');
        return t(check.reachable ? 'roomChecklist.room.done' : 'roomChecklist.room.alone', { origin: check.origin });
      case 'reach': {
        const { trial } = check;
        if (trial === null) return t('roomChecklist.reach.none');
        if (check.fromHere) return t('roomChecklist.reach.fromHere');
        const found = { device: trial.deviceName, time: time.instant(trial.at), ms: trial.roundTripMs };
        return t(trial.way === 'socket' ? 'roomChecklist.reach.done' : 'roomChecklist.reach.slow', found);
      }
      case 'network':
        if (check.known) return t('roomChecklist.network.known');
        return check.confirmation === null ? t('roomChecklist.network.open') : vouched(check.confirmation);
      case 'clocks':
        if (check.heard === 0) return t('roomChecklist.clocks.none');
        return check.off.length === 0
          ? t('roomChecklist.clocks.done', { count: check.heard })
          : t('roomChecklist.clocks.off', {
              seats: check.off.map(({ seat, minutes }) => t('roomChecklist.clocks.seat', { seat, minutes })).join(', '),
            });
      case 'power':
        if (check.power === null) return t('roomChecklist.power.unknown');
        if (!check.power.awake) return t('roomChecklist.power.closed');
        return t(check.power.onBattery ? 'roomChecklist.power.battery' : 'roomChecklist.power.done');
      case 'hotspot':
        return check.confirmation === null ? t('roomChecklist.hotspot.open') : vouched(check.confirmation);
      case 'backup':
        if (check.confirmation === null) return t('roomChecklist.backup.none');
        return t(check.old ? 'roomChecklist.backup.old' : 'roomChecklist.backup.done', {
          fileName: check.confirmation.note,
          time: time.instant(check.confirmation.at),
        });
    }
  };
};
