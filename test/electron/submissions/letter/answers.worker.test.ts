import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyEdition } from '../../../../electron/database/verify-edition.ts';
import { findingPlaceKey } from '../../../../shared/submissions/findings/finding.ts';
import { holdsUp } from '../../../../shared/submissions/findings/standing-finding.ts';
import { letterState } from '../../../../shared/submissions/letter/issued-letter.ts';
import {
  composeRequest,
  findingsOfRegion,
  issueAboutAll,
  issueLetter,
  previewReturn,
  questionAbout,
  sentWorkbook,
  statesOf,
} from '../../../fixtures/answers.ts';
import { editedSheet, type Filled, filledSheet } from '../../../fixtures/filled-sheet.ts';
import { openRaw, openRoom, regionCode, type Room } from '../../../fixtures/edition.ts';

const KUTAI_TIMUR = regionCode('64.08');
const FIGURES = [79_691, 69_528, 51_086, 77_074] as const;
const EXPLANATION = 'Peserta dari luar daerah ikut terhitung.';
const SOURCE = 'BPJS Ketenagakerjaan, rekap 31 Desember 2024';
const EXPLAINED: Filled = { '1a': { choice: 'Tetap', explanation: EXPLANATION, source: SOURCE } };

/** One region whose informal coverage is 150,87 %. */
const kutaiTimur = (): Room => {
  const room = openRoom({ now: () => '2025-07-21T03:00:00.000Z' });
  room.submit(KUTAI_TIMUR, 'Kabupaten Kutai Timur', FIGURES);
  return room;
};
const lettersOf = (room: Room) => room.secretariat.must('submissions.issuedLetters', { code: KUTAI_TIMUR });
const eventsOf = async (room: Room): Promise<number> => (await room.secretariat.must('edition.read', {})).history.events;
const overOf = async (room: Room) => {
  const over = (await findingsOfRegion(room, KUTAI_TIMUR)).find(({ finding }) => finding.code === 'coverage-above-100');
  if (over === undefined) throw new Error('Coverage is not above 100 %.');
  return over;
};
/** Issues a letter about everything, fills its workbook and imports it. */
const answered = async (room: Room, lines: Filled) => {
  const letter = await issueAboutAll(room, KUTAI_TIMUR);
  const bytes = await filledSheet(await sentWorkbook(room, letter), lines);
  const { write } = await previewReturn(room, bytes);
  const written = await write();
  if (!written.ok) throw new Error(JSON.stringify(written.failure));
  return { letter, bytes, revision: written.value };
};

describe('A letter that is issued', () => {
  test('leaves with its workbook, which is kept with its SHA-256 and verified like it', async () => {
    const room = kutaiTimur();
    const letter = await issueAboutAll(room, KUTAI_TIMUR);
    const sheet = letter.documents.find(({ format }) => format === 'xlsx');
    const bytes = await sentWorkbook(room, letter);
    expect([letter.documents.map(({ kind, format }) => [kind, format]), sheet?.sha256, letterState(letter)]).toEqual([
      [
        ['surat-pertanyaan', 'pdf'],
        ['lembar-jawaban', 'xlsx'],
      ],
      createHash('sha256').update(bytes).digest('hex'),
      { state: 'sent' },
    ]);
    room.host.close();
    const file = openRaw(room.path);
    const sound = verifyEdition(file.database).faults;
    file.database.exec(
      `DROP TRIGGER issued_document_stays;
       UPDATE issued_document SET bytes = zeroblob(size_bytes) WHERE format = 'xlsx';`,
    );
    const faults = verifyEdition(file.database).faults.map(({ fault, ...rest }) => [fault, 'where' in rest ? rest.where : '']);
    file.close();
    expect([sound, faults]).toEqual([
      [],
      [
        ['schema-altered', 'TRIGGER issued_document_stays'],
        ['record-altered', `issued_document ${String(sheet?.id)} bytes`],
      ],
    ]);
  });

  test('makes its findings asked, and shows at them that they were', async () => {
    const room = kutaiTimur();
    const { id, date } = await issueAboutAll(room, KUTAI_TIMUR);
    const { standing, answer, letter } = await overOf(room);
    expect([standing, answer?.answer, answer?.note, letter?.id, letter?.date, letter?.reply]).toEqual([
      'answered',
      'asked',
      'Mohon dijelaskan.',
      id,
      date,
      null,
    ]);
  });

  test('is not composed about what is no longer so, and not issued when a figure changed after it was composed', async () => {
    const room = kutaiTimur();
    const question = questionAbout(await overOf(room));
    const about = { place: question.about?.place ?? '', finding: { code: 'coverage-above-100' as const, fingerprint: '[1,1]' } };
    const compose = (changed: object) =>
      room.secretariat.ask('submissions.composeLetter', composeRequest(KUTAI_TIMUR, [{ ...question, ...changed }]));
    const refused = [await compose({ about }), await compose({ about: { place: 'figure/budget.amount/3', finding: null } })];
    const composed = await compose({});
    if (!composed.ok) throw new Error('Not composed.');
    room.submit(KUTAI_TIMUR, 'Kabupaten Kutai Timur', [79_691, 69_528, 51_086, 77_075]);
    const bytes = room.host.files.offerBytes(new TextEncoder().encode('%PDF-1.4'));
    refused.push(
      (await room.secretariat.ask('submissions.issueLetter', {
        draft: composed.value.draft,
        copies: [{ format: 'pdf', bytes }],
      })) as (typeof refused)[number],
    );
    expect(refused.map((reply) => (reply.ok ? 'ok' : reply.failure.code))).toEqual(Array.from({ length: 3 }, () => 'finding-changed'));
    expect(await lettersOf(room)).toEqual([]);
  });

  test('may ask about what the secretariat chooses, and about nothing in particular', async () => {
    const room = kutaiTimur();
    const letter = await issueLetter(room, KUTAI_TIMUR, [
      {
        place: '',
        claim: '',
        question: 'Sudah termasuk sektor jasa konstruksi?',
        about: { place: 'figure/formal.population/0', finding: null },
      },
      { place: '', claim: '', question: 'Siapa narahubungnya?' },
    ]);
    const bytes = await filledSheet(await sentWorkbook(room, letter), {
      '1': { choice: 'Berubah', value: 80_000 },
      '2': { explanation: 'Kepala Dinas Tenaga Kerja.' },
    });
    const { file, write } = await previewReturn(room, bytes);
    expect([statesOf(file.answers?.questions), (await write()).ok]).toEqual([['1 answered corrected', '2 answered explained'], true]);
    expect((await lettersOf(room))[0]?.answers.map(({ question, explanation }) => [question, explanation])).toEqual([
      [1, ''],
      [2, 'Kepala Dinas Tenaga Kerja.'],
    ]);
  });
});

describe('An answer sheet that comes back', () => {
  test('changes exactly the value that was answered, in a revision of its own', async () => {
    const room = kutaiTimur();
    const before = await room.secretariat.must('submissions.read', { code: KUTAI_TIMUR });
    const sent = await sentWorkbook(room, await issueAboutAll(room, KUTAI_TIMUR));
    const returned = await filledSheet(sent, { '1a': { choice: 'Berubah', value: 48_000, explanation: EXPLANATION, source: SOURCE } });
    const { file, write } = await previewReturn(room, returned);
    expect([
      file.outcome,
      file.regionName,
      statesOf(file.answers?.questions),
      file.problems,
      file.changes.map(({ cell, before: old, after }) => [cell, old, after]),
    ]).toEqual(['updated', 'Kabupaten Kutai Timur', ['1 answered corrected'], [], [['Jawaban!F8', 77_074, 48_000]]]);
    expect(await write()).toMatchObject({ ok: true, value: { number: 2, fileName: 'jawaban.xlsx', templateVersion: 'Jawaban 2026.1' } });
    const after = await room.secretariat.must('submissions.read', { code: KUTAI_TIMUR });
    expect(after.content).toEqual({
      ...before.content,
      figures: before.content.figures.map((figure) =>
        figure.subject === 'informal.participants' ? { ...figure, value: 48_000, cell: 'Jawaban!F8' } : figure,
      ),
    });
    expect(await room.secretariat.must('audit.verify', {})).toMatchObject({ sound: true, faults: [] });
  });

  test('is kept with the region’s words, by which file they came and who imported it', async () => {
    const room = kutaiTimur();
    const { letter } = await answered(room, EXPLAINED);
    const [now] = await lettersOf(room);
    expect([now?.id, now === undefined ? null : letterState(now), now?.answers]).toEqual([
      letter.id,
      { state: 'answered', count: 1, of: 1, latest: '2025-07-21T03:00:00.000Z' },
      [
        {
          question: 1,
          outcome: 'explained',
          values: [],
          explanation: EXPLANATION,
          source: SOURCE,
          fingerprint: '[77074,51086]',
          revision: 2,
          fileName: 'jawaban.xlsx',
          arrivedAt: '2025-07-21T03:00:00.000Z',
          importedBy: 'sekretariat',
        },
      ],
    ]);
  });

  test('explains nothing by itself: what blocks does so until the secretariat takes the explanation over', async () => {
    const room = kutaiTimur();
    await answered(room, EXPLAINED);
    const arrived = await overOf(room);
    expect([arrived.answer?.answer, holdsUp(arrived), arrived.letter?.reply?.explanation]).toEqual(['asked', true, EXPLANATION]);
    await room.secretariat.must('submissions.answerFinding', {
      code: KUTAI_TIMUR,
      finding: arrived.finding.code,
      place: findingPlaceKey(arrived.finding.place),
      fingerprint: arrived.finding.fingerprint,
      answer: 'explained',
      note: EXPLANATION,
    });
    expect(holdsUp(await overOf(room))).toBe(false);
  });

  test('that corrects a figure is said at the finding, which blocks on while it is found', async () => {
    const room = kutaiTimur();
    await answered(room, { '1a': { value: 60_000, explanation: EXPLANATION } });
    const still = await overOf(room);
    expect([still.standing, still.answer?.answer, still.answer?.note, holdsUp(still), still.letter?.reply?.outcome]).toEqual([
      'answered',
      'corrected',
      `Peserta pekerja informal: 77.074 menjadi 60.000.\n${EXPLANATION}`,
      true,
      'corrected',
    ]);
  });

  test('changes nothing the second time, from whichever preview', async () => {
    const room = kutaiTimur();
    const letter = await issueAboutAll(room, KUTAI_TIMUR);
    const bytes = await filledSheet(await sentWorkbook(room, letter), EXPLAINED);
    const { write } = await previewReturn(room, bytes);
    await write();
    const events = await eventsOf(room);
    const again = await previewReturn(room, bytes, 'jawaban (1).xlsx');
    expect([again.file.outcome, statesOf(again.file.answers?.questions)]).toEqual(['unchanged', ['1 recorded explained']]);
    for (const writeAgain of [write, again.write]) expect(await writeAgain()).toMatchObject({ ok: true, value: { number: 2 } });
    expect((await lettersOf(room))[0]?.answers).toHaveLength(1);
    expect((await room.secretariat.must('submissions.read', { code: KUTAI_TIMUR })).revisions).toHaveLength(2);
    // The door writes an event for every write that it is asked for, also for one without a change.
    expect((await eventsOf(room)) - events).toBe(2);
  });

  test('goes with the revision by which it came when that is withdrawn, and may come again', async () => {
    const room = kutaiTimur();
    const { bytes } = await answered(room, { '1a': { value: 48_000 } });
    await room.secretariat.must('submissions.withdrawRevision', { code: KUTAI_TIMUR, number: 2, reason: 'Salah angka.' });
    const withdrawn = await lettersOf(room);
    const again = await previewReturn(room, bytes);
    expect([withdrawn[0]?.answers, again.file.outcome, await again.write()]).toMatchObject([
      [],
      'updated',
      { ok: true, value: { number: 3 } },
    ]);
    expect((await lettersOf(room))[0]?.answers.map(({ revision }) => revision)).toEqual([3]);
  });

  test('is not written when what was shown is no longer what it would do', async () => {
    const room = kutaiTimur();
    const letter = await issueAboutAll(room, KUTAI_TIMUR);
    const { write } = await previewReturn(room, await filledSheet(await sentWorkbook(room, letter), { '1a': { value: 48_000 } }));
    room.submit(KUTAI_TIMUR, 'Kabupaten Kutai Timur', [79_691, 69_528, 90_000, 77_074]);
    const events = await eventsOf(room);
    expect(await write()).toEqual({ ok: false, failure: { code: 'file-blocked', fileName: 'jawaban.xlsx' } });
    expect(await eventsOf(room)).toBe(events);
  });

  test('stands beside an ordinary file of its region, and beside no other answer to its letter', async () => {
    const room = kutaiTimur();
    const letter = await issueAboutAll(room, KUTAI_TIMUR);
    const sent = await sentWorkbook(room, letter);
    const paths = [];
    for (const [name, lines] of [
      ['satu.xlsx', EXPLAINED],
      ['dua.xlsx', { '1a': { value: 48_000 } }],
    ] as const) {
      const path = join(room.folder, name);
      writeFileSync(path, await filledSheet(sent, lines));
      paths.push(path);
    }
    const template = join(room.folder, 'isian.xlsx');
    writeFileSync(template, await (await import('../../../fixtures/workbooks.ts')).filledWorkbook());
    const outcomes = async (...offered: readonly string[]) => {
      const files = offered.map((path) => room.host.files.offer(path)?.token ?? '');
      const preview = await room.secretariat.must('submissions.preview', { files });
      return preview.files.map(({ outcome, problems }) => [outcome, problems[0]?.code ?? null]);
    };
    expect([await outcomes(template, paths[0] ?? ''), await outcomes(...paths)]).toEqual([
      [
        ['new', null],
        ['updated', null],
      ],
      [
        ['blocked', 'answers-duplicate'],
        ['blocked', 'answers-duplicate'],
      ],
    ]);
  });
});

describe('An answer sheet is refused in words', () => {
  test('when its letter was withdrawn; the letter stays in the list with its reason', async () => {
    const room = kutaiTimur();
    const letter = await issueAboutAll(room, KUTAI_TIMUR);
    const bytes = await filledSheet(await sentWorkbook(room, letter), EXPLAINED);
    if (letter.id === null) throw new Error('No id.');
    const withoutReason = await room.secretariat.ask('submissions.withdrawLetter', { letter: letter.id, reason: ' ' });
    await room.secretariat.must('submissions.withdrawLetter', { letter: letter.id, reason: 'Salah alamat.' });
    const again = await room.secretariat.ask('submissions.withdrawLetter', { letter: letter.id, reason: 'Lagi.' });
    const { file, write } = await previewReturn(room, bytes);
    expect([file.outcome, file.regionName, file.problems.map(({ code }) => code), (await write()).ok]).toEqual([
      'blocked',
      'Kabupaten Kutai Timur',
      ['answers-letter-withdrawn'],
      false,
    ]);
    expect([withoutReason, again].map((reply) => (reply.ok ? 'ok' : reply.failure.code))).toEqual(['reason-needed', 'already-applied']);
    expect((await lettersOf(room))[0]?.withdrawn).toEqual({ at: '2025-07-21T03:00:00.000Z', by: 'sekretariat', reason: 'Salah alamat.' });
    expect((await overOf(room)).letter).toBeUndefined();
  });

  test('in another edition, though it may hold a letter of the same region', async () => {
    const [room, other] = [kutaiTimur(), kutaiTimur()];
    const bytes = await filledSheet(await sentWorkbook(room, await issueAboutAll(room, KUTAI_TIMUR)), EXPLAINED);
    await issueAboutAll(other, KUTAI_TIMUR);
    const { file } = await previewReturn(other, bytes);
    expect([file.outcome, file.code, file.problems.map(({ code }) => code)]).toEqual(['blocked', null, ['answers-other-edition']]);
  });

  test('when it claims to be the answer to a letter of another region', async () => {
    const room = kutaiTimur();
    room.submit('64.74', 'Kota Bontang', [52_000, 50_500, 36_000, 37_500]);
    const own = await sentWorkbook(room, await issueAboutAll(room, KUTAI_TIMUR));
    const foreign = await issueAboutAll(room, regionCode('64.74'));
    const claims = async (cells: Readonly<Record<string, string>>) => {
      const bytes = await editedSheet(await filledSheet(own, EXPLAINED), (book) => {
        for (const [address, value] of Object.entries(cells)) {
          const cell = book.getWorksheet('Data surat')?.getCell(address);
          if (cell !== undefined) cell.value = value;
        }
      });
      const { file, write } = await previewReturn(room, bytes);
      return [file.outcome, file.problems[0]?.code, (await write()).ok];
    };
    expect([await claims({ B4: String(foreign.id) }), await claims({ B4: String(foreign.id), B3: '64.74' })]).toEqual([
      ['blocked', 'answers-other-region', false],
      // Its questions rest on other figures than those of the letter that it names.
      ['blocked', 'answers-questions-differ', false],
    ]);
    expect((await room.secretariat.must('submissions.read', { code: regionCode('64.74') })).revisions).toHaveLength(1);
  });

  test('when nothing in it is answered', async () => {
    const room = kutaiTimur();
    const { file, write } = await previewReturn(room, await sentWorkbook(room, await issueAboutAll(room, KUTAI_TIMUR)));
    expect([file.outcome, file.problems.map(({ code, values }) => [code, values]), await write()]).toEqual([
      'blocked',
      [['answers-none', { unanswered: 1, unclear: 0, gone: 0 }]],
      { ok: false, failure: { code: 'file-blocked', fileName: 'jawaban.xlsx' } },
    ]);
  });
});

test('Letters and what they were answered are told to no juror but chair and secretary', async () => {
  const room = kutaiTimur();
  await answered(room, EXPLAINED);
  const told = [];
  for (const seat of [1, 2, 3]) {
    const findings = await room.juror(seat).must('submissions.findings', { code: KUTAI_TIMUR });
    told.push(findings.some(({ letter }) => letter !== undefined));
  }
  expect(told).toEqual([true, true, false]);
});
