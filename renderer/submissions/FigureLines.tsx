import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidencePlace } from '../../shared/submissions/evidence/evidence.ts';
import type { StandingFigure } from '../../shared/submissions/verification/standing-figure.ts';
import { useFormat } from '../wording/use-format.ts';
import classes from './FigureLines.module.css';
import { OriginMark } from './OriginMark.tsx';
import { FigureValue } from './verification/FigureValue.tsx';

type FigureLinesProps = {
  readonly figures: readonly StandingFigure[];
  readonly unit: 'people' | 'rupiah';
  /** Said when there are none. */
  readonly none: string;
  /** The evidence of a line. */
  readonly beside?: (place: EvidencePlace) => ReactNode;
};

/** Lines of one subject, each with the date and source that it stands on. */
export function FigureLines({ figures, unit, none, beside }: FigureLinesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const say = (value: number): string =>
    unit === 'rupiah' ? format.rupiah(value) : t('submissions.workers', { value: format.count(value) });
  if (figures.length === 0) return <p className={classes.none}>{none}</p>;
  return (
    <ul className={classes.list}>
      {figures.map((standing) => {
        const { figure } = standing;
        return (
          <li key={figure.position}>
            <div className={classes.line}>
              <span>
                {figure.label} <OriginMark mark={figure.mark} />
              </span>
              <b>
                <FigureValue standing={standing} say={say} />
              </b>
            </div>
            <p className={classes.ground}>
              {[
                figure.source ?? t('submissions.noSource'),
                figure.cutOff === null ? null : t('submissions.asOf', { cutOff: format.cutOff(figure.cutOff) }),
                figure.previousValue === null ? null : t('submissions.previously', { value: say(figure.previousValue) }),
              ]
                .filter((part) => part !== null)
                .join(', ')}
            </p>
            {beside?.({ item: 'figure', subject: figure.subject, position: figure.position })}
          </li>
        );
      })}
    </ul>
  );
}
