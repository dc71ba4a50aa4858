import { useEffect, useReducer } from 'react';
import type { EditionId } from '../../shared/edition/edition.ts';
import type { RegionCode } from '../../shared/edition/region.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { SheetListItem } from '../../shared/scoring/scoring.ts';
import { useDoor } from '../noun-stores.tsx';

/** How many scores of each region are only on this device; none in a window of the host. */
export const useKeptCounts = (
  edition: EditionId,
  seat: SeatId | null,
  sheets: readonly SheetListItem[],
): ReadonlyMap<RegionCode, number> => {
  const { outbox } = useDoor();
  const [, look] = useReducer((turn: number) => turn + 1, 0);
  useEffect(() => outbox?.listen(look), [outbox]);
  if (outbox === undefined || seat === null) return new Map();
  return new Map(sheets.map(({ code }) => [code, outbox.ofSheet({ edition, seat, code }).length]));
};
