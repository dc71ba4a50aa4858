import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type RegionCode, shortRegionName } from '../../shared/edition/region.ts';
import { formatDecimal } from '../../shared/notation/format.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { RankingSnapshot } from '../../shared/ranking/ranking.ts';
import { isCoverageSource, TIE_BREAK_STEPS, type TieBreakStep } from '../../shared/rubric/rubric.ts';
import { sayCriterion } from '../rubric/say-criterion.ts';
import { useLanguage } from '../wording/use-language.ts';

const isStep = (step: string): step is TieBreakStep => TIE_BREAK_STEPS.some((known) => known === step);

/** A name inside a sentence; abbreviations such as `APBD` keep their capitals. */
export const insideSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? `${name.slice(0, 1).toLowerCase()}${name.slice(1)}` : name;

/** The words that a ranking is told with, for the regions, criteria and seats of one snapshot. */
export const useSayRanking = (snapshot: RankingSnapshot) => {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(() => {
    const names = new Map(snapshot.regions.map(({ region }) => [region.code, shortRegionName(region.name)]));
    const titles = new Map(snapshot.seats.map(({ seat, title }) => [seat, title]));
    const sources = snapshot.criteria.map(({ source }) => source);

    /** Computed criteria by what they count, where that tells them apart; others by their name in the rubric. */
    const criterion = (id: string): string => {
      const found = snapshot.criteria.find((one) => one.id === id);
      if (found === undefined) return id;
      const { source } = found;
      const unique = isCoverageSource(source) && sources.filter((other) => other === source).length === 1;
      return unique ? t(`ranking.criterion.${source}`) : sayCriterion(found, language);
    };

    return {
      region: (code: RegionCode): string => names.get(code) ?? code,
      seatTitle: (seat: SeatId): string => titles.get(seat) ?? String(seat),
      criterion,
      criterionInside: (id: string): string => insideSentence(criterion(id)),
      step: (step: string): string => (isStep(step) ? t(`ranking.tie.step.${step}`) : criterion(step)),
      stepInside: (step: string): string => (isStep(step) ? t(`ranking.tie.stepInside.${step}`) : insideSentence(criterion(step))),
      /** `a, b, dan c`. */
      list: (parts: readonly string[]): string => {
        const last = parts.at(-1);
        if (last === undefined || parts.length === 1) return parts.join('');
        const first = parts.slice(0, -1).join(', ');
        return t(parts.length === 2 ? 'ranking.list.and' : 'ranking.list.andMore', { first, last });
      },
      /** A decimal as the ranking prints it, with its own number of decimals: `79.83` → `79,83`. */
      printed: (value: string): string => formatDecimal(value, value.split('.')[1]?.length ?? 0, language),
    };
  }, [snapshot, t, language]);
};

export type SayRanking = ReturnType<typeof useSayRanking>;
