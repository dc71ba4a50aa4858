import { shortRegionName } from '../../shared/edition/region.ts';
import type { RankingSnapshot } from '../../shared/ranking/ranking.ts';
import type { AnnexNames } from '../../shared/wording/annex-sentence.ts';
import { insideSentence } from './workbook-words.ts';

/** How the annex calls the regions, seats and criteria of one ranking on an Indonesian paper. */
export const annexNames = ({ regions, seats, criteria }: Pick<RankingSnapshot, 'regions' | 'seats' | 'criteria'>): AnnexNames => {
  const titleOf = (seat: number): string => seats.find((one) => one.seat === seat)?.title ?? '';
  return {
    region: (code) => shortRegionName(regions.find(({ region }) => region.code === code)?.region.name ?? code),
    seat: (seat) => `kursi ${String(seat)} – ${titleOf(seat)}`,
    seatShort: (seat) => `kursi ${String(seat)}`,
    seatTitled: (seat) => `${String(seat)} ${titleOf(seat)}`,
    criterion: (id) => insideSentence(criteria.find((criterion) => criterion.id === id)?.name ?? id),
  };
};
