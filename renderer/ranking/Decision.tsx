import { Button } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { groupedBytes } from '../../shared/notation/grouped-bytes.ts';
import type { RankingReading } from '../../shared/ranking/contract.ts';
import { finalHindrance } from '../../shared/ranking/final-hindrance.ts';
import { lotHindrance } from '../../shared/ranking/lot-hindrance.ts';
import { useOverview } from '../edition/edition-context.ts';
import { useEditionTime } from '../edition/use-edition-time.ts';
import classes from './Decision.module.css';
import { FinaliseDialog } from './FinaliseDialog.tsx';
import { LotDialog } from './LotDialog.tsx';
import { useMayDecide } from './use-may-decide.ts';

type DecisionProps = { readonly reading: RankingReading; readonly curtain: boolean };

/** What the panel has decided on this ranking, or what it still waits for, with the button that takes the next step. */
export function Decision({ reading, curtain }: DecisionProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { edition } = useOverview();
  const mayRecord = useMayDecide();
  const [asked, setAsked] = useState<'lot' | 'verdict' | null>(null);
  const { ranking, snapshot, lot, verdict } = reading;
  // What has just been decided waits for nothing, even before the phase has followed.
  const mayDecide = mayRecord && (verdict === null || edition.phase === 'ralat');
  const hindered = finalHindrance(ranking);
  const lotIsNext = lotHindrance(ranking) === null;
  if (verdict === null && !mayDecide) return null;
  return (
    <div className={classes.decision} data-decided={verdict !== null}>
      <IconGavel size="1.8rem" aria-hidden />
      <div className={classes.words}>
        {verdict !== null && (
          <p>
            {verdict.number > 1 && <b>{t('ranking.verdict.nth', { number: verdict.number })} </b>}
            {t('ranking.verdict.line', {
              day: time.weekday(verdict.decidedAt),
              time: time.clock(verdict.decidedAt),
              zone: time.zone,
              hash: groupedBytes(verdict.sha256.slice(0, 16)),
            })}
          </p>
        )}
        {verdict !== null && !verdict.stillSame && <p className={classes.differs}>{t('ranking.verdict.differs')}</p>}
        {mayDecide && hindered === null && <p>{t('ranking.verdict.ready')}</p>}
        {mayDecide && hindered !== null && <p>{t(`ranking.verdict.hindered.${hindered.hindrance}`, { count: hindered.count })}</p>}
      </div>
      {mayDecide && !curtain && lotIsNext && (
        <Button variant="filled" onClick={() => setAsked('lot')}>
          {t(lot === null ? 'ranking.tie.lot' : 'ranking.tie.lotContinue')}
        </Button>
      )}
      {mayDecide && !curtain && hindered === null && (
        <Button variant="filled" onClick={() => setAsked('verdict')}>
          {t('ranking.verdict.act')}
        </Button>
      )}
      {asked === 'lot' && <LotDialog ranking={ranking} snapshot={snapshot} lot={lot} onClose={() => setAsked(null)} />}
      {asked === 'verdict' && <FinaliseDialog ranking={ranking} snapshot={snapshot} onClose={() => setAsked(null)} />}
    </div>
  );
}
