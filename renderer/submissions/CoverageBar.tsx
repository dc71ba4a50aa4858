import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Fraction } from '../../shared/notation/fraction.ts';
import { BulletBar } from '../components/BulletBar.tsx';
import { useFormat } from '../wording/use-format.ts';
import classes from './CoverageBar.module.css';
import { isOverFull } from './over-full.ts';

type CoverageBarProps = {
  readonly name: string;
  readonly raw: Fraction | null;
  readonly capped: Fraction | null;
  readonly population: number | null;
  readonly participants: number | null;
  readonly cutOff: string | null;
  /** Bars under each other share it; see BulletBar. */
  readonly full: number;
  readonly named?: boolean;
};

/** One coverage with its bar: the raw figure, beside it what is left of it where it stands above 100 %, below it the counts. */
export function CoverageBar({ name, raw, capped, population, participants, cutOff, full, named = false }: CoverageBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const over = isOverFull(raw);
  const counts =
    population === null || participants === null
      ? null
      : { participants: format.count(participants), population: format.count(population) };
  return (
    <div className={classes.coverage}>
      <div className={classes.head}>
        <b>{name}</b>
        <span className={classes.figures}>
          {over && (
            <span className={classes.over}>
              <IconAlertTriangle size="1.5rem" aria-hidden />
              {t('submissions.overFull')}
            </span>
          )}
          <b className={classes.raw} data-over={over || undefined}>
            {raw === null ? '–' : format.percentWithSign(raw)}
          </b>
          {capped !== null && capped !== raw && <span>{t('submissions.cappedAt', { percent: format.percent(capped) })}</span>}
        </span>
      </div>
      <BulletBar name={name} ratio={raw} full={full} named={named} />
      <p className={classes.counts}>
        {counts === null
          ? t('submissions.coverageMissing')
          : cutOff === null
            ? t('submissions.coverageCounts', counts)
            : t('submissions.coverageCountsAsOf', { ...counts, cutOff: format.cutOff(cutOff) })}
      </p>
    </div>
  );
}
