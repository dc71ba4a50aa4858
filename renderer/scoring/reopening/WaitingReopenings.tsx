import { Button } from '@mantine/core';
import { IconLockOpen } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Region, shortRegionName } from '../../../shared/edition/region.ts';
import { decidersOf, type Reopening } from '../../../shared/scoring/reopening/reopening.ts';
import { useOverview, useWritable } from '../../edition/edition-context.ts';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useNoun } from '../../noun-stores.tsx';
import { DecideReopeningDialog } from './DecideReopeningDialog.tsx';
import { createReopeningStore } from './reopening-store.ts';
import classes from './WaitingReopenings.module.css';

type WaitingReopeningsProps = { readonly regions: readonly Region[] };

/** Proposals that wait: for chair and secretary a badge with the way to decide, for the secretariat who has to. Nothing without any. */
export function WaitingReopenings({ regions }: WaitingReopeningsProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { identity } = useOverview();
  const writable = useWritable();
  const reopenings = useNoun(createReopeningStore, (state) => state.reopenings);
  const seats = useNoun(createReopeningStore, (state) => state.seats);
  const read = useNoun(createReopeningStore, (state) => state.read);
  const [deciding, setDeciding] = useState<Reopening | null>(null);

  useEffect(() => {
    void read();
  }, [read]);

  const waiting = (reopenings ?? []).filter(({ decision }) => decision === null);
  if (waiting.length === 0) return null;
  const regionOf = ({ code }: Reopening): string => shortRegionName(regions.find((region) => region.code === code)?.name ?? code);

  return (
    <section className={classes.waiting} aria-label={t('scoring.reopening.waiting', { count: waiting.length })}>
      <h2>
        <IconLockOpen size="1.8rem" aria-hidden />
        {t('scoring.reopening.waiting', { count: waiting.length })}
      </h2>
      <ul>
        {waiting.map((reopening) => {
          const deciders = decidersOf(reopening, seats);
          const mayDecide =
            writable && (identity.seat === null ? deciders.length > 0 : deciders.some(({ seat }) => seat === identity.seat));
          const others = deciders.map(({ seat, role }) =>
            t('scoring.reopening.decider', { seat, role: t(`scoring.reopening.role.${role}`) }),
          );
          return (
            <li key={`${String(reopening.seat)} ${reopening.code} ${String(reopening.number)}`}>
              <div>
                <b>{t('scoring.reopening.sheetOf', { seat: reopening.seat, region: regionOf(reopening) })}</b>
                {reopening.stage !== null && <span> {t(`scoring.reopening.part.${reopening.stage}`)}</span>}
                <p>{reopening.reason}</p>
                <p className={classes.quiet}>
                  {t('scoring.reopening.proposedAt', { instant: time.instant(reopening.proposedAt) })}
                  {!mayDecide && others.length > 0 && ` ${t('scoring.reopening.waitsFor', { who: others.join(', ') })}`}
                </p>
              </div>
              {mayDecide && (
                <Button variant="filled" onClick={() => setDeciding(reopening)}>
                  {t('scoring.reopening.decide')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {deciding !== null && (
        <DecideReopeningDialog reopening={deciding} region={regionOf(deciding)} seats={seats} onClose={() => setDeciding(null)} />
      )}
    </section>
  );
}
