import { z } from 'zod';
import { read, write } from '../call.ts';
import { pinSchema } from '../panel/panel.ts';
import type { Ranking, RankingSnapshot } from './ranking.ts';

/** Phases in which ranking values may be seen. */
export const RANKING_OPEN = ['pleno', 'final', 'diumumkan', 'diserahkan', 'ralat'] as const;

export const rankingContract = {
  /** Opens the pleno with the PINs of chair and secretary. */
  'ranking.openPleno': write<null>()(z.strictObject({ chairPin: pinSchema, secretaryPin: pinSchema }), {
    roles: ['sekretariat', 'ketua', 'sekretaris'],
    phases: ['penilaian'],
  }),
  /** The official ranking, and the snapshot from which it and every what-if follow. */
  'ranking.read': read<{ readonly ranking: Ranking; readonly snapshot: RankingSnapshot }>()(z.strictObject({}), {
    roles: ['sekretariat', 'ketua', 'sekretaris', 'auditor'],
    phases: RANKING_OPEN,
    openWhenMarked: true,
  }),
};
