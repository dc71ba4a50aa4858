import { useTranslation } from 'react-i18next';
import { shortRegionName } from '../../../shared/edition/region.ts';
import type { OrderChange, OrderPlace } from '../../../shared/ranking/correction-effect.ts';
import { useFormat } from '../../wording/use-format.ts';

/** Moves that a sentence can bear; the table below shows more. */
const SAID = 4;

/** Places and moves of an order in words. */
export const useSayOrder = () => {
  const { t } = useTranslation();
  const format = useFormat();

  /** `92.23` → `92,23`; the decimals stay as they were printed. */
  const total = (printed: string): string => format.decimal(printed, printed.split('.')[1]?.length ?? 0);

  const move = ({ region, before, after }: OrderChange): string => {
    const name = shortRegionName(region.name);
    if (after === null) return t('submissions.verification.effect.leaves', { region: name });
    if (before === null) return t('submissions.verification.effect.enters', { region: name, to: after.rank });
    if (before.rank === after.rank)
      return t(after.shared ? 'submissions.verification.effect.nowShared' : 'submissions.verification.effect.nowAlone', {
        region: name,
        to: after.rank,
      });
    return t(after.rank < before.rank ? 'submissions.verification.effect.rises' : 'submissions.verification.effect.falls', {
      region: name,
      from: before.rank,
      to: after.rank,
    });
  };

  return {
    total,
    moves: (moves: readonly OrderChange[]): string => {
      if (moves.length === 0) return t('submissions.verification.effect.unchanged');
      const said = moves.slice(0, SAID).map(move);
      const rest = moves.length - said.length;
      return `${[...said, ...(rest > 0 ? [t('submissions.verification.effect.moreMove', { count: rest })] : [])].join('; ')}.`;
    },
    /** `2 · 92,23`, with a word where the place is shared. */
    place: (place: OrderPlace | null): string => {
      if (place === null) return '–';
      const words = { rank: place.rank, total: total(place.total) };
      return t(place.shared ? 'submissions.verification.effect.sharedPlace' : 'submissions.verification.effect.place', words);
    },
  };
};
