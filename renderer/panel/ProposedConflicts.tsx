import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Conflict } from '../../shared/panel/conflict.ts';
import { shortRegionName } from '../../shared/edition/region.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import { Finding } from '../components/Finding.tsx';
import classes from './ConflictSection.module.css';
import { type ConflictGroup, groupConflicts } from './group-conflicts.ts';
import { useSayGround } from './use-say-ground.ts';

type ProposedConflictsProps = {
  readonly conflicts: readonly Conflict[];
  readonly titleOf: (seat: SeatId) => string;
  readonly declarable: (seat: SeatId) => boolean;
  readonly dismissable: (seat: SeatId) => boolean;
  readonly onAnswer: (group: ConflictGroup, answer: 'declare' | 'dismiss') => void;
};

/** What the data says and nobody has answered: who, which regions, why, and the answers that this window may give. */
export function ProposedConflicts({ conflicts, titleOf, declarable, dismissable, onAnswer }: ProposedConflictsProps) {
  const { t } = useTranslation();
  const sayGround = useSayGround();
  return (
    <ul className={classes.proposals}>
      {groupConflicts(conflicts).map((group) => {
        const { seat, regions } = group;
        const words = { seat, title: titleOf(seat), count: regions.length };
        return (
          <Finding
            key={group.key}
            severity="attention"
            claim={t('panel.conflict.claim', words)}
            action={
              <span className={classes.answers}>
                {declarable(seat) && (
                  <Button size="xs" onClick={() => onAnswer(group, 'declare')} aria-label={t('panel.conflict.declareOf', words)}>
                    {t('panel.conflict.declareAct')}
                  </Button>
                )}
                {dismissable(seat) && (
                  <Button size="xs" onClick={() => onAnswer(group, 'dismiss')} aria-label={t('panel.conflict.dismissOf', words)}>
                    {t('panel.conflict.dismissAct')}
                  </Button>
                )}
              </span>
            }
          >
            <p>{regions.map(({ name }) => shortRegionName(name)).join(', ')}</p>
            {group.grounds.map((ground) => (
              <p key={ground.ground}>{sayGround(ground)}</p>
            ))}
            {group.dismissal !== null && <p>{t('panel.conflict.lapsed', { reason: group.dismissal.reason })}</p>}
          </Finding>
        );
      })}
    </ul>
  );
}
