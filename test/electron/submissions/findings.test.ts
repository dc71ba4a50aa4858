import { describe, expect, it } from 'vitest';
import { openRoom, regionCode, type Room } from '../../fixtures/edition.ts';

const KUTIM = regionCode('64.08');
const OVER: readonly [number, number, number, number] = [79_691, 69_528, 51_086, 77_074];

const kutim = async (): Promise<Room> => {
  const room = openRoom();
  room.submit(KUTIM, 'Kabupaten Kutai Timur', OVER);
  await room.secretariat.must('submissions.setStatus', { code: KUTIM, status: 'kandidat', reason: '' });
  return room;
};
const blocking = async (room: Room) => {
  const [first] = (await room.secretariat.must('submissions.findings', { code: KUTIM })).filter(
    ({ finding }) => finding.severity === 'blocks',
  );
  if (first === undefined) throw new Error('Nothing blocks.');
  return first;
};
const PLACE = { code: KUTIM, finding: 'coverage-above-100', place: 'figure/informal.participants/0' } as const;
const explain = async (room: Room, note = 'Peserta dari luar daerah.') =>
  room.secretariat.ask('submissions.answerFinding', {
    ...PLACE,
    fingerprint: (await blocking(room)).finding.fingerprint,
    answer: 'explained',
    note,
  });
const readyOf = async (room: Room): Promise<string> => {
  const { ready, candidates } = (await room.secretariat.must('edition.read', {})).progress;
  return `${String(ready)}/${String(candidates)}`;
};

describe('Findings in the records', () => {
  it('hold a candidate up until what blocks is explained, and again once the figure changes', async () => {
    const room = await kutim();
    expect(await readyOf(room)).toBe('0/1');
    expect((await explain(room)).ok).toBe(true);
    expect(await readyOf(room)).toBe('1/1');
    room.submit(KUTIM, 'Kabupaten Kutai Timur', [79_691, 69_528, 51_086, 80_000]);
    const { standing, answer } = await blocking(room);
    expect([await readyOf(room), standing, answer?.note]).toEqual(['0/1', 'detached', 'Peserta dari luar daerah.']);
    room.submit(KUTIM, 'Kabupaten Kutai Timur', OVER);
    expect([await readyOf(room), (await blocking(room)).standing]).toEqual(['1/1', 'answered']);
  });

  it('are not stored; of an answer the history keeps every field, the note as reason', async () => {
    const room = await kutim();
    await explain(room);
    const database = room.host.records()?.file.database;
    const tables = database
      ?.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'finding%'")
      .pluck()
      .all();
    const event = database?.prepare<[], { call: string; reason: string }>('SELECT call, reason FROM event ORDER BY sequence DESC').get();
    expect([tables, event]).toEqual([['finding_answer'], { call: 'submissions.answerFinding', reason: 'Peserta dari luar daerah.' }]);
  });

  it('take no answer without a note, and none to what is no longer found as it was shown', async () => {
    const room = await kutim();
    expect(await explain(room, '  ')).toEqual({ ok: false, failure: { code: 'reason-needed' } });
    const { fingerprint } = (await blocking(room)).finding;
    room.submit(KUTIM, 'Kabupaten Kutai Timur', [79_691, 69_528, 51_086, 80_000]);
    expect(await room.secretariat.ask('submissions.answerFinding', { ...PLACE, fingerprint, answer: 'explained', note: 'Ya.' })).toEqual({
      ok: false,
      failure: { code: 'finding-changed' },
    });
    expect(await readyOf(room)).toBe('0/1');
  });

  it('open again when the answer is withdrawn, which needs a reason', async () => {
    const room = await kutim();
    await explain(room);
    expect(await room.secretariat.ask('submissions.withdrawAnswer', { ...PLACE, reason: '' })).toEqual({
      ok: false,
      failure: { code: 'reason-needed' },
    });
    await room.secretariat.must('submissions.withdrawAnswer', { ...PLACE, reason: 'Salah daerah.' });
    expect([(await blocking(room)).standing, await readyOf(room)]).toEqual(['open', '0/1']);
    expect((await room.secretariat.ask('submissions.withdrawAnswer', { ...PLACE, reason: 'Lagi.' })).ok).toBe(false);
  });

  it('are answered by the secretariat alone, and every window hears of it', async () => {
    const room = await kutim();
    const { fingerprint } = (await blocking(room)).finding;
    const juror = room.juror(3);
    expect(await juror.ask('submissions.answerFinding', { ...PLACE, fingerprint, answer: 'explained', note: 'Ya.' })).toMatchObject({
      ok: false,
      failure: { code: 'not-permitted' },
    });
    const other = room.enter('jendela 2');
    await explain(room);
    await expect.poll(() => other.pushed.map(({ topic }) => topic).sort()).toEqual(['edition.changed', 'submissions.changed']);
  });
});
