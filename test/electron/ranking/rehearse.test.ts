import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '../../../electron/database/sqlite.ts';
import type { RubricContent } from '../../../shared/rubric/rubric.ts';
import { shippedTemplate } from '../../../shared/rubric/shipped-templates.ts';
import {
  CANDIDATES,
  criterionId,
  openRoom,
  openScoringRoom,
  regionCode,
  type Room,
  seatNumber,
  temporaryFolder,
} from '../../fixtures/edition.ts';

const PROPOSAL: RubricContent = shippedTemplate('data-first');
const JUDGED = ['regulasi', 'anggaran', 'inovasi', 'wawancara'] as const;

const score = async (room: Room, candidates: number): Promise<void> => {
  for (const [index, [code]] of CANDIDATES.slice(0, candidates).entries()) {
    for (const seat of [1, 2]) {
      for (const criterion of JUDGED) {
        const valueHundredths = (60 + 5 * index + seat) * 100;
        await room.juror(seat).must('scoring.enter', { code: regionCode(code), criterion: criterionId(criterion), valueHundredths });
      }
      await room.juror(seat).must('scoring.submit', { code: regionCode(code) });
    }
  }
};

const eventsOf = async (room: Room): Promise<number> => (await room.secretariat.must('audit.list', { limit: 1 }))[0]?.sequence ?? 0;

describe('A rehearsal of rules', () => {
  test('is refused on the scores of a running official edition, and says nothing of them', async () => {
    const room = await openScoringRoom({ candidates: 2 });
    await score(room, 2);
    const refused = await room.secretariat.ask('ranking.rehearse', { content: PROPOSAL, basis: { kind: 'present' } });
    expect(refused).toEqual({
      ok: false,
      failure: { code: 'rehearsal-closed', name: 'Paritrana Award Kalimantan Timur 2025', phase: 'penilaian' },
    });
  });

  test('on made-up data needs no scores, tells its seed, and does not differ with the scores of the edition', async () => {
    const room = await openScoringRoom({ candidates: 2 });
    const ask = () => room.secretariat.must('ranking.rehearse', { content: PROPOSAL, basis: { kind: 'synthetic', seed: 7 } });
    const before = await ask();
    await score(room, 2);
    expect([before.basis, before.proposed.ranking.rows.length, JSON.stringify(await ask()) === JSON.stringify(before)]).toEqual([
      { kind: 'synthetic', seed: 7 },
      10,
      true,
    ]);
  });

  test('in an edition marked as rehearsal ranks its own scores under both rules and writes nothing', async () => {
    const room = await openScoringRoom({ candidates: 3, mark: 'latihan' });
    await score(room, 3);
    const events = await eventsOf(room);
    const { basis, current, proposed, unscored } = await room.secretariat.must('ranking.rehearse', {
      content: PROPOSAL,
      basis: { kind: 'present' },
    });
    expect([basis, current.ranking.rows.length, unscored, await eventsOf(room)]).toEqual([
      { kind: 'present', name: 'Paritrana Award Kalimantan Timur 2025', phase: 'penilaian' },
      3,
      [],
      events,
    ]);
    expect(proposed.ranking.rows[0]?.contributions.map(({ criterion }) => criterion)).toContain('tangga-regulasi');
    expect((await room.secretariat.must('rubric.read', {})).criteria).toHaveLength(6);
  });

  test('counts what an absent juror has scored when the proposal lets absent jurors score, and not in the rules in force', async () => {
    const room = await openScoringRoom({ candidates: 2, mark: 'latihan' });
    await score(room, 2);
    const code = regionCode(CANDIDATES[0]?.[0] ?? '');
    await room.secretariat.must('panel.recordAttendance', {
      marks: [{ seat: seatNumber(2), code, present: false }],
    });
    const content = { ...PROPOSAL, method: { ...PROPOSAL.method, absentMayScore: true } };
    const { current, proposed } = await room.secretariat.must('ranking.rehearse', { content, basis: { kind: 'present' } });
    const sheets = ({ snapshot }: typeof current) =>
      snapshot.regions.find(({ region }) => region.code === code)?.sheets.filter(({ state }) => state === 'submitted').length;
    expect([sheets(current), sheets(proposed)]).toEqual([1, 2]);
  });

  test('reads another edition that has come to its end, and leaves that file and its folder as they were', async () => {
    const past = await openScoringRoom({ candidates: 3, mark: 'latihan' });
    await score(past, 3);
    past.host.close();
    const before = readFileSync(past.path);
    const room = openRoom();
    const offered = room.host.files.offer(past.path);
    if (offered === null) throw new Error('The file is there.');
    const { basis, current } = await room.secretariat.must('ranking.rehearse', {
      content: PROPOSAL,
      basis: { kind: 'file', file: offered.token },
    });
    expect([basis.kind, current.ranking.rows.length]).toEqual(['file', 3]);
    expect([readFileSync(past.path).equals(before), readdirSync(past.folder)]).toEqual([true, ['Kaltim 2025.paritrana']]);
  });

  test('does not read another official edition whose pleno is not open, open in its own window or not', async () => {
    const running = await openScoringRoom({ candidates: 1 });
    await score(running, 1);
    const room = openRoom();
    const ask = () =>
      room.secretariat.ask('ranking.rehearse', {
        content: PROPOSAL,
        basis: { kind: 'file', file: room.host.files.offer(running.path)?.token ?? '' },
      });
    const whileOpen = await ask();
    running.host.close();
    expect([whileOpen, await ask()]).toEqual([
      { ok: false, failure: expect.objectContaining({ code: 'rehearsal-closed' }) as unknown },
      { ok: false, failure: expect.objectContaining({ code: 'rehearsal-closed' }) as unknown },
    ]);
  });

  test('refuses what is no edition, or one whose records contradict themselves, in words', async () => {
    const folder = temporaryFolder();
    const text = join(folder, 'surat.paritrana');
    writeFileSync(text, 'bukan basis data, hanya tulisan yang cukup panjang untuk dibaca sebagai kepala berkas');
    const past = await openScoringRoom({ candidates: 1, mark: 'latihan' });
    await score(past, 1);
    past.host.close();
    const database = openSqlite(past.path, { readOnly: false });
    database.exec(`UPDATE rubric SET scale_max = 5000, locked_at = NULL WHERE 0; DROP TRIGGER criterion_frozen_on_update`);
    database.exec(`UPDATE criterion SET bands = '[1]' WHERE id = 'inovasi'`);
    database.close();
    const room = openRoom();
    const ask = async (path: string) => {
      const reply = await room.secretariat.ask('ranking.rehearse', {
        content: PROPOSAL,
        basis: { kind: 'file', file: room.host.files.offer(path)?.token ?? '' },
      });
      return reply.ok ? null : [reply.failure.code, 'fileName' in reply.failure ? reply.failure.fileName : null];
    };
    expect([await ask(text), await ask(past.path), existsSync(text)]).toEqual([
      ['not-an-edition', 'surat.paritrana'],
      ['damaged-file', 'Kaltim 2025.paritrana'],
      true,
    ]);
    expect(room.incidents).toEqual([]);
  });

  test('is no business of a member, an observer or an auditor', async () => {
    const room = openRoom({ mark: 'latihan' });
    expect(await room.juror(5).ask('ranking.rehearse', { content: PROPOSAL, basis: { kind: 'synthetic', seed: 1 } })).toMatchObject({
      failure: { code: 'not-permitted' },
    });
  });
});

describe('A template', () => {
  test('is written where the person chose and read back from there', async () => {
    const room = openRoom();
    const folder = temporaryFolder();
    const path = join(folder, 'Rubrik.json');
    const { token } = room.host.files.offerDestination(path);
    expect(await room.secretariat.must('rubric.saveTemplate', { destination: token, name: 'Rubrik Kaltim', content: PROPOSAL })).toEqual({
      fileName: 'Rubrik.json',
    });
    const read = await room.secretariat.must('rubric.readTemplate', { file: room.host.files.offer(path)?.token ?? '' });
    expect(read).toEqual({ name: 'Rubrik Kaltim', content: PROPOSAL });
  });

  test('that is no template, or larger than any could be, is refused with its name', async () => {
    const room = openRoom();
    const folder = temporaryFolder();
    const files = [
      ['lain.json', '{"format":"lain"}'],
      ['besar.json', ' '.repeat(2_000_001)],
    ] as const;
    const answers = [];
    for (const [name, text] of files) {
      const path = join(folder, name);
      writeFileSync(path, text);
      answers.push(await room.secretariat.ask('rubric.readTemplate', { file: room.host.files.offer(path)?.token ?? '' }));
    }
    expect(answers).toEqual([
      { ok: false, failure: { code: 'template-refused', fileName: 'lain.json', problem: 'not-a-template' } },
      { ok: false, failure: { code: 'template-refused', fileName: 'besar.json', problem: 'too-large' } },
    ]);
  });
});
