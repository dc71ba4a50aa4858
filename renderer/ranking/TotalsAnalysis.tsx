import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { correctedRanking } from '../../shared/analysis/annex/corrected-ranking.ts';
import { quickRanker } from '../../shared/ranking/quick-ranking.ts';
import { rank } from '../../shared/ranking/rank.ts';
import type { Ranking, RankingSnapshot } from '../../shared/ranking/ranking.ts';
import { CapChoice } from './CapChoice.tsx';
import { Comparison } from './Comparison.tsx';
import { JurorChoice } from './JurorChoice.tsx';
import { SeverityChoice } from './SeverityChoice.tsx';
import { rebalanceWeights } from './rebalance-weights.ts';
import classes from './TotalsAnalysis.module.css';
import { WeightSliders } from './WeightSliders.tsx';
import { changesOf, isOfficial, officialTerms, supposed, type WhatIf } from './what-if.ts';

type TotalsAnalysisProps = {
  readonly ranking: Ranking;
  readonly snapshot: RankingSnapshot;
  readonly curtain: boolean;
  readonly assumed: boolean;
};

/** Other terms for the whole ranking: the cap, the weights, one juror less. The ranking is made anew at every move. */
export function TotalsAnalysis({ ranking, snapshot, curtain, assumed }: TotalsAnalysisProps) {
  const { t } = useTranslation();
  const official = useMemo(() => officialTerms(snapshot), [snapshot]);
  const [chosen, setChosen] = useState<WhatIf>(official);
  /** Weights from which a slider set out: the proportions that the others keep while it moves. */
  const [anchor, setAnchor] = useState(official.weightsHundredths);
  const [moving, setMoving] = useState(false);
  // A change of the edition under the page may leave terms that no longer fit.
  const fits =
    chosen.weightsHundredths.length === snapshot.criteria.length &&
    (chosen.withoutSeat === null || snapshot.seats.some(({ seat }) => seat === chosen.withoutSeat));
  const whatIf = fits ? chosen : official;

  const changes = changesOf(snapshot, whatIf);
  // While a slider moves the order is drawn from doubles; at rest it is the exact one.
  const { capPolicy, withoutSeat, severityCorrected } = whatIf;
  const quick = useMemo(() => {
    let made: ReturnType<typeof quickRanker> | null = null;
    return (weightsHundredths: readonly number[]) => {
      made ??= quickRanker(rank(supposed(snapshot, { ...official, capPolicy, withoutSeat })));
      return made(weightsHundredths);
    };
  }, [snapshot, official, capPolicy, withoutSeat]);
  const { other, under } = useMemo(() => {
    const supposedSnapshot = supposed(snapshot, whatIf);
    if (moving && !severityCorrected) return { under: supposedSnapshot, other: quick(whatIf.weightsHundredths) };
    const exact = rank(supposedSnapshot);
    return { under: supposedSnapshot, other: severityCorrected ? (correctedRanking(supposedSnapshot, exact) ?? exact) : exact };
  }, [snapshot, whatIf, moving, quick, severityCorrected]);
  const correctable = useMemo(() => correctedRanking(snapshot, ranking) !== null, [snapshot, ranking]);

  const setWeight = (index: number, hundredths: number) => {
    setMoving(true);
    setChosen({
      ...whatIf,
      weightsHundredths: rebalanceWeights(fits ? anchor : official.weightsHundredths, index, hundredths, official.weightsHundredths),
    });
  };
  const reset = () => {
    setChosen(official);
    setAnchor(official.weightsHundredths);
  };

  const onlyCap = changes.cap && !changes.weights && !changes.juror && !changes.severity;
  return (
    <div className={classes.columns}>
      <CapChoice
        chosen={whatIf.capPolicy}
        official={snapshot.method.capPolicy}
        onChoose={(chosenCap) => setChosen({ ...whatIf, capPolicy: chosenCap })}
      />
      <Comparison
        official={ranking}
        other={other}
        snapshot={under}
        changes={changes}
        moving={moving}
        withoutSeat={whatIf.withoutSeat}
        label={t('ranking.analysis.slope')}
        officialHead={t('ranking.analysis.official')}
        otherHead={onlyCap ? t(`ranking.analysis.supposedCap.${whatIf.capPolicy}`) : t('ranking.analysis.supposed')}
        curtain={curtain}
      />
      <div className={classes.terms}>
        <WeightSliders
          snapshot={snapshot}
          weightsHundredths={whatIf.weightsHundredths}
          assumed={assumed}
          onMove={setWeight}
          onRest={() => {
            setMoving(false);
            setAnchor(whatIf.weightsHundredths);
          }}
        />
        <JurorChoice snapshot={snapshot} chosen={whatIf.withoutSeat} onChoose={(left) => setChosen({ ...whatIf, withoutSeat: left })} />
        <SeverityChoice
          chosen={severityCorrected}
          possible={correctable}
          onChoose={(corrected) => setChosen({ ...whatIf, severityCorrected: corrected })}
        />
        <Button size="xs" fullWidth disabled={isOfficial(changes)} onClick={reset}>
          {t('ranking.analysis.reset')}
        </Button>
      </div>
    </div>
  );
}
