import { z } from 'zod';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import { editionIdSchema, type Phase, type Role } from '../../shared/edition/edition.ts';
import { seatIdSchema } from '../../shared/panel/panel.ts';

type Change = {
  readonly phase?: Phase;
  readonly role?: Role;
  readonly seat?: number;
  readonly rankingOpen?: boolean;
  readonly progress?: Partial<EditionOverview['progress']>;
  readonly mark?: EditionOverview['edition']['mark'];
  readonly readOnlyBecause?: string;
};

/** An edition in the middle of its day: seven of ten regions, nine seats with PINs, eleven of sixty-two sheets in. */
export const overviewOf = (change: Change = {}): EditionOverview => ({
  edition: {
    id: z.parse(editionIdSchema, '0b0f2f3e-6a5e-4f0e-9d1c-2f6a3f1f9a01'),
    name: 'Paritrana Award Kalimantan Timur 2025',
    provinceCode: '64',
    provinceName: 'Kalimantan Timur',
    category: 'pemerintah kabupaten/kota',
    stage: 'provinsi',
    nextStage: 'regional se-Kalimantan',
    assessmentYear: 2024,
    eventYear: 2025,
    timeZone: 'Asia/Makassar',
    venue: '',
    mark: change.mark ?? 'resmi',
    phase: change.phase ?? 'penilaian',
    createdAt: '2025-07-14T01:00:00.000Z',
  },
  identity: {
    role: change.role ?? 'sekretariat',
    seat: change.seat === undefined ? null : z.parse(seatIdSchema, change.seat),
  },
  readOnlyBecause: change.readOnlyBecause ?? null,
  progress: {
    submissions: 10,
    candidates: 7,
    ready: 7,
    held: [],
    seats: 9,
    seatsWithPin: 9,
    openConflicts: 0,
    rubricLocked: true,
    sheetsSubmitted: 11,
    sheetsExpected: 62,
    reopeningsWaiting: 0,
    ...change.progress,
  },
  rankingOpen: change.rankingOpen ?? false,
  history: { events: 214, head: 'ab'.repeat(32), since: '2025-07-14T01:00:00.000Z' },
  fileName: 'Kaltim 2025.paritrana',
  windowLock: { inForce: false, idleMinutes: 10 },
  jurorCopy: false,
});
