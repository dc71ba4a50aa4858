import type { PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Criterion, Scale } from '../../shared/rubric/rubric.ts';
import { useFormat } from '../wording/use-format.ts';
import { scaleMarks, scaleStart } from './scale-marks.ts';
import classes from './OwnScoreDots.module.css';
import { spreadMarks } from './spread-marks.ts';
import { stackDots } from './stack-dots.ts';

type OwnScoreDotsProps = {
  readonly criterion: Criterion;
  readonly scale: Scale;
  readonly own: readonly { readonly region: string; readonly valueHundredths: number }[];
  /** What stands in the field now. */
  readonly currentHundredths: number | null;
  /** The score over which the pointer stands; null when it has gone. */
  readonly onPoint?: (hundredths: number | null) => void;
};

const WIDTH = 228;
const LEFT = 8;
const RIGHT = 220;
const AXIS = 26.5;
const RADIUS = 3.6;
/** A figure of three digits needs about so much. */
const MARK_ROOM = 19;
/** Heights at which dots stand when they would cover each other, from the axis upwards. */
const LEVELS = [22, 14, 6] as const;

/** How the juror scored the same criterion elsewhere, as dots on the scale, and the score in the field as a line. */
export function OwnScoreDots({ criterion, scale, own, currentHundredths, onPoint }: OwnScoreDotsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const scores = own.map((score) => score.valueHundredths);
  const start = scaleStart(criterion, scale, currentHundredths === null ? scores : [...scores, currentHundredths]);
  const x = (hundredths: number): number => LEFT + ((hundredths - start) / (scale.maxHundredths - start)) * (RIGHT - LEFT);

  const said = own.toSorted((a, b) => a.valueHundredths - b.valueHundredths);
  const others =
    own.length === 0
      ? t('scoring.sheet.ownNone')
      : t('scoring.sheet.own', {
          scores: said
            .map(({ region, valueHundredths }) => t('scoring.sheet.ownOne', { region, score: format.hundredths(valueHundredths) }))
            .join(', '),
        });
  const title =
    currentHundredths === null ? others : `${others}. ${t('scoring.sheet.ownCurrent', { score: format.hundredths(currentHundredths) })}`;
  const dots = stackDots(
    said.map(({ region, valueHundredths }) => ({ region, valueHundredths, x: x(valueHundredths) })),
    RADIUS * 2,
    LEVELS.length,
  );
  const marks = spreadMarks(scaleMarks(criterion, scale, start), x, MARK_ROOM);

  const point = (event: PointerEvent<SVGSVGElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width === 0) return;
    const at = ((event.clientX - box.left) / box.width) * WIDTH;
    const share = Math.min(1, Math.max(0, (at - LEFT) / (RIGHT - LEFT)));
    onPoint?.(Math.round(start + share * (scale.maxHundredths - start)));
  };

  return (
    <svg
      className={classes.dots}
      viewBox={`0 0 ${String(WIDTH)} 40`}
      role="img"
      aria-label={title}
      onPointerMove={point}
      onPointerLeave={() => onPoint?.(null)}
    >
      <line className={classes.axis} x1={LEFT} x2={RIGHT} y1={AXIS} y2={AXIS} />
      {marks.map((mark, index) => (
        <g key={mark}>
          <line className={classes.axis} x1={x(mark)} x2={x(mark)} y1={AXIS - 2.5} y2={AXIS + 2.5} />
          <text
            className={classes.mark}
            x={x(mark)}
            y={39}
            textAnchor={index === 0 ? 'start' : index === marks.length - 1 ? 'end' : 'middle'}
          >
            {format.hundredths(mark)}
          </text>
        </g>
      ))}
      {dots.map(({ region, valueHundredths, x: cx, level }) => (
        <circle key={`${region} ${String(valueHundredths)}`} className={classes.dot} cx={cx} cy={LEVELS[level] ?? LEVELS[0]} r={RADIUS}>
          <title>{t('scoring.sheet.ownOne', { region, score: format.hundredths(valueHundredths) })}</title>
        </circle>
      ))}
      {currentHundredths !== null && (
        <line className={classes.current} x1={x(currentHundredths)} x2={x(currentHundredths)} y1={1} y2={AXIS + 2.5} />
      )}
    </svg>
  );
}
