import { useTranslation } from 'react-i18next';
import type { Ranking } from '../../shared/ranking/ranking.ts';
import { shortSlopeName } from './short-slope-name.ts';
import classes from './Slope.module.css';
import { slopeLines } from './slope-rows.ts';
import type { SayRanking } from './use-say-ranking.ts';

type SlopeProps = {
  readonly official: Ranking;
  readonly other: Ranking;
  readonly say: SayRanking;
  readonly label: string;
  readonly officialHead: string;
  readonly otherHead: string;
};

/** Units of the drawing; at the size step 100 % one is a pixel. */
const WIDTH = 324;
const ROW = 24;
const NAME_END = 99;
const FROM_RANK = 109;
const FROM = 119;
const TO = 155;
const TO_RANK = 165;
const NAME_START = 175;

const yOf = (place: number): number => ROW / 2 + place * ROW;

/** Official order at the left, supposed order at the right, a line for each region; those whose rank changes are blue and heavy. */
export function Slope({ official, other, say, label, officialHead, otherHead }: SlopeProps) {
  const { t } = useTranslation();
  const { lines, leftOut } = slopeLines(official, other);
  const places = Math.max(0, ...lines.flatMap(({ from, to }) => [from?.place ?? -1, to?.place ?? -1])) + 1;
  // What moves is drawn last, above what stays.
  const drawn = lines.toSorted((a, b) => Number(a.moved) - Number(b.moved));
  return (
    <figure className={classes.slope}>
      <div className={classes.heads} aria-hidden>
        <span>{officialHead}</span>
        <span>{otherHead}</span>
      </div>
      <svg viewBox={`0 0 ${String(WIDTH)} ${String(places * ROW)}`} role="img" aria-label={label}>
        <title>{label}</title>
        {drawn.map(({ region, from, to, moved }) => {
          const name = shortSlopeName(say.region(region.code));
          const middle = (FROM + TO) / 2;
          return (
            <g key={region.code} data-moved={moved || undefined} className={classes.line}>
              {from !== null && (
                <>
                  <text className={classes.name} x={NAME_END} y={yOf(from.place) + 4} textAnchor="end">
                    {name}
                  </text>
                  <text className={classes.rank} x={FROM_RANK} y={yOf(from.place) + 4} textAnchor="middle">
                    {from.rank}
                  </text>
                  <circle cx={FROM} cy={yOf(from.place)} r={3} />
                </>
              )}
              {from !== null && to !== null && (
                <path
                  d={`M${String(FROM)} ${String(yOf(from.place))}C${String(middle)} ${String(yOf(from.place))} ${String(middle)} ${String(yOf(to.place))} ${String(TO)} ${String(yOf(to.place))}`}
                />
              )}
              {to !== null && (
                <>
                  <circle cx={TO} cy={yOf(to.place)} r={3} />
                  <text className={classes.rank} x={TO_RANK} y={yOf(to.place) + 4} textAnchor="middle">
                    {to.rank}
                  </text>
                  <text className={classes.name} x={NAME_START} y={yOf(to.place) + 4}>
                    {name}
                  </text>
                  <text className={classes.total} x={WIDTH} y={yOf(to.place) + 4} textAnchor="end">
                    {say.printed(to.total)}
                  </text>
                </>
              )}
            </g>
          );
        })}
      </svg>
      {leftOut > 0 && <figcaption>{t('ranking.analysis.leftOut', { count: leftOut })}</figcaption>}
    </figure>
  );
}
