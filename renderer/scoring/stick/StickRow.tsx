import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Stick, StickState } from '../../../shared/scoring/stick/stick.ts';
import { type MarkedState, StateMark } from '../../components/StateMark.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import classes from './StickDesk.module.css';

const MARKS: Readonly<Record<StickState, MarkedState>> = { out: 'waiting', returned: 'done', withdrawn: 'blocked', outdated: 'later' };

type StickRowProps = { readonly stick: Stick; readonly seat: string; readonly onWithdraw: (() => void) | null };

export function StickRow({ stick, seat, onWithdraw }: StickRowProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { state, writtenAt, returnedAt, returns, withdrawnAt, withdrawnReason } = stick;
  return (
    <tr>
      <th scope="row">{seat}</th>
      <td>{time.instant(writtenAt)}</td>
      <td>
        <StateMark state={MARKS[state]}>{t(`scoring.stick.states.${state}`)}</StateMark>
        {returnedAt !== null && (
          <span className={classes.story}>{t('scoring.stick.returned', { at: time.instant(returnedAt), count: returns })}</span>
        )}
        {withdrawnAt !== null && (
          <span className={classes.story}>
            {t('scoring.stick.withdrawnBecause', { at: time.instant(withdrawnAt), reason: withdrawnReason })}
          </span>
        )}
      </td>
      <td className={classes.actions}>
        {onWithdraw !== null && withdrawnAt === null && (
          <Button size="xs" onClick={onWithdraw} aria-label={t('scoring.stick.withdrawOf', { seat: stick.seat })}>
            {t('scoring.stick.withdraw')}
          </Button>
        )}
      </td>
    </tr>
  );
}
