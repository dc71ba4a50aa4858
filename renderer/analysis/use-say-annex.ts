import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../shared/edition/region.ts';
import { formatCount } from '../../shared/notation/format.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { RankingSnapshot } from '../../shared/ranking/ranking.ts';
import { sayFigure, sayShare } from '../../shared/wording/annex-figures.ts';
import type { AnnexNames } from '../../shared/wording/annex-sentence.ts';
import { useSayRanking } from '../ranking/use-say-ranking.ts';
import { useLanguage } from '../wording/use-language.ts';

/** How the annex names things and writes numbers. */
export const useSayAnnex = (snapshot: RankingSnapshot) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useSayRanking(snapshot);
  const names: AnnexNames = {
    region: (code: RegionCode) => say.region(code),
    seat: (seat: SeatId) => t('analysis.seatIn', { seat, title: say.seatTitle(seat) }),
    seatShort: (seat: SeatId) => t('analysis.seatShort', { seat }),
    seatTitled: (seat: SeatId) => `${String(seat)} ${say.seatTitle(seat)}`,
    criterion: (id: string) => say.criterion(id),
  };
  return {
    language,
    names,
    number: (value: number, decimals: number): string => sayFigure({ value, decimals }, language),
    /** With its sign: `+0,54`. */
    signed: (value: number, decimals: number): string => sayFigure({ value, decimals, as: 'signed' }, language),
    count: (value: number): string => formatCount(value, language),
    share: (share: number): string => sayShare(share, language),
  };
};

export type SayAnnex = ReturnType<typeof useSayAnnex>;
