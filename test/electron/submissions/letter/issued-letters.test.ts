import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyEdition } from '../../../../electron/database/verify-edition.ts';
import type { CallRequest } from '../../../../shared/contract.ts';
import { markText } from '../../../../shared/papers/paper.ts';
import { openRaw, openRoom, regionCode, type Room } from '../../../fixtures/edition.ts';

const LETTER: CallRequest<'submissions.composeLetter'> = {
  code: '64.08',
  number: '',
  place: 'Samarinda',
  date: '2025-07-14',
  addressee: 'Bupati Kutai Timur',
  addresseePlace: 'Sangatta',
  answerBy: null,
  signerOffice: 'Ketua Tim Penilai',
  signerName: '',
  questions: [{ place: 'Cakupan!C8', claim: '150,87 %', question: 'Siapa yang tercakup?' }],
};
const PRINTED = new TextEncoder().encode('%PDF-1.4 surat');

const kutaiTimur = (mark: 'resmi' | 'latihan' = 'resmi'): Room => {
  const room = openRoom({ mark, now: () => '2025-07-14T06:52:00.000Z' });
  room.submit('64.08', 'Kabupaten Kutai Timur', [79_691, 69_528, 51_086, 77_074]);
  return room;
};

const issue = async (room: Room) => {
  const { draft } = await room.secretariat.must('submissions.composeLetter', LETTER);
  const letter = await room.secretariat.must('submissions.issueLetter', {
    draft,
    copies: [{ format: 'pdf', bytes: room.host.files.offerBytes(PRINTED) }],
  });
  const [issued] = letter.documents;
  if (issued === undefined) throw new Error('Nothing was issued.');
  return { letter, issued };
};

describe('A letter of questions', () => {
  test('is composed from the records: coverage as declared, the edition’s province, the head of the history', async () => {
    const room = kutaiTimur('latihan');
    const last = room.host.records()?.audit.last();
    const { paper } = await room.secretariat.must('submissions.composeLetter', LETTER);
    const tables = paper.blocks.filter((block) => block.block === 'table');
    expect({
      head: paper.letterhead[0],
      mark: markText(paper.mark),
      number: paper.reference.number,
      coverage: tables[0]?.rows[1],
      asked: tables[1]?.rows,
      foot: [paper.foot.fingerprint, paper.foot.events],
    }).toEqual({
      head: 'Pemerintah Provinsi Kalimantan Timur',
      mark: 'LATIHAN, bukan surat resmi',
      number: '',
      coverage: [{ text: 'Pekerja informal dan rentan' }, { count: 51_086 }, { count: 77_074 }, { percent: '433/287' }],
      asked: [[{ count: 1 }, { text: 'Cakupan!C8' }, { text: '150,87 %' }, { text: 'Siapa yang tercakup?' }]],
      foot: [last?.hash, last?.sequence],
    });
  });

  test('is kept with its fingerprint, listed, and saved again byte for byte', async () => {
    const room = kutaiTimur();
    const { letter, issued } = await issue(room);
    const path = join(room.folder, 'surat.pdf');
    await room.secretariat.must('submissions.saveLetter', {
      document: issued.id,
      destination: room.host.files.offerDestination(path).token,
    });
    expect(await room.secretariat.must('submissions.issuedLetters', { code: regionCode('64.08') })).toEqual([letter]);
    expect(issued).toMatchObject({
      sha256: createHash('sha256').update(PRINTED).digest('hex'),
      sizeBytes: PRINTED.byteLength,
      issuedAt: '2025-07-14T06:52:00.000Z',
      issuedBy: 'sekretariat',
    });
    expect(new Uint8Array(readFileSync(path))).toEqual(PRINTED);
  });

  test('is history: the edition verifies, and a paper can be neither changed nor removed', async () => {
    const room = kutaiTimur();
    await issue(room);
    room.host.close();
    const file = openRaw(room.path);
    expect(verifyEdition(file.database)).toMatchObject({ sound: true, faults: [] });
    expect(() => file.database.exec("UPDATE issued_document SET number = '1'")).toThrow('never changed');
    expect(() => file.database.exec('DELETE FROM issued_document')).toThrow('never removed');
    file.close();
  });

  test('is not handed out when its bytes are no longer those that were issued', async () => {
    const room = kutaiTimur();
    const { issued } = await issue(room);
    room.host.records()?.file.database.exec(
      `DROP TRIGGER issued_document_stays;
       UPDATE issued_document SET bytes = zeroblob(size_bytes);`,
    );
    const destination = room.host.files.offerDestination(join(room.folder, 'surat.pdf')).token;
    expect(await room.secretariat.ask('submissions.saveLetter', { document: issued.id, destination })).toMatchObject({
      failure: { code: 'damaged-file' },
    });
    const found = createHash('sha256').update(new Uint8Array(PRINTED.byteLength)).digest('hex');
    room.host.close();
    const file = openRaw(room.path);
    expect(verifyEdition(file.database).faults).toContainEqual({
      fault: 'record-altered',
      where: `issued_document ${issued.id} bytes`,
      recorded: issued.sha256,
      found,
    });
    file.close();
  });

  test('takes bytes only from the desktop, only once, and only of the form that they claim to be', async () => {
    const room = kutaiTimur();
    const { draft } = await room.secretariat.must('submissions.composeLetter', LETTER);
    const send = (bytes: string, format: 'pdf' | 'docx' = 'pdf') =>
      room.secretariat.ask('submissions.issueLetter', { draft, copies: [{ format, bytes }] });
    const offered = () => room.host.files.offerBytes(PRINTED);
    const token = offered();
    const replies = [
      await send('6f1c1c1e-0000-4000-8000-000000000000'),
      await send(offered(), 'docx'),
      await send(token),
      await send(token),
    ];
    expect(replies.map((reply) => (reply.ok ? 'issued' : reply.failure.code))).toEqual([
      'file-gone',
      'file-gone',
      'issued',
      'preview-gone',
    ]);
    expect(await room.secretariat.must('submissions.issuedLetters', { code: '64.08' })).toHaveLength(1);
  });

  test('is written by the secretariat alone, and told to no juror but chair and secretary', async () => {
    const room = kutaiTimur();
    const asJuror = [];
    for (const seat of [1, 2, 3]) {
      const composed = await room.juror(seat).ask('submissions.composeLetter', LETTER);
      const listed = await room.juror(seat).ask('submissions.issuedLetters', { code: '64.08' });
      asJuror.push([composed.ok, listed.ok]);
    }
    expect(asJuror).toEqual([
      [false, true],
      [false, true],
      [false, false],
    ]);
  });
});
