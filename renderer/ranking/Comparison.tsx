import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { Ranking, RankingSnapshot } from '../../shared/ranking/ranking.ts';
import classes from './Comparison.module.css';
import { Slope } from './Slope.tsx';
import { SlopeTable } from './SlopeTable.tsx';
import { useSayFinding } from './use-say-finding.ts';
import { useSayRanking } from './use-say-ranking.ts';
import { whatIfFinding } from './what-if-finding.ts';
import { isOfficial, type WhatIfChanges } from './what-if.ts';

type ComparisonProps = {
  readonly official: Ranking;
  readonly other: Ranking;
  /** The snapshot as supposed, of which `other` was made. */
  readonly snapshot: RankingSnapshot;
  readonly changes: WhatIfChanges;
  /** A slider is being moved: `other` is drawn from doubles, and nothing is said of it until it rests. */
  readonly moving?: boolean;
  readonly withoutSeat: SeatId | null;
  readonly label: string;
  readonly officialHead: string;
  readonly otherHead: string;
  readonly curtain: boolean;
};

/** Two orders against each other: drawn, said in a sentence, and as a table. */
export function Comparison({
  official,
  other,
  snapshot,
  changes,
  moving = false,
  withoutSeat,
  label,
  officialHead,
  otherHead,
  curtain,
}: ComparisonProps) {
  const { t } = useTranslation();
  const say = useSayRanking(snapshot);
  const sayFinding = useSayFinding(say);
  const finding = useMemo(
    () => (moving ? null : whatIfFinding(official, other, snapshot, changes)),
    [moving, official, other, snapshot, changes],
  );
  if (curtain) return <p className={classes.said}>{t('ranking.veiledNote')}</p>;

  const nothingSupposed = isOfficial(changes);
  const said = finding === null ? null : sayFinding(finding, { changes, capPolicy: other.method.capPolicy, withoutSeat });
  return (
    <div className={classes.comparison}>
      <Slope official={official} other={other} say={say} label={label} officialHead={officialHead} otherHead={otherHead} />
      <p className={classes.said} aria-live="polite">
        {said === null && t('ranking.analysis.moving')}
        {said !== null && nothingSupposed && t('ranking.analysis.isOfficial')}
        {said !== null && !nothingSupposed && (
          <>
            <b>{said.claim}</b> {said.cause}
          </>
        )}
      </p>
      <details className={classes.twin}>
        <summary>{t('ranking.analysis.asTable')}</summary>
        <SlopeTable official={official} other={other} say={say} label={label} officialHead={officialHead} />
      </details>
    </div>
  );
}
