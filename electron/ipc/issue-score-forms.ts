import { randomUUID } from 'node:crypto';
import type { CallName, CallOutput, CallRequest } from '../../shared/contract.ts';
import type { FileToken } from '../../shared/edition/file-token.ts';
import type { Reply } from '../../shared/failure.ts';
import { FORM_MARGINS_INCHES, scoreFormHtml } from '../papers/score-form-html.ts';
import { printPage } from './print-page.ts';
import type { RecordsProcess } from './records-process.ts';

type Sheets = CallRequest<'scoring.issuePapers'>['sheets'];

/** A page longer than this takes Chromium minutes; so many sheets are drawn at a time. */
const DRAWN_AT_ONCE_BYTES = 1_500_000;

/**
 * The records number the sheets, the desktop draws them, the records write the file. A data URL holds at most 2 MB, so a page that
 * would be larger is refused before it is drawn; 63 sheets of the standard rubric take half of it.
 */
export const issueScoreForms = async (
  records: RecordsProcess,
  device: string,
  sheets: Sheets,
  destination: FileToken,
): Promise<Reply<CallOutput<'scoring.savePapers'>>> => {
  const ask = async <Name extends CallName>(name: Name, input: CallRequest<Name>): Promise<Reply<CallOutput<Name>>> =>
    // The contract states the answer's type; the records' tests hold the door to it.
    (await records.ask('askDoor', { device, request: { name, input, writeId: randomUUID() } })) as Reply<CallOutput<Name>>;

  const issued = await ask('scoring.issuePapers', { sheets });
  if (!issued.ok) return issued;
  const html = scoreFormHtml(issued.value);
  if (html.length > DRAWN_AT_ONCE_BYTES) return { ok: false, failure: { code: 'malformed-request', path: 'sheets', problem: 'too many' } };
  const bytes = await records.ask('offerBytes', { bytes: await printPage(html, { margins: FORM_MARGINS_INCHES }) });
  return bytes.ok ? ask('scoring.savePapers', { bytes: bytes.value, destination }) : bytes;
};
