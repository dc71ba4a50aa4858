import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { refusal } from '../../../electron/door.ts';
import { editionQueries } from '../../../electron/edition/queries.ts';
import { createRecordsHost, directSession, type RecordsHost } from '../../../electron/records-host.ts';
import { openBundle, openReturn, newStickKeys, sealBundle, sealReturn, stickOfReturn } from '../../../electron/scoring/stick/seal.ts';
import type { Session } from '../../../electron/session.ts';
import { type CallName, type CallOutput, type CallRequest, contract } from '../../../shared/contract.ts';
import { PHASES } from '../../../shared/edition/edition.ts';
import type { Reply } from '../../../shared/failure.ts';
import { readStickCode, spokenCode } from '../../../shared/scoring/stick/code-words.ts';
import { CANDIDATES, criterionId, lockRubric, openRoom, regionCode, type Room, seatNumber } from '../../fixtures/edition.ts';

const [PASER, KUTAI] = [regionCode('64.01'), regionCode('64.02')];
const SEAT = seatNumber(7);
const ALL = ['regulasi', 'anggaran', 'inovasi', 'wawancara'] as const;

/** Scoring is open for two candidates; no seat has a PIN, for none is asked here. */
const openQuickRoom = async (): Promise<Room> => {
  const room = openRoom();
  for (const [code, name, figures] of CANDIDATES.slice(0, 2)) {
    room.submit(code, name, figures);
    await room.secretariat.must('submissions.setStatus', { code: regionCode(code), status: 'kandidat', reason: '' });
  }
  lockRubric(room);
  const records = room.host.records();
  records?.inOneEvent('scoring.open', () => editionQueries(records.file.database).updatePhase('penilaian'), {
    at: '2025-07-28T00:00:00.000Z',
    actor: 'uji',
    role: 'sekretariat',
    device: 'uji',
  });
  return room;
};

type Ask = <Name extends CallName>(name: Name, input: CallRequest<Name>) => Promise<Reply<CallOutput<Name>>>;
type Away = { readonly host: RecordsHost; readonly session: Session; readonly ask: Ask; readonly folder: string };

/** The juror's own machine, on which no edition is open yet. */
const openAway = (room: Room): Away => {
  const host = createRecordsHost({
    applicationVersion: '0.0.0-test',
    coalesceMs: 0,
    logIncident: (_i, _c, error) => {
      throw error;
    },
  });
  onTestFinished(() => {
    host.close();
  });
  const session = directSession('jendela juri', null);
  host.connect(session);
  return {
    host,
    session,
    folder: join(room.folder, 'juri'),
    ask: async (name, input) => (await host.handle(session, { name, input })) as Reply<CallOutput<typeof name>>,
  };
};

const must = async <Value>(reply: Promise<Reply<Value>>): Promise<Value> => {
  const answered = await reply;
  if (!answered.ok) throw new Error(JSON.stringify(answered.failure));
  return answered.value;
};

const writeStick = async (room: Room, seat = SEAT, fileName = 'kursi 7.parijuri') => {
  const path = join(room.folder, fileName);
  const { token } = room.host.files.offerDestination(path);
  const written = await room.secretariat.must('scoring.writeStick', { seat, destination: token });
  return { ...written, path };
};

const takeAlong = async (room: Room, stick: { readonly path: string; readonly code: string }): Promise<Away> => {
  const away = openAway(room);
  const opened = await away.host.openCopy(stick.path, stick.code, away.folder);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return away;
};

const score = (away: Away, code: typeof PASER, points: readonly number[]) =>
  Promise.all(
    points.map((value, index) =>
      must(away.ask('scoring.enter', { code, criterion: criterionId(ALL[index] ?? ''), valueHundredths: value * 100, seat: SEAT })),
    ),
  );

const writeReturn = async (away: Away, room: Room, fileName = 'kembali.parinilai'): Promise<string> => {
  const path = join(room.folder, fileName);
  await must(away.ask('scoring.writeReturn', { destination: away.host.files.offerDestination(path).token }));
  return path;
};

const offered = (room: Room, path: string) => {
  const file = room.host.files.offer(path);
  if (file === null) throw new Error('No such file.');
  return file.token;
};
const onRecord = async (room: Room, code = PASER) => {
  const { sheet } = await room.juror(7).must('scoring.sheet', { code });
  return { state: sheet.state, scores: Object.fromEntries(sheet.scores.map((one) => [one.criterion, one.valueHundredths / 100])) };
};

/** A sheet that said 83 for one criterion when it was handed in on the stick, while the host has 40 there since: not touched on the stick. */
const handedInAndChanged = async () => {
  const room = await openQuickRoom();
  await room.juror(7).must('scoring.enter', { code: PASER, criterion: criterionId('regulasi'), valueHundredths: 8300 });
  const away = await takeAlong(room, await writeStick(room));
  await score(away, PASER, [83, 86, 79, 88]);
  await must(away.ask('scoring.submit', { code: PASER, seat: SEAT }));
  await room.juror(7).must('scoring.enter', { code: PASER, criterion: criterionId('regulasi'), valueHundredths: 4000 });
  return { room, file: offered(room, await writeReturn(away, room)) };
};

describe('A juror who scores on another machine', () => {
  test('takes the sheet along, scores, and brings back what then counts', async () => {
    const room = await openQuickRoom();
    const away = await takeAlong(room, await writeStick(room));
    await score(away, PASER, [83, 86, 79, 88]);
    await must(away.ask('scoring.submit', { code: PASER, seat: SEAT }));
    const file = offered(room, await writeReturn(away, room));
    expect(await room.secretariat.must('scoring.inspectReturn', { file })).toMatchObject({
      seat: 7,
      fresh: 4,
      same: 0,
      differing: 0,
      closed: 0,
      submitted: 1,
    });
    expect(await room.juror(7).must('scoring.takeReturn', { file, choices: [] })).toEqual({ entered: 4, comments: 0, submitted: 1 });
    expect(await onRecord(room)).toEqual({ state: 'submitted', scores: { regulasi: 83, anggaran: 86, inovasi: 79, wawancara: 88 } });
  });

  test('finds on the other machine what was entered before, and comes back with the difference alone', async () => {
    const room = await openQuickRoom();
    await room.juror(7).must('scoring.enter', { code: PASER, criterion: criterionId('regulasi'), valueHundredths: 8300 });
    const away = await takeAlong(room, await writeStick(room));
    const { sheet } = await must(away.ask('scoring.sheet', { code: PASER }));
    await score(away, PASER, [83, 90]);
    const file = offered(room, await writeReturn(away, room));
    const summary = await room.secretariat.must('scoring.inspectReturn', { file });
    expect([sheet.scores.map(({ valueHundredths }) => valueHundredths), summary.fresh]).toEqual([[8300], 1]);
  });

  test('brings it back once, whether the same file comes again or the same scores in another', async () => {
    const room = await openQuickRoom();
    const away = await takeAlong(room, await writeStick(room));
    await score(away, PASER, [83]);
    const [first, second] = [await writeReturn(away, room), await writeReturn(away, room, 'sekali lagi.parinilai')];
    expect(readFileSync(first).equals(readFileSync(second))).toBe(false);
    await room.juror(7).must('scoring.takeReturn', { file: offered(room, first), choices: [] });
    const events = (await room.secretariat.must('edition.read', {})).history.events;
    const again = await Promise.all(
      [first, second].map((path) => room.juror(7).ask('scoring.takeReturn', { file: offered(room, path), choices: [] })),
    );
    expect(again).toMatchObject([{ failure: { code: 'return-taken' } }, { failure: { code: 'return-taken' } }]);
    expect((await room.secretariat.must('edition.read', {})).history.events).toBe(events);
  });

  test('goes on scoring and brings back more, but nothing older after it', async () => {
    const room = await openQuickRoom();
    const away = await takeAlong(room, await writeStick(room));
    await score(away, PASER, [83]);
    const older = await writeReturn(away, room, 'lama.parinilai');
    await score(away, PASER, [83, 86]);
    const newer = await writeReturn(away, room, 'baru.parinilai');
    expect(await room.juror(7).must('scoring.takeReturn', { file: offered(room, newer), choices: [] })).toMatchObject({ entered: 2 });
    expect(await room.juror(7).ask('scoring.takeReturn', { file: offered(room, older), choices: [] })).toMatchObject({
      failure: { code: 'return-older' },
    });
  });

  test('decides value by value where something else is on record, and nothing is taken in before', async () => {
    const room = await openQuickRoom();
    const away = await takeAlong(room, await writeStick(room));
    await score(away, PASER, [83, 86]);
    await room.juror(7).must('scoring.enter', { code: PASER, criterion: criterionId('regulasi'), valueHundredths: 4000 });
    await room.juror(7).must('scoring.enter', { code: PASER, criterion: criterionId('anggaran'), valueHundredths: 5000 });
    const file = offered(room, await writeReturn(away, room));
    const { values } = await room.juror(7).must('scoring.readReturn', { file });
    expect(
      new Set(
        values.map(({ onRecordHundredths, fromStickHundredths, state }) => [onRecordHundredths, fromStickHundredths, state].join(' ')),
      ),
    ).toEqual(new Set(['4000 8300 differing', '5000 8600 differing']));
    expect(await room.juror(7).ask('scoring.takeReturn', { file, choices: [] })).toEqual({
      ok: false,
      failure: { code: 'return-undecided', count: 2 },
    });
    expect((await onRecord(room)).scores).toEqual({ regulasi: 40, anggaran: 50 });
    const choices = [
      { code: PASER, criterion: criterionId('regulasi'), counts: 'stick' as const },
      { code: PASER, criterion: criterionId('anggaran'), counts: 'record' as const },
    ];
    expect(await room.juror(7).must('scoring.takeReturn', { file, choices })).toEqual({ entered: 1, comments: 0, submitted: 0 });
    expect((await onRecord(room)).scores).toEqual({ regulasi: 83, anggaran: 50 });
  });

  test('hands a sheet in only as it was on the stick: what was changed at the host meanwhile is decided first', async () => {
    const { room, file } = await handedInAndChanged();
    const { values } = await room.juror(7).must('scoring.readReturn', { file });
    expect(values.filter(({ state }) => state === 'differing')).toEqual([
      { code: PASER, criterion: 'regulasi', onRecordHundredths: 4000, fromStickHundredths: 8300, state: 'differing' },
    ]);
    expect(await room.juror(7).ask('scoring.takeReturn', { file, choices: [] })).toMatchObject({
      failure: { code: 'return-undecided', count: 1 },
    });
    const choices = [{ code: PASER, criterion: criterionId('regulasi'), counts: 'stick' as const }];
    expect(await room.juror(7).must('scoring.takeReturn', { file, choices })).toEqual({ entered: 4, comments: 0, submitted: 1 });
    expect(await onRecord(room)).toEqual({ state: 'submitted', scores: { regulasi: 83, anggaran: 86, inovasi: 79, wawancara: 88 } });
  });

  test('brings nothing of the sheets that were handed in before it left', async () => {
    const room = await openQuickRoom();
    for (const criterion of ALL)
      await room.juror(7).must('scoring.enter', { code: KUTAI, criterion: criterionId(criterion), valueHundredths: 7000 });
    await room.juror(7).must('scoring.submit', { code: KUTAI });
    const away = await takeAlong(room, await writeStick(room));
    await score(away, PASER, [83]);
    const file = offered(room, await writeReturn(away, room));
    const { values, submits } = await room.juror(7).must('scoring.readReturn', { file });
    expect([values.map(({ code, criterion }) => `${code} ${criterion}`), submits]).toEqual([['64.01 regulasi'], []]);
  });

  test('leaves a sheet a draft of which what was on record counts', async () => {
    const { room, file } = await handedInAndChanged();
    const choices = [{ code: PASER, criterion: criterionId('regulasi'), counts: 'record' as const }];
    expect(await room.juror(7).must('scoring.takeReturn', { file, choices })).toEqual({ entered: 3, comments: 0, submitted: 0 });
    expect(await onRecord(room)).toEqual({ state: 'draft', scores: { regulasi: 40, anggaran: 86, inovasi: 79, wawancara: 88 } });
  });

  test('brings comments back, each an event of its own, and decides where two say something else', async () => {
    const room = await openQuickRoom();
    const comment = (ask: Ask, criterion: string | null, text: string) =>
      must(ask('scoring.comment', { code: PASER, criterion: criterion === null ? null : criterionId(criterion), text, seat: SEAT }));
    await comment(room.juror(7).ask, 'inovasi', 'Satu aplikasi, belum diukur.');
    const away = await takeAlong(room, await writeStick(room));
    await comment(away.ask, 'inovasi', 'Diukur sejak Mei.');
    await comment(away.ask, null, 'Berkas rapi.');
    await comment(room.juror(7).ask, 'inovasi', 'Menunggu angka.');
    const file = offered(room, await writeReturn(away, room));
    const { comments, summary } = await room.juror(7).must('scoring.readReturn', { file });
    expect(comments.map(({ criterion, onRecordText, fromStickText, state }) => [criterion, onRecordText, fromStickText, state])).toEqual([
      [null, '', 'Berkas rapi.', 'fresh'],
      ['inovasi', 'Menunggu angka.', 'Diukur sejak Mei.', 'differing'],
    ]);
    expect(summary.comments).toBe(2);
    expect(await room.juror(7).ask('scoring.takeReturn', { file, choices: [] })).toMatchObject({
      failure: { code: 'return-undecided', count: 1 },
    });
    const commentChoices = [{ code: PASER, criterion: criterionId('inovasi'), counts: 'stick' as const }];
    expect(await room.juror(7).must('scoring.takeReturn', { file, choices: [], commentChoices })).toEqual({
      entered: 0,
      comments: 2,
      submitted: 0,
    });
    const sheet = await room.juror(7).must('scoring.sheet', { code: PASER });
    expect(sheet.comments.map(({ text }) => text)).toEqual(['Berkas rapi.', 'Diukur sejak Mei.']);
    const calls = (await room.secretariat.must('audit.list', { limit: 3 })).map(({ call }) => call);
    expect(calls).toEqual(['scoring.takeReturn', 'scoring.comment', 'scoring.comment']);
  });

  test('keeps a private note in the copy alone: the file that goes back is the same without it', async () => {
    const room = await openQuickRoom();
    const away = await takeAlong(room, await writeStick(room));
    await score(away, PASER, [83]);
    await must(away.ask('scoring.keepNote', { code: PASER, text: 'Tanyakan angka ekosistem desa.', seat: SEAT }));
    const file = offered(room, await writeReturn(away, room));
    await room.juror(7).must('scoring.takeReturn', { file, choices: [] });
    const [here, there] = [
      await room.juror(7).must('scoring.sheet', { code: PASER }),
      await must(away.ask('scoring.sheet', { code: PASER })),
    ];
    expect([here.privateNote, there.privateNote?.text]).toEqual([null, 'Tanyakan angka ekosistem desa.']);
  });

  test('writes each score as an event of its own, and the history of both files is sound', async () => {
    const room = await openQuickRoom();
    const away = await takeAlong(room, await writeStick(room));
    await score(away, PASER, [83, 86]);
    await room.juror(7).must('scoring.takeReturn', { file: offered(room, await writeReturn(away, room)), choices: [] });
    const calls = (await room.secretariat.must('audit.list', { limit: 3 })).map(({ call, actor }) => `${actor} ${call}`);
    expect(calls).toEqual(['kursi:7 scoring.takeReturn', 'kursi:7 scoring.enter', 'kursi:7 scoring.enter']);
    expect(await room.secretariat.must('audit.verify', {})).toMatchObject({ sound: true });
  });

  test('opens the same copy again with the same code, with all that was scored in it', async () => {
    const room = await openQuickRoom();
    const stick = await writeStick(room);
    const away = await takeAlong(room, stick);
    await score(away, PASER, [83]);
    away.host.close();
    const again = await takeAlong(room, stick);
    const { sheet } = await must(again.ask('scoring.sheet', { code: PASER }));
    expect(sheet.scores.map(({ valueHundredths }) => valueHundredths)).toEqual([8300]);
  });
});

describe('The copy of a juror', () => {
  const IN_COPY = [
    'edition.read',
    'panel.read',
    'rubric.read',
    'scoring.enter',
    'scoring.mySheets',
    'scoring.sheet',
    'scoring.submit',
    'scoring.writeReturn',
  ];

  test('lets its juror score and write the file that goes back; every other write is refused, whoever asks', () => {
    const granted = Object.entries(contract)
      .filter(([name, definition]) => {
        const asker = { identity: { role: 'anggota' as const, seat: SEAT }, wire: 'host' as const, locked: false };
        return PHASES.some((phase) => refusal(name, definition, asker, { phase, mark: 'contoh', copyOf: SEAT }) === null);
      })
      .map(([name, { kind }]) => ({ name, kind }));
    const names = granted.map(({ name }) => name);
    expect(
      granted
        .filter(({ kind }) => kind === 'write')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['scoring.comment', 'scoring.enter', 'scoring.keepNote', 'scoring.submit']);
    expect(IN_COPY.filter((name) => !names.includes(name))).toEqual([]);
    const others = [
      { identity: { role: 'sekretariat' as const, seat: null }, wire: 'host' as const, locked: false },
      { identity: { role: 'anggota' as const, seat: seatNumber(3) }, wire: 'host' as const, locked: false },
      { identity: { role: 'anggota' as const, seat: SEAT }, wire: 'room' as const, locked: false },
    ];
    for (const asker of others) {
      for (const [name, definition] of Object.entries(contract))
        expect(refusal(name, definition, asker, { phase: 'penilaian', mark: 'contoh', copyOf: SEAT }), name).toEqual({
          code: 'not-in-copy',
        });
    }
  });

  test('makes every session its juror, the command line too', async () => {
    const room = await openQuickRoom();
    const away = await takeAlong(room, await writeStick(room));
    const clerk = directSession('baris perintah', 'cli:juri');
    away.host.connect(clerk);
    expect([clerk.identity, await away.host.handle(clerk, { name: 'panel.resetPin', input: { seat: 1 } })]).toEqual([
      { role: 'anggota', seat: 7 },
      { ok: false, failure: { code: 'not-in-copy' } },
    ]);
  });

  test('holds nothing of another seat, no PIN, no history and no region from which the juror is recused', async () => {
    const room = await openQuickRoom();
    await room.juror(3).must('scoring.enter', { code: PASER, criterion: criterionId('inovasi'), valueHundredths: 6100 });
    await room.secretariat.must('panel.recuse', { seat: SEAT, code: KUTAI, reason: 'Asal daerah.' });
    const away = await takeAlong(room, await writeStick(room));
    const database = away.host.records()?.file.database;
    const count = (sql: string): unknown => database?.prepare(sql).pluck().get();
    expect({
      otherScores: count('SELECT count(*) FROM score WHERE seat <> 7'),
      pins: count('SELECT count(pin_hash) FROM seat'),
      events: count('SELECT count(*) FROM event'),
      recusedFigures: count(`SELECT count(*) FROM figure WHERE code = '64.02'`),
    }).toEqual({ otherScores: 0, pins: 0, events: 1, recusedFigures: 0 });
    expect(await away.ask('scoring.sheet', { code: KUTAI })).toMatchObject({ failure: { code: 'recused' } });
  });
});

describe('A file of a juror', () => {
  test('is opened by its code as it is read out, and by no other', async () => {
    const room = await openQuickRoom();
    const stick = await writeStick(room);
    const away = openAway(room);
    const wrong = stick.code.startsWith('0') ? `1${stick.code.slice(1)}` : `0${stick.code.slice(1)}`;
    expect(await away.host.openCopy(stick.path, wrong, away.folder)).toMatchObject({ failure: { code: 'stick-code-wrong' } });
    expect([readStickCode(spokenCode(stick.code).toLowerCase()), existsSync(away.folder)]).toEqual([stick.code, false]);
  });

  test('does not come back into another edition, another seat, under another rubric or after it was withdrawn', async () => {
    const room = await openQuickRoom();
    const other = await openQuickRoom();
    const stick = await writeStick(room);
    const away = await takeAlong(room, stick);
    await score(away, PASER, [83]);
    const path = await writeReturn(away, room);
    expect(await other.secretariat.ask('scoring.inspectReturn', { file: offered(other, path) })).toMatchObject({
      failure: { code: 'stick-unknown' },
    });
    expect(await room.juror(6).ask('scoring.readReturn', { file: offered(room, path) })).toEqual({
      ok: false,
      failure: { code: 'stick-other-seat', seat: 7 },
    });
    await room.secretariat.must('scoring.withdrawStick', { stick: stick.stick, reason: 'Stik hilang.' });
    expect(await room.juror(7).ask('scoring.takeReturn', { file: offered(room, path), choices: [] })).toMatchObject({
      failure: { code: 'stick-withdrawn' },
    });
    expect((await onRecord(room)).scores).toEqual({});
  });

  test('keeps its code and its keys out of the history and of what is answered again', async () => {
    const room = await openQuickRoom();
    const { code } = await writeStick(room);
    const database = room.host.records()?.file.database;
    const opening = String(database?.prepare('SELECT opening_key FROM stick').pluck().get());
    const told = JSON.stringify(['event', 'disclosure', 'applied_write'].map((table) => database?.prepare(`SELECT * FROM ${table}`).all()));
    const everything = readFileSync(room.path).toString('latin1');
    expect([told.includes(opening), told.includes(code), everything.includes(code)]).toEqual([false, false, false]);
  });

  test('tells who finds the stick nothing: neither scores nor names stand in it readably', async () => {
    const room = await openQuickRoom();
    const stick = await writeStick(room);
    const away = await takeAlong(room, stick);
    await score(away, PASER, [83]);
    const bytes = [stick.path, await writeReturn(away, room)].map((path) => readFileSync(path).toString('latin1'));
    expect(bytes.filter((text) => /Paser|regulasi|8300|Kalimantan/u.test(text))).toEqual([]);
  });

  test('with any one byte changed is refused, whichever way it goes', async () => {
    const keys = newStickKeys();
    const stick = '0b0f2f3e-6a5e-4f0e-9d1c-2f6a3f1f9a01';
    const returned = sealReturn('{"a":1}', stick, keys);
    fc.assert(
      fc.property(fc.nat({ max: returned.byteLength - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(returned);
        changed[at] = (changed[at] ?? 0) ^ by;
        const named = stickOfReturn(changed);
        expect(named === stick ? openReturn(changed, stick, keys) : null).toBeNull();
      }),
      { numRuns: 400 },
    );
    const bundle = await sealBundle('{"a":1}', '0123456789AB');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bundle.byteLength - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(bundle);
        changed[at] = (changed[at] ?? 0) ^ by;
        expect('fault' in (await openBundle(changed, '0123456789AB'))).toBe(true);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('that is cut short, lengthened or made up is refused with a sentence, and writes nothing', async () => {
    const room = await openQuickRoom();
    const stick = await writeStick(room);
    const away = await takeAlong(room, stick);
    await score(away, PASER, [83]);
    const good = readFileSync(await writeReturn(away, room));
    const made = [
      good.subarray(0, 40),
      good.subarray(0, good.byteLength - 1),
      Buffer.concat([good, Buffer.from('x')]),
      Buffer.from('{}'),
      Buffer.alloc(0),
    ];
    const codes: (string | null)[] = [];
    for (const [index, bytes] of made.entries()) {
      const path = join(room.folder, `rusak ${String(index)}.parinilai`);
      writeFileSync(path, bytes);
      const reply = await room.secretariat.ask('scoring.inspectReturn', { file: offered(room, path) });
      codes.push(reply.ok ? null : reply.failure.code);
    }
    expect(codes).toEqual(['stick-unreadable', 'return-altered', 'return-altered', 'stick-unreadable', 'stick-unreadable']);
    const bundle = readFileSync(stick.path);
    const elsewhere = openAway(room);
    const replies = [];
    for (const [index, bytes] of [bundle.subarray(0, 30), Buffer.from('SQLite format 3'), Buffer.alloc(0)].entries()) {
      const path = join(room.folder, `rusak ${String(index)}.parijuri`);
      writeFileSync(path, bytes);
      replies.push(await elsewhere.host.openCopy(path, stick.code, elsewhere.folder));
    }
    expect(replies.map((reply) => (reply.ok ? null : reply.failure.code))).toEqual(Array.from({ length: 3 }, () => 'stick-unreadable'));
  });

  test('whose sealed content is not what a bundle holds makes no copy', async () => {
    const room = await openQuickRoom();
    const away = openAway(room);
    const code = '0123456789AB';
    const contents = [
      '',
      'null',
      '{"tables":[]}',
      JSON.stringify({ stick: '../../keluar', tables: [{ table: 'event', columns: [], rows: [] }] }),
    ];
    const codes: (string | null)[] = [];
    for (const content of contents) {
      const path = join(room.folder, `${createHash('sha256').update(content).digest('hex').slice(0, 8)}.parijuri`);
      writeFileSync(path, await sealBundle(content, code));
      const reply = await away.host.openCopy(path, code, away.folder);
      codes.push(reply.ok ? null : reply.failure.code);
    }
    expect([codes, existsSync(away.folder)]).toEqual([contents.map(() => 'stick-unreadable'), false]);
  }, 120_000);
});
