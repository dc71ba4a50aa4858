import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyHistory } from '../../../electron/audit/read-history.ts';
import { contract } from '../../../shared/contract.ts';
import {
  criterionId,
  dismissConflicts,
  openRaw,
  openRoom,
  openScoringRoom,
  type Person,
  regionCode,
  type Room,
  seatNumber,
  seatSubstitute,
} from '../../fixtures/edition.ts';

const PASER = regionCode('64.01');
const INNOVATION = criterionId('inovasi');
const JUDGED = ['regulasi', 'anggaran', 'inovasi', 'wawancara'].map(criterionId);
const SECRET = 'Bupati terlihat ragu soal angka 2024';

const submitWith = async (juror: Person, comment: string): Promise<void> => {
  for (const criterion of JUDGED) await juror.must('scoring.enter', { code: PASER, criterion, valueHundredths: 8000 });
  await juror.must('scoring.comment', { code: PASER, criterion: INNOVATION, text: comment });
  await juror.must('scoring.submit', { code: PASER });
};

const databaseOf = (room: Room) => {
  const database = room.host.records()?.file.database;
  if (database === undefined) throw new Error('No edition.');
  return database;
};

describe('A comment', () => {
  test('stands on a criterion or on the whole sheet, and is taken away by emptying it', async () => {
    const room = await openScoringRoom();
    const juror = room.juror(3);
    await juror.must('scoring.comment', { code: PASER, criterion: INNOVATION, text: '  Bukti RT belum ada.  ' });
    await juror.must('scoring.comment', { code: PASER, criterion: null, text: 'Berkas rapi.' });
    const both = (await juror.must('scoring.sheet', { code: PASER })).comments;
    await juror.must('scoring.comment', { code: PASER, criterion: INNOVATION, text: ' ' });
    const left = (await juror.must('scoring.sheet', { code: PASER })).comments;
    expect([both, left]).toMatchObject([
      [
        { criterion: null, text: 'Berkas rapi.' },
        { criterion: 'inovasi', text: 'Bukti RT belum ada.' },
      ],
      [{ criterion: null, text: 'Berkas rapi.' }],
    ]);
    expect(verifyHistory(databaseOf(room)).sound).toBe(true);
  });

  test('is not replaced by another device of the seat that did not know of it', async () => {
    const room = await openScoringRoom();
    const [phone, laptop] = [room.juror(3), room.juror(3)];
    const write = (person: Person, text: string, base: string) =>
      person.ask('scoring.comment', { code: PASER, criterion: INNOVATION, text, seat: seatNumber(3), base: { text: base } });
    await write(phone, 'Dari ponsel.', '');
    const replies = [
      await write(laptop, 'Dari laptop.', ''),
      await write(laptop, 'Dari ponsel.', ''),
      await write(laptop, 'Dari laptop.', 'Dari ponsel.'),
    ];
    expect(replies).toMatchObject([{ failure: { code: 'text-differs', storedText: 'Dari ponsel.' } }, { ok: true }, { ok: true }]);
    expect((await phone.must('scoring.sheet', { code: PASER })).comments).toMatchObject([{ text: 'Dari laptop.' }]);
  });

  test('is written in nobody else’s name, on no submitted sheet, for no recused seat and on no unknown criterion', async () => {
    const room = await openScoringRoom();
    const juror = room.juror(3);
    const write = async (person: Person, input: { readonly seat?: number; readonly criterion?: string }) => {
      const seat = input.seat === undefined ? {} : { seat: seatNumber(input.seat) };
      const criterion = criterionId(input.criterion ?? 'inovasi');
      const reply = await person.ask('scoring.comment', { code: PASER, criterion, text: 'Catatan.', ...seat });
      return reply.ok ? 'ok' : reply.failure.code;
    };
    await room.secretariat.must('panel.recuse', { seat: seatNumber(5), code: PASER, reason: 'kepala daerah adalah saudara' });
    const codes = [
      await write(juror, { seat: 4 }),
      await write(juror, { criterion: 'tidak-ada' }),
      await write(room.juror(5), {}),
      await write(room.secretariat, {}),
    ];
    await submitWith(juror, 'Sudah.');
    expect([...codes, await write(juror, {})]).toEqual(['seat-differs', 'not-found', 'recused', 'not-permitted', 'sheet-submitted']);
    expect(() => databaseOf(room).exec(`UPDATE sheet_comment SET text = 'x'`)).toThrow('read-only');
    expect(() => databaseOf(room).exec('DELETE FROM sheet_comment')).toThrow('read-only');
  });

  test('is read by others only once scores are, and only of submitted sheets', async () => {
    const room = await openScoringRoom();
    await submitWith(room.juror(3), 'Bukti lengkap.');
    await room.juror(4).must('scoring.comment', { code: PASER, criterion: INNOVATION, text: 'Belum selesai.' });
    const before = await room.secretariat.ask('scoring.comments', {});
    const withheld = (await room.secretariat.must('audit.list', { limit: 20 }))
      .flatMap(({ changes }) => changes)
      .filter(({ table }) => table === 'sheet_comment');
    const pins = await Promise.all([1, 2].map((seat) => room.secretariat.must('panel.resetPin', { seat: seatNumber(seat) })));
    await dismissConflicts(room);
    await room.secretariat.must('ranking.openPleno', { chairPin: pins[0]?.pin ?? '', secretaryPin: pins[1]?.pin ?? '' });
    expect(before).toMatchObject({ ok: false, failure: { code: 'wrong-phase' } });
    expect(withheld.length).toBeGreaterThan(0);
    expect(withheld.every((change) => change.withheld && change.after === null)).toBe(true);
    expect(await room.secretariat.must('scoring.comments', {})).toMatchObject([{ seat: 3, code: '64.01', text: 'Bukti lengkap.' }]);
    expect(await room.juror(4).ask('scoring.comments', {})).toMatchObject({ failure: { code: 'not-permitted' } });
  });
});

describe('A private note', () => {
  test('is answered to its own seat, also before scoring opens and after the sheet is submitted', async () => {
    const room = openRoom();
    room.submit('64.01', 'Kabupaten Paser', [10, 5, 10, 5]);
    await room.juror(3).must('scoring.keepNote', { code: PASER, text: SECRET });
    const own = (await room.juror(3).must('scoring.sheet', { code: PASER })).privateNote;
    const other = (await room.juror(4).must('scoring.sheet', { code: PASER })).privateNote;
    expect([own, other]).toMatchObject([{ text: SECRET }, null]);
  });

  test('is the person’s, not the seat’s: neither the substitute nor who holds the seat reads or replaces the other’s', async () => {
    const room = await openScoringRoom();
    const holder = room.juror(3);
    await holder.must('scoring.keepNote', { code: PASER, text: SECRET });
    const { window: substitute } = await seatSubstitute(room, 3);
    const seen = (await substitute.must('scoring.sheet', { code: PASER })).privateNote;
    await substitute.must('scoring.keepNote', { code: PASER, text: 'Milik pengganti.' });
    const notes = [holder, substitute].map(async (person) => (await person.must('scoring.sheet', { code: PASER })).privateNote?.text);
    expect([seen, ...(await Promise.all(notes))]).toEqual([null, SECRET, 'Milik pengganti.']);
  });

  test('of a seat that has become recused is shown to nobody', async () => {
    const room = await openScoringRoom();
    await room.juror(3).must('scoring.keepNote', { code: PASER, text: SECRET });
    await room.juror(3).must('panel.recuse', { seat: seatNumber(3), code: PASER, reason: 'saudara' });
    expect([
      await room.juror(3).ask('scoring.sheet', { code: PASER }),
      await room.juror(3).ask('scoring.keepNote', { code: PASER, text: 'lagi' }),
    ]).toMatchObject([{ failure: { code: 'recused' } }, { failure: { code: 'recused' } }]);
  });

  test('is in no event, no kept reply and no answer to anybody else, in any phase', async () => {
    const room = await openScoringRoom({ mark: 'latihan' });
    await room.juror(3).ask('scoring.keepNote', { code: PASER, text: SECRET }, 'note-write-1');
    await submitWith(room.juror(3), 'Bukti lengkap.');
    const database = databaseOf(room);
    const kept = ['event', 'disclosure', 'applied_write'].map((table) => JSON.stringify(database.prepare(`SELECT * FROM ${table}`).all()));
    expect(kept.filter((text) => text.includes('ragu'))).toEqual([]);

    const reads = Object.entries(contract).filter(([, { kind }]) => kind === 'read');
    const inputs = [{}, { code: PASER }, { seat: 3, code: PASER }, { code: null }, { text: 'ragu' }];
    for (const [name] of reads) {
      for (const person of [room.secretariat, room.juror(1), room.juror(2), room.juror(4)]) {
        for (const input of inputs) {
          const reply = await room.host.handle(person.session, { name: name, input });
          expect(JSON.stringify(reply), name).not.toContain('ragu');
        }
      }
    }
    expect(JSON.stringify(await room.juror(3).must('scoring.sheet', { code: PASER }))).toContain('ragu');
  });

  test('is not in a saved copy, not even as the remains of what was overwritten', async () => {
    const room = await openScoringRoom();
    const long = `${SECRET} ${'panjang '.repeat(480)}`;
    await room.juror(3).must('scoring.keepNote', { code: PASER, text: long });
    await room.juror(4).must('scoring.keepNote', { code: PASER, text: SECRET });
    await room.juror(3).must('scoring.keepNote', { code: PASER, text: 'ragu sekali' });
    await room.juror(4).must('scoring.keepNote', { code: PASER, text: '' });
    const path = join(room.folder, 'salinan.paritrana');
    await room.secretariat.must('edition.saveCopy', { destination: room.host.files.offerDestination(path).token });
    expect(readFileSync(path).includes('ragu')).toBe(false);
    expect((await room.juror(3).must('scoring.sheet', { code: PASER })).privateNote?.text).toBe('ragu sekali');
    const copy = openRaw(path);
    expect(verifyHistory(copy.database).sound).toBe(true);
    copy.close();
  });

  test('is not in the ranking workbook', async () => {
    const room = await openScoringRoom({ mark: 'latihan' });
    await room.juror(3).must('scoring.keepNote', { code: PASER, text: SECRET });
    await submitWith(room.juror(3), 'Bukti lengkap.');
    const { unzipSync, strFromU8 } = await import('fflate');
    const path = join(room.folder, 'peringkat.xlsx');
    await room.secretariat.must('results.exportWorkbook', { destination: room.host.files.offerDestination(path).token });
    const parts = Object.values(unzipSync(readFileSync(path))).map((part) => strFromU8(part));
    expect(parts.some((part) => part.includes('ragu'))).toBe(false);
  });
});
