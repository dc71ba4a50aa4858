import { Slider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RankingSnapshot } from '../../shared/ranking/ranking.ts';
import { AssumptionMark } from '../components/AssumptionMark.tsx';
import { useFormat } from '../wording/use-format.ts';
import { TermHead } from './TermHead.tsx';
import { useSayRanking } from './use-say-ranking.ts';
import classes from './WeightSliders.module.css';

type WeightSlidersProps = {
  readonly snapshot: RankingSnapshot;
  /** As supposed, in the order of the snapshot's criteria. */
  readonly weightsHundredths: readonly number[];
  readonly assumed: boolean;
  /** While a slider moves. */
  readonly onMove: (index: number, hundredths: number) => void;
  /** When it has come to rest. */
  readonly onRest: () => void;
};

/** One slider per criterion; the others give way, so that the sum stays 100. */
export function WeightSliders({ snapshot, weightsHundredths, assumed, onMove, onRest }: WeightSlidersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useSayRanking(snapshot);
  return (
    <div>
      <TermHead note={t('ranking.analysis.weightsSum')}>
        {t('ranking.analysis.weights')} {assumed && <AssumptionMark />}
      </TermHead>
      {snapshot.criteria.map(({ id }, index) => {
        const weight = weightsHundredths[index] ?? 0;
        return (
          <div className={classes.row} key={id}>
            <span>{say.criterion(id)}</span>
            <Slider
              color="blue"
              size="xs"
              classNames={{ thumb: classes.thumb ?? '' }}
              thumbSize="1.4rem"
              label={null}
              thumbLabel={t('ranking.analysis.weight', { criterion: say.criterionInside(id) })}
              thumbValueText={format.hundredths(weight)}
              min={0}
              max={100}
              step={1}
              value={weight / 100}
              onChange={(value) => onMove(index, Math.round(value * 100))}
              onChangeEnd={onRest}
            />
            <b>{format.hundredths(weight)}</b>
          </div>
        );
      })}
    </div>
  );
}
