import type { Failure } from '../../../shared/failure.ts';
import type { Proof } from '../../../shared/panel/staff/staff.ts';
import { countAttempt, pinMatches } from '../pin.ts';
import type { PanelQueries } from '../queries.ts';
import type { StaffQueries } from './queries.ts';

/** What has been checked of a proof: counted inside the write that it is for. */
export type CheckedProof = {
  readonly proof: Proof;
  /** Counts the attempt and answers what stands against it; null when the PIN was that person's. */
  readonly count: (at: string) => Failure | null;
};

/** Hashing takes its time, so it is done before the transaction; whether it counts is decided inside. */
export const checkProof = async (panel: PanelQueries, staff: StaffQueries, proof: Proof): Promise<CheckedProof> => {
  if (proof.by === 'staff') {
    const matched = await pinMatches(staff, proof.number, proof.pin);
    return { proof, count: (at) => countAttempt(staff, proof.number, matched, at) };
  }
  const matched = await pinMatches(panel, proof.seat, proof.pin);
  return { proof, count: (at) => countAttempt(panel, proof.seat, matched, at) };
};

/** Whether the proof is that of chair or secretary. */
export const isLeaders = (panel: PanelQueries, proof: Proof): boolean => {
  if (proof.by !== 'seat') return false;
  const role = panel.seat(proof.seat)?.role;
  return role === 'ketua' || role === 'sekretaris';
};
