import { useTranslation } from 'react-i18next';
import { rankTone } from '../components/drawing.ts';
import classes from './StabilityBar.module.css';

type StabilityBarProps = {
  readonly region: string;
  /** One per rank from the first; they sum to 1. */
  readonly shares: readonly number[];
  readonly percent: (share: number) => string;
};

const WIDTH = 100;
const HEIGHT = 12;
const SEAM = 0.8;
/** A narrower part has no room for its number. */
const NUMBERED = 14;

/** The ranks that a region had, one after the other, in percent of the bar. */
const partsOf = (shares: readonly number[]) =>
  shares.flatMap((share, rank) => {
    if (share <= 0) return [];
    const before = shares.slice(0, rank).reduce((sum, other) => sum + other, 0);
    return [{ rank, x: before * WIDTH, width: share * WIDTH, ...rankTone(shares.length < 2 ? 0 : rank / (shares.length - 1)) }];
  });

/** In how many simulations a region had each rank; the most frequent stands beside it as a figure. */
export function StabilityBar({ region, shares, percent }: StabilityBarProps) {
  const { t } = useTranslation();
  const most = Math.max(...shares);
  const title = t('analysis.stability.of', { region, rank: shares.indexOf(most) + 1, share: percent(most) });
  const parts = partsOf(shares);
  return (
    <span className={classes.cell}>
      <span className={classes.bar} role="img" aria-label={title} title={title}>
        <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} preserveAspectRatio="none" aria-hidden>
          {parts.map(({ rank, x, width, tone }) => (
            <rect key={rank} x={x} width={Math.max(0.4, width - SEAM)} height={HEIGHT} style={{ fill: `var(--${tone})` }} />
          ))}
        </svg>
        {parts.map(({ rank, x, width, ink }) =>
          width < NUMBERED ? null : (
            <b key={rank} aria-hidden style={{ left: `${String(x)}%`, width: `${String(width)}%`, color: `var(--${ink})` }}>
              {rank + 1}
            </b>
          ),
        )}
      </span>
      <span className={classes.share}>{percent(most)}</span>
    </span>
  );
}
