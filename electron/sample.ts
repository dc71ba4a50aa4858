import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CallName, CallOutput, CallRequest } from '../shared/contract.ts';
import { editionDetailsSchema } from '../shared/edition/edition.ts';
import { regionCodeSchema } from '../shared/edition/region.ts';
import { type Reply, succeed } from '../shared/failure.ts';
import { seatIdSchema, type SeatRole } from '../shared/panel/panel.ts';
import { criterionIdSchema } from '../shared/rubric/rubric.ts';
import { findingPlaceKey } from '../shared/submissions/findings/finding.ts';
import { submissionStatusSchema } from '../shared/submissions/submission.ts';
import { lockPath } from './database/lock-file.ts';
import { directSession, type OpenedEdition, type RecordsHost } from './records-host.ts';
import type { Session } from './session.ts';

const sampleSchema = z.object({
  edition: z.object({
    name: z.string(),
    assessmentYear: z.int(),
    eventYear: z.int(),
    stage: z.string(),
    nextStage: z.string(),
    timeZone: z.string(),
    venue: z.string(),
    category: z.string(),
  }),
  regions: z.array(z.object({ code: regionCodeSchema, status: submissionStatusSchema })),
});

const scoresSchema = z.object({
  recusal: z.object({ seat: seatIdSchema, code: regionCodeSchema, reason: z.string() }),
  correction: z.object({ seat: seatIdSchema, code: regionCodeSchema, criterion: criterionIdSchema, first: z.number() }),
  sheets: z.array(z.object({ seat: seatIdSchema, code: regionCodeSchema, scores: z.record(z.string(), z.number()) })),
});

/** The sheet that the sample leaves half filled, so that a visitor sees what one missing sheet leaves open, and can fill it. */
const UNFINISHED = { seat: 5, code: '64.72', entered: 2 } as const;

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** A failed step of the maker is a fault of the shipped sample, never of the person. */
const must = <Value>(what: string, reply: Reply<Value>): Value => {
  if (!reply.ok) throw new Error(`Sample: ${what} answered ${JSON.stringify(reply.failure)}`);
  return reply.value;
};

const actAs =
  (host: RecordsHost, session: Session) =>
  async <Name extends CallName>(name: Name, input: CallRequest<Name>): Promise<CallOutput<Name>> =>
    must(name, (await host.handle(session, { name, input })) as Reply<CallOutput<Name>>);

export type SampleOrder = { readonly path: string; readonly variant: 'complete' | 'empty'; readonly sampleDirectory: string };

/**
 * Makes the sample edition of Kalimantan Timur 2025 through the same door as everybody: the ten workbooks are imported, the
 * candidates chosen, the PINs made, the rubric locked with two of them, and each juror scores. `empty` stops before the first workbook.
 */
export const createSample = async (host: RecordsHost, { path, variant, sampleDirectory }: SampleOrder): Promise<Reply<OpenedEdition>> => {
  const { edition, regions } = sampleSchema.parse(readJson(join(sampleDirectory, 'kaltim-2025.json')));
  const maker = directSession('pembuat contoh', 'contoh');
  const details = editionDetailsSchema.parse({ ...edition, provinceCode: '64', provinceName: 'Kalimantan Timur' });
  const created = host.create(path, { details, mark: 'contoh' }, maker);
  if (!created.ok || variant === 'empty') return created;
  try {
    await fill(host, maker, sampleDirectory, regions);
  } catch (error) {
    host.close();
    for (const left of [path, lockPath(path)]) rmSync(left, { force: true });
    throw error;
  }
  return succeed(created.value);
};

/** What the sample says to what blocks; the explanation is as made up as the answers of a sample are, and says so. */
const SAMPLE_EXPLANATION =
  'Contoh penjelasan, bukan keterangan resmi: peserta mencakup pekerja dari luar daerah dan populasi masih memakai pendataan sebelumnya.';

const explainBlocking = async (act: ReturnType<typeof actAs>): Promise<void> => {
  for (const { finding } of await act('submissions.findings', { code: null })) {
    if (finding.severity !== 'blocks') continue;
    await act('submissions.answerFinding', {
      code: finding.region,
      finding: finding.code,
      place: findingPlaceKey(finding.place),
      fingerprint: finding.fingerprint,
      answer: 'explained',
      note: SAMPLE_EXPLANATION,
    });
  }
};

const fill = async (
  host: RecordsHost,
  maker: Session,
  sampleDirectory: string,
  regions: z.infer<typeof sampleSchema>['regions'],
): Promise<void> => {
  const act = actAs(host, maker);
  const files = readdirSync(sampleDirectory)
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => host.files.offer(join(sampleDirectory, name)))
    .filter((offered) => offered !== null);
  const { preview, files: previews } = await act('submissions.preview', { files: files.map((file) => file.token) });
  for (const { file } of previews) await act('submissions.import', { preview, file });
  for (const { code, status } of regions) if (status !== 'terdaftar') await act('submissions.setStatus', { code, status, reason: '' });
  await explainBlocking(act);
  const scores = scoresSchema.parse(readJson(join(sampleDirectory, 'nilai.json')));
  await act('panel.recuse', scores.recusal);
  const { seats } = await act('panel.read', {});
  const pins = new Map<SeatRole, string>();
  for (const { seat, role } of seats) pins.set(role, (await act('panel.resetPin', { seat })).pin);
  // The maker has just made the PINs of chair and secretary, so it can lock for them; of the sample they are known to nobody else.
  await act('rubric.lock', { chairPin: pins.get('ketua') ?? '', secretaryPin: pins.get('sekretaris') ?? '' });
  await act('scoring.open', {});
  for (const { seat, role } of seats) {
    const juror: Session = { ...directSession(`kursi ${String(seat)}`, null), identity: { role, seat } };
    const score = actAs(host, juror);
    for (const sheet of scores.sheets.filter((candidate) => candidate.seat === seat)) {
      const { code } = sheet;
      const left = seat === UNFINISHED.seat && code === UNFINISHED.code;
      const entries = Object.entries(sheet.scores).slice(0, left ? UNFINISHED.entered : undefined);
      for (const [name, points] of entries) {
        const criterion = criterionIdSchema.parse(name);
        const { correction } = scores;
        if (correction.seat === seat && correction.code === code && correction.criterion === criterion) {
          await score('scoring.enter', { code, criterion, valueHundredths: correction.first * 100 });
        }
        await score('scoring.enter', { code, criterion, valueHundredths: points * 100 });
      }
      if (!left) await score('scoring.submit', { code });
    }
  }
};
