import { randomUUID } from 'node:crypto';
import type { CallName, CallOutput, CallRequest } from '../../shared/contract.ts';
import { type Reply, succeed } from '../../shared/failure.ts';
import type { Paper, PaperFormat } from '../../shared/papers/paper.ts';
import type { IssuedLetter } from '../../shared/submissions/letter/issued-letter.ts';
import type { Letter } from '../../shared/submissions/letter/letter.ts';
import { printPaper } from './print-paper.ts';
import type { RecordsProcess } from './records-process.ts';

const draw = async (paper: Paper, format: PaperFormat): Promise<Uint8Array> => {
  if (format === 'pdf') return printPaper(paper);
  const { writePaperDocument } = await import('../papers/write-paper-document.ts');
  return writePaperDocument(paper);
};

/**
 * The records compose, the desktop draws, the records keep. The door answers for the window's own session each time, so
 * nobody gets a paper this way who may not ask for it.
 */
export const issuePaper = async (
  records: RecordsProcess,
  device: string,
  letter: Letter,
  formats: readonly PaperFormat[],
): Promise<Reply<IssuedLetter>> => {
  const ask = async <Name extends CallName>(name: Name, input: CallRequest<Name>): Promise<Reply<CallOutput<Name>>> =>
    // The contract states the answer's type; the records' tests hold the door to it.
    (await records.ask('askDoor', { device, request: { name, input, writeId: randomUUID() } })) as Reply<CallOutput<Name>>;

  const composed = await ask('submissions.composeLetter', letter);
  if (!composed.ok) return composed;
  const { draft, paper } = composed.value;
  const copies: CallRequest<'submissions.issueLetter'>['copies'] = [];
  for (const format of new Set(formats)) {
    const bytes = await records.ask('offerBytes', { bytes: await draw(paper, format) });
    if (!bytes.ok) return bytes;
    copies.push({ format, bytes: bytes.value });
  }
  const issued = await ask('submissions.issueLetter', { draft, copies });
  return issued.ok ? succeed(issued.value) : issued;
};
