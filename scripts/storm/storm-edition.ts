import { randomUUID } from 'node:crypto';
import { createRecordsHost, directSession } from '../../electron/records-host.ts';
import { hashCredential, newTicket } from '../../electron/room/credentials.ts';
import { roomQueries } from '../../electron/room/queries.ts';
import { submissionQueries } from '../../electron/submissions/queries.ts';
import type { CallName, CallOutput, CallRequest } from '../../shared/contract.ts';
import { editionDetailsSchema } from '../../shared/edition/edition.ts';
import { type RegionCode, regionCodeSchema } from '../../shared/edition/region.ts';
import type { Reply } from '../../shared/failure.ts';
import { type SeatId, seatIdSchema, type SeatRole } from '../../shared/panel/panel.ts';
import { STANDARD_SEATS } from '../../shared/panel/standard-seats.ts';
import type { Ticket } from '../../shared/room/wire.ts';
import { type CriterionId, judgedCriteria } from '../../shared/rubric/rubric.ts';
import { COVERAGE_SUBJECTS } from '../../shared/submissions/figure.ts';

export const DETAILS = editionDetailsSchema.parse({
  name: 'Badai ruang juri',
  provinceCode: '64',
  provinceName: 'Kalimantan Timur',
  category: 'pemerintah kabupaten/kota',
  stage: 'provinsi',
  nextStage: 'regional se-Kalimantan',
  assessmentYear: 2024,
  eventYear: 2025,
  timeZone: 'Asia/Makassar',
  venue: 'Samarinda',
});

/** Figures far above any score, so that a score is told from everything else that a device is sent. */
const CANDIDATES: readonly (readonly [code: string, name: string, figures: readonly [number, number, number, number]])[] = [
  ['64.01', 'Kabupaten Paser', [44_000, 37_531, 55_000, 43_905]],
  ['64.02', 'Kabupaten Kutai Kartanegara', [190_000, 152_000, 120_000, 78_000]],
  ['64.03', 'Kabupaten Berau', [72_000, 61_200, 48_000, 21_600]],
  ['64.08', 'Kabupaten Kutai Timur', [79_691, 69_528, 51_086, 77_074]],
  ['64.09', 'Kabupaten Penajam Paser Utara', [26_000, 20_127, 31_000, 17_013]],
  ['64.72', 'Kota Samarinda', [190_000, 135_368, 125_000, 37_000]],
  ['64.74', 'Kota Bontang', [52_000, 50_500, 36_000, 37_500]],
];

/** Scores of 0 to 100 in hundredths: so many that every one tells whose it is. */
export const SCALE = { minHundredths: 0, maxHundredths: 10_000, stepHundredths: 1 };

export type Invitation = { readonly seat: SeatId; readonly pin: string; readonly ticket: Ticket };

export type StormEdition = {
  readonly path: string;
  readonly regions: readonly RegionCode[];
  readonly criteria: readonly CriterionId[];
  /** One for each device that was asked for. */
  readonly invitations: readonly Invitation[];
};

/**
 * A real edition in which scoring is open, with a PIN for each seat that plays and a code for each device; `devices` lists the
 * seat of each. Not marked as a trial: there, everything would be open.
 */
export const createStormEdition = async (path: string, seats: number, devices: readonly SeatId[]): Promise<StormEdition> => {
  const host = createRecordsHost({
    applicationVersion: '0.0.0-storm',
    logIncident: (_incident, call, error) => {
      throw new Error(call, { cause: error });
    },
  });
  const clerk = directSession('badai', null);
  const created = host.create(path, { details: DETAILS, mark: 'resmi' }, clerk);
  if (!created.ok) throw new Error(JSON.stringify(created.failure));
  const must = async <Name extends CallName>(name: Name, input: CallRequest<Name>): Promise<CallOutput<Name>> => {
    const reply = (await host.handle(clerk, { name, input })) as Reply<CallOutput<Name>>;
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)}`);
    return reply.value;
  };
  try {
    const records = host.records();
    if (records === null) throw new Error('No edition is open.');
    const regions = CANDIDATES.map(([code]) => regionCodeSchema.parse(code));
    const submissions = submissionQueries(records.file.database);
    for (const [index, [, name, figures]] of CANDIDATES.entries()) {
      const code = regions[index];
      if (code === undefined) continue;
      const at = '2025-07-01T00:00:00.000Z';
      const write = (): void => {
        submissions.writeContent(
          { code, name, kind: name.startsWith('Kota') ? 'kota' : 'kabupaten', capital: null },
          {
            code,
            category: DETAILS.category,
            figures: COVERAGE_SUBJECTS.map((subject, position) => ({
              subject,
              label: '',
              position: 0,
              value: figures[position] ?? null,
              previousValue: null,
              cutOff: '2024-12-31',
              source: 'BPJS Ketenagakerjaan',
              denominator: null,
              mark: 'reported' as const,
              fromFormula: false,
              cell: null,
            })),
            regulations: [],
            innovations: [],
            delegation: null,
          },
        );
        submissions.appendRevision(code, {
          fileName: `${code}.xlsx`,
          sha256: '0'.repeat(64),
          templateVersion: '2026.2',
          importedAt: at,
          importedBy: 'badai',
        });
      };
      records.inOneEvent('submissions.import', write, { at, actor: 'badai', role: 'sekretariat', device: 'badai' });
      await must('submissions.setStatus', { code, status: 'kandidat', reason: '' });
    }
    for (let seat = STANDARD_SEATS.length + 1; seat <= seats; seat += 1) {
      const title = `Unsur ${String(seat)}`;
      const person = { personName: '', institution: '', expertise: '', homeRegion: null, suppliesFigures: null };
      await must('panel.addSeat', { seat: seatIdSchema.parse(seat), role: 'anggota', title, ...person });
    }
    const { label, criteria, method } = await must('rubric.read', {});
    await must('rubric.update', { label, criteria: [...criteria], method, scale: SCALE });
    const pins = new Map<SeatId, string>();
    const taken = (await must('panel.read', {})).seats;
    for (const { seat } of taken) pins.set(seat, (await must('panel.resetPin', { seat })).pin);
    const pinOf = (wanted: SeatRole): string => pins.get(taken.find(({ role }) => role === wanted)?.seat ?? seatIdSchema.parse(99)) ?? '';
    await must('rubric.lock', { chairPin: pinOf('ketua'), secretaryPin: pinOf('sekretaris') });
    await must('scoring.open', {});

    // The call that issues a code asks for an open room, and lets a seat have one unused code at a time.
    const room = roomQueries(records.file.database);
    const at = new Date().toISOString();
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const invitations = devices.map((seat) => ({ seat, pin: pins.get(seat) ?? '', ticket: newTicket() }));
    const invite = (): void => {
      for (const { seat, ticket } of invitations)
        room.insertTicket({ id: randomUUID(), seat, hash: hashCredential(ticket), at, by: 'sekretariat', expiresAt });
    };
    records.inOneEvent('room.issueTicket', invite, { at, actor: 'badai', role: 'sekretariat', device: 'badai' });
    return { path, regions, criteria: judgedCriteria({ criteria }).map(({ id }) => id), invitations };
  } finally {
    host.close();
  }
};
