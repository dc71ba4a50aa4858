import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../shared/edition/region.ts';
import { formatCount, formatDecimal } from '../../shared/notation/format.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { RankingSnapshot } from '../../shared/ranking/ranking.ts';
import type { AnnexNames } from '../../shared/wording/annex-sentence.ts';
import { useSayRanking } from '../ranking/use-say-ranking.ts';
import { sayShare } from './say-share.ts';
import { useLanguage } from '../wording/use-language.ts';

/** How the annex names things and writes numbers; what is missing is a dash. */
export const useSayAnnex = (snapshot: RankingSnapshot) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useSayRanking(snapshot);
  const names: AnnexNames = {
    region: (code: RegionCode) => say.region(code),
    seat: (seat: SeatId) => t('analysis.seatIn', { seat, title: say.seatTitle(seat) }),
    seatShort: (seat: SeatId) => t('analysis.seatShort', { seat }),
    criterion: (id: string) => say.criterion(id),
  };
  const number = (value: number | null | undefined, decimals: number): string =>
    value === null || value === undefined ? '–' : formatDecimal(value.toFixed(decimals), decimals, language);
  return {
    language,
    names,
    region: say.region,
    seat: (seat: SeatId): string => t('analysis.seat', { seat, title: say.seatTitle(seat) }),
    seatNo: (seat: SeatId): string => t('analysis.seatNo', { seat }),
    criterion: say.criterion,
    count: (value: number): string => formatCount(value, language),
    list: say.list,
    number,
    /** With its sign: `+0,54`. */
    signed: (value: number | null, decimals: number): string =>
      value === null ? '–' : `${Number(value.toFixed(decimals)) > 0 ? '+' : ''}${number(value, decimals)}`,
    /** A probability; one too small to print is said to be below what is printed. */
    chance: (value: number): string => (value < 0.0005 ? `< ${number(0.001, 3)}` : number(value, 3)),
    percent: (share: number): string => sayShare(share, language),
  };
};

export type SayAnnex = ReturnType<typeof useSayAnnex>;
