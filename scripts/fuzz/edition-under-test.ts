import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRecordsHost, directSession } from '../../electron/records-host.ts';
import { submissionQueries } from '../../electron/submissions/queries.ts';
import type { CallName, CallOutput, CallRequest, Push } from '../../shared/contract.ts';
import { editionDetailsSchema } from '../../shared/edition/edition.ts';
import type { RegionCode } from '../../shared/edition/region.ts';
import type { Reply } from '../../shared/failure.ts';
import type { SubmissionContent } from '../../shared/submissions/submission.ts';
import { ASSESSMENT_YEAR, CATEGORY, PROVINCE } from './base-files.ts';

const DETAILS = editionDetailsSchema.parse({
  name: 'Penyelenggaraan uji',
  provinceCode: PROVINCE,
  provinceName: 'Kalimantan Timur',
  category: CATEGORY,
  stage: 'provinsi',
  nextStage: 'regional se-Kalimantan',
  assessmentYear: ASSESSMENT_YEAR,
  eventYear: 2025,
  timeZone: 'Asia/Makassar',
  venue: 'Samarinda',
});

/** A real edition in a file, reached through the door as a window reaches it. */
export type EditionUnderTest = {
  readonly offer: (path: string) => CallRequest<'submissions.preview'>['files'][number];
  readonly ask: <Name extends CallName>(name: Name, input: CallRequest<Name>) => Promise<Reply<CallOutput<Name>>>;
  readonly stored: (code: RegionCode) => SubmissionContent | null;
  /** Sequence and hash of the last event: when they stand still, nothing was written, or the history no longer verifies. */
  readonly head: () => { readonly sequence: number; readonly hash: string };
  /** Faults that the door caught since the last look. */
  readonly takeIncidents: () => readonly string[];
  readonly remove: () => void;
};

export const openEditionUnderTest = (folder: string, onPush: (push: Push) => void = () => undefined): EditionUnderTest => {
  const path = join(folder, 'uji.paritrana');
  let incidents: string[] = [];
  const host = createRecordsHost({
    applicationVersion: '0.0.0-fuzz',
    logIncident: (_incident, call, error) => {
      incidents.push(`${call}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    },
  });
  const session = directSession('uji', null, onPush);
  const created = host.create(path, { details: DETAILS, mark: 'latihan' }, session);
  if (!created.ok) throw new Error(JSON.stringify(created.failure));
  host.connect(session);
  const records = host.records();
  if (records === null) throw new Error('No edition is open.');
  const queries = submissionQueries(records.file.database);
  return {
    offer: (file) => {
      const offered = host.files.offer(file);
      if (offered === null) throw new Error(`${file} is gone.`);
      return offered.token;
    },
    ask: async (name, input) => (await host.handle(session, { name, input })) as Reply<CallOutput<typeof name>>,
    stored: (code) => queries.read(code)?.content ?? null,
    head: () => {
      const last = records.audit.last();
      return { sequence: last?.sequence ?? 0, hash: last?.hash ?? '' };
    },
    takeIncidents: () => {
      const taken = incidents;
      incidents = [];
      return taken;
    },
    remove: () => {
      host.close();
      rmSync(path, { force: true });
    },
  };
};
