import { z } from 'zod';
import { read, write } from '../call.ts';
import { PHASES } from '../edition/edition.ts';
import { pinSchema } from '../panel/panel.ts';
import { rubricContentSchema } from '../rubric/rubric.ts';
import { SCORES_OPEN } from '../scoring/open-phases.ts';
import { VERIFICATION_OPEN } from '../submissions/verification/contract.ts';
import { correctedValueSchema, type FigureCorrection, figurePlaceSchema } from '../submissions/verification/verification.ts';
import type { CorrectionEffect } from './correction-effect.ts';
import { drawLotInputSchema, type Lot } from './lot.ts';
import { type QuorumDecision, quorumDecisionInputSchema } from './quorum.ts';
import type { Ranking, RankingSnapshot } from './ranking.ts';
import { type Rehearsal, rehearsalBasisSchema } from './rehearsal/rehearsal.ts';
import type { VerdictReading } from './verdict.ts';

export type RankingReading = {
  readonly ranking: Ranking;
  readonly snapshot: RankingSnapshot;
  /** Corrections that stand on coverage figures of candidates; the snapshot holds the corrected values. */
  readonly corrections: readonly FigureCorrection[];
  /** All that were made, also those that no longer stand. */
  readonly quorumDecisions: readonly QuorumDecision[];
  /** Null while no draw has been announced. */
  readonly lot: Lot | null;
  /** The last decision on the ranking; null while there is none. */
  readonly verdict: VerdictReading | null;
};

/** Phases in which ranking values may be seen: those in which scores may. */
export const RANKING_OPEN = SCORES_OPEN;

export const rankingContract = {
  /** Opens the pleno with the PINs of chair and secretary. */
  'ranking.openPleno': write<null>()(z.strictObject({ chairPin: pinSchema, secretaryPin: pinSchema }), {
    roles: ['sekretariat', 'ketua', 'sekretaris'],
    phases: ['penilaian'],
  }),
  /** The official ranking, the snapshot from which it and every what-if follow, and which coverage figures in it are corrected. */
  'ranking.read': read<RankingReading>()(z.strictObject({}), {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'pengamat', 'auditor'],
    phases: RANKING_OPEN,
    only: { pengamat: ['diumumkan', 'diserahkan'] },
    openWhenMarked: true,
  }),
  /**
   * The same scores under the rules in force and under proposed ones, before anything is decided. Of this edition only where
   * `ranking.read` is open, of another file only where its own phase or mark would open it. Nothing is written.
   */
  'ranking.rehearse': read<Rehearsal>()(z.strictObject({ content: rubricContentSchema, basis: rehearsalBasisSchema }), {
    roles: ['sekretariat', 'ketua', 'sekretaris'],
    phases: PHASES,
  }),
  /** A region below the quorum is ranked nevertheless or left out: decided in the pleno, with both PINs and a reason. */
  'ranking.decideQuorum': write<null>()(quorumDecisionInputSchema, {
    roles: ['sekretariat', 'ketua', 'sekretaris'],
    phases: ['pleno', 'ralat'],
  }),
  /** Fixes the fingerprint of the history for the one draw of lots, before any digit is called out. */
  'ranking.announceLot': write<null>()(z.strictObject({}), {
    roles: ['sekretariat', 'ketua', 'sekretaris'],
    phases: ['pleno', 'ralat'],
  }),
  /** The digits of two witnesses, once; from then on every tie at the lot is parted. */
  'ranking.drawLot': write<null>()(drawLotInputSchema, {
    roles: ['sekretariat', 'ketua', 'sekretaris'],
    phases: ['pleno', 'ralat'],
  }),
  /** The panel's decision on the ranking as it stands, with both PINs, after a second, separate reckoning has come to the same. */
  'ranking.finalise': write<null>()(z.strictObject({ chairPin: pinSchema, secretaryPin: pinSchema }), {
    roles: ['sekretariat', 'ketua', 'sekretaris'],
    phases: ['pleno', 'ralat'],
  }),
  /**
   * What another value of a figure would do to coverage and order, before it is saved; null is the declared value. To whom
   * `ranking.read` is closed, the order is that of coverage alone, and neither the answer nor its time depends on a score.
   */
  'ranking.correctionEffect': read<CorrectionEffect>()(
    z.strictObject({ ...figurePlaceSchema.shape, value: correctedValueSchema.nullable() }),
    { roles: ['sekretariat', 'ketua', 'sekretaris', 'anggota', 'pengganti', 'pengamat', 'auditor'], phases: VERIFICATION_OPEN },
  ),
};
