import { useTranslation } from 'react-i18next';
import { fractionToNumber } from '../../shared/notation/fraction.ts';
import type { Coverage } from '../../shared/submissions/coverage.ts';
import type { Figure, FigureSubject } from '../../shared/submissions/figure.ts';
import { CoverageBar } from './CoverageBar.tsx';
import classes from './CoverageBars.module.css';

type CoverageBarsProps = {
  readonly coverage: Coverage;
  /** For the cut-off dates. */
  readonly figures: readonly Figure[];
  readonly withTotal?: boolean;
};

const sumOf = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

/** Both segments and their total on one scale. */
export function CoverageBars({ coverage, figures, withTotal = true }: CoverageBarsProps) {
  const { t } = useTranslation();
  const { formal, informal, total } = coverage;
  const ratios = [formal.raw, informal.raw, total.raw].map((ratio) => (ratio === null ? 0 : fractionToNumber(ratio)));
  const full = Math.max(1.6, ...ratios.map((ratio) => ratio * 1.04));
  const cutOffOf = (subject: FigureSubject): string | null => figures.find((figure) => figure.subject === subject)?.cutOff ?? null;
  return (
    <div className={classes.bars}>
      <CoverageBar {...formal} name={t('submissions.segment.formal')} cutOff={cutOffOf('formal.participants')} full={full} named />
      <CoverageBar {...informal} name={t('submissions.segment.informal')} cutOff={cutOffOf('informal.participants')} full={full} />
      {withTotal && (
        <CoverageBar
          {...total}
          name={t('submissions.segment.total')}
          population={sumOf(formal.population, informal.population)}
          participants={sumOf(formal.participants, informal.participants)}
          cutOff={null}
          full={full}
        />
      )}
    </div>
  );
}
