import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../shared/edition/region.ts';
import { partedBy } from '../../shared/ranking/parted-by.ts';
import type { Ranking, RankingRow, TieStep } from '../../shared/ranking/ranking.ts';
import type { SayRanking } from './use-say-ranking.ts';

/** So many hexadecimal digits of a ticket tell regions apart; the proof has them all. */
const SHOWN_TICKET = 8;

const valueIn = (step: TieStep, code: RegionCode): string | null => step.values.find((value) => value.code === code)?.value ?? null;

/** How many jurors preferred the first of two regions and how many the second. */
const duelBetween = (step: TieStep, own: RegionCode, other: RegionCode): { readonly own: number; readonly other: number } | null => {
  for (const { first, second, forFirst, forSecond } of step.duels) {
    if (first === own && second === other) return { own: forFirst, other: forSecond };
    if (first === other && second === own) return { own: forSecond, other: forFirst };
  }
  return null;
};

/** Why regions with the same printed total stand where they stand, in words. */
export const useSayTie = (ranking: Ranking, say: SayRanking) => {
  const { t } = useTranslation();

  const reason = (step: TieStep, own: RegionCode, other: RegionCode): string => {
    const duel = duelBetween(step, own, other);
    if (duel !== null) return t('ranking.note.duel', duel);
    const value = valueIn(step, own) ?? '';
    if (step.step === 'more-first-places') return t('ranking.note.firstPlaces', { count: Number(value) });
    if (step.step === 'lot') return t('ranking.note.lot');
    if (step.step === 'median') return t('ranking.note.median', { value: say.printed(value) });
    if (step.step === 'chair') return t('ranking.note.chair', { value: say.printed(value) });
    return t('ranking.note.criterion', { criterion: say.criterionInside(step.step), value: say.printed(value) });
  };

  /** What stands under the name of the region; null when its total is unlike every other. */
  const noteOf = (row: RankingRow): string | null => {
    const verdict = row.tie === null ? undefined : ranking.ties[row.tie];
    if (verdict === undefined) return null;
    if (row.shared) return t('ranking.note.tieShared');
    // The region above explains a place; the first of the group is explained by the one below it.
    const group = ranking.rows.filter(({ tie }) => tie === row.tie);
    const position = group.indexOf(row);
    const neighbour = group[position === 0 ? 1 : position - 1];
    const step = neighbour === undefined ? null : partedBy(verdict, row.region.code, neighbour.region.code);
    if (neighbour === undefined || step === null) return null;
    return t('ranking.note.tie', { reason: reason(step, row.region.code, neighbour.region.code) });
  };

  /** What a step saw, region by region or pair by pair. */
  const seenBy = (step: TieStep): readonly string[] => {
    if (step.duels.length > 0) {
      return step.duels.map(({ first, second, forFirst, forSecond }) =>
        t('ranking.tie.duel', { first: say.region(first), second: say.region(second), forFirst, forSecond }),
      );
    }
    return step.values.flatMap(({ code, value }) => {
      if (value === null) return [];
      const region = say.region(code);
      if (step.step === 'lot') return [t('ranking.tie.ticket', { region, ticket: value.slice(0, SHOWN_TICKET) })];
      return [
        step.step === 'more-first-places'
          ? t('ranking.tie.firstPlaces', { region, count: Number(value) })
          : t('ranking.tie.value', { region, value: say.printed(value) }),
      ];
    });
  };

  const outcomeOf = ({ outcome, note }: TieStep): string => {
    if (note !== null) return t('ranking.tie.passedOn', { why: t(`ranking.tie.why.${note}`) });
    if (outcome === 'decided') return t('ranking.tie.decided');
    return t(outcome === 'partly' ? 'ranking.tie.partly' : 'ranking.tie.equal');
  };

  return { noteOf, seenBy, outcomeOf };
};
