import type { Attendance } from './attendance.ts';
import type { Recusal, SeatId } from './panel.ts';
import type { RegionCode } from '../edition/region.ts';

/** Why a seat gives no sheet for a region: it is recused, or its juror was not there and may not score then. */
export type Absence = 'recused' | 'absent';

/** A question for every pair of seat and region; null where a sheet is due. A recusal goes before an absence. */
export const absencesOf = (
  recusals: readonly Pick<Recusal, 'seat' | 'code'>[],
  attendance: readonly Pick<Attendance, 'seat' | 'code' | 'present'>[],
  absentMayScore: boolean,
): ((seat: SeatId, code: RegionCode) => Absence | null) => {
  const place = ({ seat, code }: Pick<Recusal, 'seat' | 'code'>): string => `${String(seat)} ${code}`;
  const found = new Map<string, Absence>();
  if (!absentMayScore) for (const one of attendance) if (!one.present) found.set(place(one), 'absent');
  for (const one of recusals) found.set(place(one), 'recused');
  return (seat, code) => found.get(place({ seat, code })) ?? null;
};
