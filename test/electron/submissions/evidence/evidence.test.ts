import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evidenceQueries } from '../../../../electron/submissions/evidence/queries.ts';
import { verifyEdition } from '../../../../electron/database/verify-edition.ts';
import type { EvidencePlace } from '../../../../shared/submissions/evidence/evidence.ts';
import { evidenceAnchor } from '../../../../shared/submissions/evidence/standing-evidence.ts';
import type { SubmissionContent } from '../../../../shared/submissions/submission.ts';
import { openRaw, type Room } from '../../../fixtures/edition.ts';
import { busyPdf, JPEG, makePdf, makePng } from '../../../fixtures/evidence-files.ts';
import { AT_PERBUP, AT_PERDA, attach, attached, HANDED_IN, KUTAI_TIMUR, offer, openEvidenceRoom } from '../../../fixtures/evidence-room.ts';

const evidenceOf = (room: Room) => room.secretariat.must('submissions.evidence', { code: KUTAI_TIMUR });

const standings = async (room: Room): Promise<readonly string[]> =>
  (await evidenceOf(room)).standing.map(
    ({ evidence, standing, shownAt }) =>
      `${evidence.fileName} ${standing} ${shownAt === null ? '-' : `${shownAt.item}/${String(shownAt.position)}`}`,
  );

const database = (room: Room) => {
  const records = room.host.records();
  if (records === null) throw new Error('No edition is open.');
  return records.file.database;
};

describe('Evidence', () => {
  test('is kept byte for byte, comes back in pieces, and is written out again', async () => {
    const room = openEvidenceRoom({ now: () => '2025-07-14T06:52:00.000Z' });
    // Larger than two pieces of a mebibyte.
    const bytes = makePng(900, 700, { between: [['tEXt', Buffer.alloc(2_300_000, 0x61)]] });
    const { id } = await attached(room, AT_PERBUP, 'Perbup 29-2024.png', bytes);
    const { standing, room: taken } = await evidenceOf(room);
    const pieces: Uint8Array[] = [];
    for (let piece = 0; piece === 0 || piece < Math.ceil(bytes.byteLength / 1_048_576); piece += 1)
      pieces.push((await room.secretariat.must('submissions.readEvidence', { evidence: id, piece })).bytes);
    const { token } = room.host.files.offerDestination(join(room.folder, 'salinan.png'));
    await room.secretariat.must('submissions.saveEvidence', { evidence: id, destination: token });
    expect({
      evidence: standing[0]?.evidence,
      used: taken.usedBytes,
      pieces: pieces.length,
      same: Buffer.concat(pieces).equals(bytes),
      copy: readFileSync(join(room.folder, 'salinan.png')).equals(bytes),
    }).toEqual({
      evidence: {
        id,
        code: KUTAI_TIMUR,
        place: AT_PERBUP,
        anchor: evidenceAnchor(HANDED_IN, AT_PERBUP),
        fileName: 'Perbup 29-2024.png',
        mediaType: 'image/png',
        sizeBytes: bytes.byteLength,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        pageCount: null,
        attachedAt: '2025-07-14T06:52:00.000Z',
        attachedBy: 'sekretariat',
      },
      used: bytes.byteLength,
      pieces: 3,
      same: true,
      copy: true,
    });
  });

  test('is stored once, however many items it speaks for, and goes with the last of them', async () => {
    const room = openEvidenceRoom();
    const pdf = makePdf(['Lampiran']);
    const first = await attached(room, AT_PERDA, 'a.pdf', pdf);
    const second = await attached(room, AT_PERBUP, 'b.pdf', pdf);
    const held = () => ({
      used: evidenceQueries(database(room)).usedBytes(),
      chunks: database(room).prepare('SELECT count(*) AS n FROM evidence_chunk').get(),
    });
    const both = held();
    await room.secretariat.must('submissions.removeEvidence', { evidence: first.id, reason: 'Salah butir.' });
    const one = held();
    await room.secretariat.must('submissions.removeEvidence', { evidence: second.id, reason: 'Bukan yang ditandatangani.' });
    const { standing, removed } = await evidenceOf(room);
    const page = await room.secretariat.ask('submissions.readEvidence', { evidence: second.id, piece: 0 });
    const [event] = await room.secretariat.must('audit.list', { limit: 1 });
    expect({
      both,
      one,
      none: held(),
      standing,
      removed: removed.map(({ fileName, reason }) => `${fileName}: ${reason}`).sort(),
      page,
      said: event?.reason,
    }).toEqual({
      both: { used: pdf.byteLength, chunks: { n: 1 } },
      one: { used: pdf.byteLength, chunks: { n: 1 } },
      none: { used: 0, chunks: { n: 0 } },
      standing: [],
      removed: ['a.pdf: Salah butir.', 'b.pdf: Bukan yang ditandatangani.'],
      page: { ok: false, failure: { code: 'not-found', noun: 'evidence', id: second.id } },
      said: 'Bukan yang ditandatangani.',
    });
    expect(verifyEdition(database(room)).faults).toEqual([]);
  });

  test('that was removed leaves none of its bytes in the file', async () => {
    const room = openEvidenceRoom();
    const mark = 'KALIMAT-YANG-HARUS-HILANG';
    const { id } = await attached(room, AT_PERDA, 'a.pdf', makePdf([mark]));
    room.host.records()?.file.database.pragma('wal_checkpoint(TRUNCATE)');
    const before = readFileSync(room.path).includes(mark);
    await room.secretariat.must('submissions.removeEvidence', { evidence: id, reason: 'Berisi data pribadi.' });
    room.host.close();
    expect([before, readFileSync(room.path).includes(mark)]).toEqual([true, false]);
  });

  test('is refused twice at the same item, and at an item that no longer says what was shown', async () => {
    const room = openEvidenceRoom();
    await attached(room, AT_PERBUP, 'a.pdf', makePdf(['satu']));
    const again = await attach(room, AT_PERBUP, 'lain.pdf', makePdf(['satu']));
    const stale = await room.secretariat.ask('submissions.attachEvidence', {
      code: KUTAI_TIMUR,
      place: AT_PERBUP,
      anchor: evidenceAnchor(HANDED_IN, AT_PERDA) ?? '',
      file: offer(room, 'c.pdf', makePdf(['dua'])),
    });
    expect([again, stale]).toEqual([
      { ok: false, failure: { code: 'evidence-there-already', fileName: 'lain.pdf' } },
      { ok: false, failure: { code: 'evidence-item-changed' } },
    ]);
  });

  test('keeps to its name without the path and without what misleads', async () => {
    const room = openEvidenceRoom();
    const { fileName } = await attached(room, AT_PERDA, 'SK\u202Egpj.exe   akhir.pdf', makePdf(['satu']));
    expect(fileName).toBe('SKgpj.exe akhir.pdf');
  });

  test('is told to whoever looks at the submissions', async () => {
    const room = openEvidenceRoom();
    const other = room.enter('jendela 2');
    await attached(room, AT_PERDA, 'a.pdf', makePdf(['satu']));
    await expect.poll(() => other.pushed.map(({ topic }) => topic)).toContain('submissions.changed');
  });
});

describe('Limits', () => {
  test('a file above the limit is refused before it is read, one at the limit is not', async () => {
    const bytes = makePng(60, 40);
    const room = openEvidenceRoom({ limits: { fileBytes: bytes.byteLength, editionBytes: 2_000_000_000 } });
    const larger = await attach(room, AT_PERDA, 'besar.png', Buffer.concat([bytes, Buffer.from([0])]));
    const just = await attach(room, AT_PERDA, 'pas.png', bytes);
    expect([larger, just.ok]).toEqual([
      {
        ok: false,
        failure: { code: 'evidence-too-large', fileName: 'besar.png', sizeBytes: bytes.byteLength + 1, limitBytes: bytes.byteLength },
      },
      true,
    ]);
  });

  test('a file of 26 MB is refused by the limit that ships', async () => {
    const room = openEvidenceRoom();
    expect(await attach(room, AT_PERDA, 'pindaian.pdf', Buffer.alloc(26_000_000))).toEqual({
      ok: false,
      failure: { code: 'evidence-too-large', fileName: 'pindaian.pdf', sizeBytes: 26_000_000, limitBytes: 25_000_000 },
    });
  });

  test('an edition that is full takes nothing more, but what it has already may speak for another item', async () => {
    const [one, two] = [makePdf(['satu']), makePdf(['dua'])];
    const room = openEvidenceRoom({ limits: { fileBytes: 25_000_000, editionBytes: one.byteLength + two.byteLength - 1 } });
    await attached(room, AT_PERDA, 'satu.pdf', one);
    const full = await attach(room, AT_PERDA, 'dua.pdf', two);
    const shared = await attach(room, AT_PERBUP, 'satu.pdf', one);
    expect([full, shared.ok]).toEqual([
      {
        ok: false,
        failure: {
          code: 'evidence-room-full',
          fileName: 'dua.pdf',
          sizeBytes: two.byteLength,
          usedBytes: one.byteLength,
          limitBytes: one.byteLength + two.byteLength - 1,
        },
      },
      true,
    ]);
  });

  test('a refused file changes nothing and holds none of the others up', async () => {
    const room = openEvidenceRoom();
    const events = (await room.secretariat.must('edition.read', {})).history.events;
    const refused = await attach(room, AT_PERDA, 'rusak.pdf', makePdf(['satu']).subarray(0, 200));
    const after = (await room.secretariat.must('edition.read', {})).history.events;
    const whole = await attach(room, AT_PERDA, 'utuh.pdf', makePdf(['satu']));
    expect([refused, after - events, whole.ok]).toEqual([
      { ok: false, failure: { code: 'evidence-refused', fileName: 'rusak.pdf', problem: 'cut-off' } },
      0,
      true,
    ]);
  });
});

describe('After a new revision', () => {
  const revised = (regulations: SubmissionContent['regulations']): SubmissionContent => ({ ...HANDED_IN, regulations });
  const [perda, perbup] = HANDED_IN.regulations;
  if (perda === undefined || perbup === undefined) throw new Error('The fixture lacks its regulations.');

  test('evidence follows a regulation that moved and never goes over to the one that took its place', async () => {
    const room = openEvidenceRoom();
    await attached(room, AT_PERDA, 'perda.pdf', makePdf(['Perda']));
    await attached(room, AT_PERBUP, 'perbup.pdf', makePdf(['Perbup']));
    const fresh = { ...perda, number: '7', year: 2025, title: 'Baru' };
    room.handIn('Kabupaten Kutai Timur', revised([fresh, { ...perda, position: 1 }, { ...perbup, position: 2 }]));
    expect(await standings(room)).toEqual(['perda.pdf moved regulation/1', 'perbup.pdf moved regulation/2']);
  });

  test('evidence of a regulation that says something else is shown at none until somebody says what it speaks for', async () => {
    const room = openEvidenceRoom();
    const { id } = await attached(room, AT_PERBUP, 'perbup.pdf', makePdf(['Perbup']));
    const next = revised([perda, { ...perbup, year: 2023 }]);
    room.handIn('Kabupaten Kutai Timur', next);
    const changed = await standings(room);
    const wrong = await room.secretariat.ask('submissions.placeEvidence', {
      evidence: id,
      place: AT_PERBUP,
      anchor: evidenceAnchor(HANDED_IN, AT_PERBUP) ?? '',
    });
    await room.secretariat.must('submissions.placeEvidence', {
      evidence: id,
      place: AT_PERBUP,
      anchor: evidenceAnchor(next, AT_PERBUP) ?? '',
    });
    expect([changed, wrong, await standings(room)]).toEqual([
      ['perbup.pdf changed -'],
      { ok: false, failure: { code: 'evidence-item-changed' } },
      ['perbup.pdf holds regulation/1'],
    ]);
  });

  test('evidence of a regulation that is gone stays, shown at none', async () => {
    const room = openEvidenceRoom();
    await attached(room, AT_PERBUP, 'perbup.pdf', makePdf(['Perbup']));
    room.handIn('Kabupaten Kutai Timur', revised([perda]));
    expect(await standings(room)).toEqual(['perbup.pdf gone -']);
  });

  test('a figure that changed is no longer what its evidence speaks for', async () => {
    const room = openEvidenceRoom();
    const place: EvidencePlace = { item: 'figure', subject: 'formal.participants', position: 0 };
    await attached(room, place, 'rekap.jpg', JPEG);
    room.handIn('Kabupaten Kutai Timur', {
      ...HANDED_IN,
      figures: HANDED_IN.figures.map((one) => (one.subject === 'formal.participants' ? { ...one, value: 70_000 } : one)),
    });
    expect(await standings(room)).toEqual(['rekap.jpg changed -']);
  });
});

describe('The finding “no evidence yet”', () => {
  const lacking = async (room: Room): Promise<readonly number[]> =>
    (await room.secretariat.must('submissions.findings', { code: KUTAI_TIMUR }))
      .filter(({ finding }) => finding.code === 'regulation-without-evidence')
      .map(({ finding }) => finding.place.position);

  test('stands at each regulation until a file speaks for it, and never holds a region up', async () => {
    const room = openEvidenceRoom();
    const before = await lacking(room);
    const { id } = await attached(room, AT_PERBUP, 'perbup.pdf', makePdf(['Perbup']));
    const after = await lacking(room);
    await room.secretariat.must('submissions.removeEvidence', { evidence: id, reason: 'Keliru.' });
    const all = await room.secretariat.must('submissions.findings', { code: KUTAI_TIMUR });
    expect([
      before,
      after,
      await lacking(room),
      all.filter(({ finding }) => finding.code === 'regulation-without-evidence').map(({ finding }) => finding.severity),
    ]).toEqual([[0, 1], [0], [0, 1], ['attention', 'attention']]);
  });
});

describe('A seat that is recused from a region', () => {
  test('gets nothing of its submission and of its evidence, while another seat does', async () => {
    const room = openEvidenceRoom();
    const { id } = await attached(room, AT_PERBUP, 'perbup.pdf', busyPdf());
    const [recused, other] = [room.juror(7), room.juror(8)];
    const seven = recused.session.identity.seat;
    if (seven === null) throw new Error('Seat 7 has no number.');
    await room.secretariat.must('panel.recuse', { seat: seven, code: KUTAI_TIMUR, reason: 'Saudara kandung bupati.' });
    const { token } = room.host.files.offerDestination(join(room.folder, 'curian.pdf'));
    const failure = { code: 'recused', reason: 'Saudara kandung bupati.' };
    expect([
      await recused.ask('submissions.read', { code: KUTAI_TIMUR }),
      await recused.ask('submissions.evidence', { code: KUTAI_TIMUR }),
      await recused.ask('submissions.readEvidence', { evidence: id, piece: 0 }),
      await recused.ask('submissions.saveEvidence', { evidence: id, destination: token }),
      (await other.ask('submissions.readEvidence', { evidence: id, piece: 0 })).ok,
      await other.ask('submissions.removeEvidence', { evidence: id, reason: 'x' }),
    ]).toEqual([
      { ok: false, failure },
      { ok: false, failure },
      { ok: false, failure },
      { ok: false, failure },
      true,
      { ok: false, failure: { code: 'not-permitted', call: 'submissions.removeEvidence', role: other.session.identity.role } },
    ]);
  });
});

describe('The full check', () => {
  const tamper = async (sql: string, ...values: readonly unknown[]) => {
    const room = openEvidenceRoom();
    await attached(room, AT_PERBUP, 'perbup.pdf', makePdf(['Perbup']));
    await attached(room, AT_PERDA, 'perda.png', makePng(60, 40));
    room.host.close();
    const raw = openRaw(room.path);
    const sound = verifyEdition(raw.database).sound;
    raw.database.exec('DROP TRIGGER evidence_chunk_stays; DROP TRIGGER evidence_chunk_is_kept;');
    raw.database.prepare(sql).run(...values);
    const { faults } = verifyEdition(raw.database);
    raw.close();
    return { sound, faults: faults.filter(({ fault }) => fault !== 'schema-altered') };
  };
  const pdf = createHash('sha256')
    .update(makePdf(['Perbup']))
    .digest('hex');
  const damaged = { fault: 'evidence-damaged', fileName: 'perbup.pdf', regions: [KUTAI_TIMUR], sha256: pdf };

  test('names the file of evidence of which one byte was changed', async () => {
    expect(
      await tamper(
        'UPDATE evidence_chunk SET bytes = CAST(replace(bytes, ?, ?) AS BLOB) WHERE sha256 = ?',
        Buffer.from('Perbup'),
        Buffer.from('Perbap'),
        pdf,
      ),
    ).toEqual({
      sound: true,
      faults: [damaged],
    });
  });

  test('names the file of evidence of which a piece is missing', async () => {
    expect(await tamper('DELETE FROM evidence_chunk WHERE sha256 = ?', pdf)).toEqual({ sound: true, faults: [damaged] });
  });

  test('a damaged file is neither handed out nor saved as evidence', async () => {
    const room = openEvidenceRoom();
    const { id } = await attached(room, AT_PERBUP, 'perbup.pdf', makePdf(['Perbup']));
    database(room).exec('DROP TRIGGER evidence_chunk_is_kept; DELETE FROM evidence_chunk;');
    const { token } = room.host.files.offerDestination(join(room.folder, 'salinan.pdf'));
    const failure = { code: 'evidence-damaged', fileName: 'perbup.pdf' };
    expect([
      await room.secretariat.ask('submissions.readEvidence', { evidence: id, piece: 0 }),
      await room.secretariat.ask('submissions.saveEvidence', { evidence: id, destination: token }),
      (await room.secretariat.must('audit.verify', {})).sound,
    ]).toEqual([{ ok: false, failure }, { ok: false, failure }, false]);
  });
});
