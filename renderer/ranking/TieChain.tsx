import { useTranslation } from 'react-i18next';
import type { Ranking, RankingRow } from '../../shared/ranking/ranking.ts';
import { LotProof } from './LotProof.tsx';
import classes from './TieChain.module.css';
import type { SayRanking } from './use-say-ranking.ts';
import { useSayTie } from './use-say-tie.ts';

type TieChainProps = { readonly ranking: Ranking; readonly row: RankingRow; readonly say: SayRanking };

/** The whole chain that was looked at for a tie, step by step, so that nobody has to ask what came before the one that decided. */
export function TieChain({ ranking, row, say }: TieChainProps) {
  const { t } = useTranslation();
  const { seenBy, outcomeOf } = useSayTie(ranking, say);
  const verdict = row.tie === null ? undefined : ranking.ties[row.tie];
  if (verdict === undefined) return null;
  const others = verdict.regions.filter((code) => code !== row.region.code).map(say.region);
  return (
    <div className={classes.chain}>
      <p>
        <b>{t('ranking.tie.claim', { total: say.printed(row.total), regions: say.list(others) })}</b> {t('ranking.tie.lead')}
      </p>
      <ol>
        {verdict.steps.map((step, index) => (
          <li key={index}>
            <b>{say.step(step.step)}</b>: {[...seenBy(step), outcomeOf(step)].join('; ')}.
            {step.step === 'lot' && step.note === null && ranking.lot !== undefined && <LotProof lot={ranking.lot} step={step} say={say} />}
          </li>
        ))}
      </ol>
      {verdict.decidedBy === null && <p>{t('ranking.tie.shared')}</p>}
    </div>
  );
}
