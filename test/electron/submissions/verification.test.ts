import { describe, expect, it } from 'vitest';
import { verifyEdition } from '../../../electron/database/verify-edition.ts';
import { coverageFigures } from '../../../shared/submissions/coverage.ts';
import type { CallRequest } from '../../../shared/contract.ts';
import { PHASES, ROLES } from '../../../shared/edition/edition.ts';
import { refusal } from '../../../electron/door.ts';
import { contract } from '../../../shared/contract.ts';
import { findingPlaceKey } from '../../../shared/submissions/findings/finding.ts';
import { standingFigures } from '../../../shared/submissions/verification/standing-figure.ts';
import { figureFingerprint } from '../../../shared/submissions/verification/verification.ts';
import { openRaw, openRoom, openScoringRoom, regionCode, type Room } from '../../fixtures/edition.ts';

const KUTIM = regionCode('64.08');
const OVER: readonly [number, number, number, number] = [79_691, 69_528, 51_086, 77_074];
const PLACE = { code: KUTIM, subject: 'informal.population', position: 0 } as const;
const EVIDENCE = { document: 'Surat BPS Kutai Timur 045/2025', documentDate: '2025-06-30' };
const REASON = 'Populasi yang ditulis adalah pendataan 2022.';

const kutim = async (): Promise<Room> => {
  const room = openRoom();
  room.submit(KUTIM, 'Kabupaten Kutai Timur', OVER);
  await room.secretariat.must('submissions.setStatus', { code: KUTIM, status: 'kandidat', reason: '' });
  return room;
};
const submission = (room: Room) => room.secretariat.must('submissions.read', { code: KUTIM });
const shown = async (room: Room): Promise<string> => {
  const figure = (await submission(room)).content.figures.find(({ subject }) => subject === PLACE.subject);
  if (figure === undefined) throw new Error('No figure.');
  return figureFingerprint(figure);
};
const correct = async (room: Room, change: Partial<CallRequest<'submissions.correctFigure'>> = {}) =>
  room.secretariat.ask('submissions.correctFigure', {
    ...PLACE,
    ...EVIDENCE,
    declared: await shown(room),
    value: 80_000,
    reason: REASON,
    ...change,
  });
const verify = async (room: Room, change: Partial<CallRequest<'submissions.verifyFigure'>> = {}) =>
  room.secretariat.ask('submissions.verifyFigure', { ...PLACE, ...EVIDENCE, declared: await shown(room), ...change });
const stateOf = async (room: Room) => {
  const { content, verifications } = await submission(room);
  const one = standingFigures(content.figures, verifications).find(({ figure }) => figure.subject === PLACE.subject);
  return [one?.state, one?.figure.value, one?.verification?.kind === 'corrected' ? one.verification.value : null, one?.lapsed !== null];
};
const stored = (room: Room) =>
  room.host.records()?.file.database.prepare<[], number>("SELECT value FROM figure WHERE subject = 'informal.population'").pluck().get();
const codeOf = async (asked: Promise<{ readonly ok: boolean; readonly failure?: { readonly code: string } }>) => {
  const reply = await asked;
  return reply.ok ? 'ok' : reply.failure?.code;
};

describe('A correction', () => {
  it('counts everywhere, while the declared value stays in its record and beside it', async () => {
    const room = await kutim();
    expect((await correct(room)).ok).toBe(true);
    const { coverage, declaredCoverage, verification, content } = await submission(room);
    const [summary] = await room.secretariat.must('submissions.list', {});
    expect({
      raw: [coverage.informal.raw, declaredCoverage.informal.raw],
      inList: [summary?.coverage.informal.raw, summary?.declaredCoverage.informal.raw, summary?.verification],
      declared: coverageFigures(content).informal,
      stored: stored(room),
      verification,
    }).toEqual({
      raw: ['38537/40000', '433/287'],
      inList: ['38537/40000', '433/287', { checked: 1, of: 4, corrected: 1, lapsed: 0 }],
      declared: { population: 51_086, participants: 77_074 },
      stored: 51_086,
      verification: { checked: 1, of: 4, corrected: 1, lapsed: 0 },
    });
  });

  it('that brings coverage to at most 100 % takes the finding away, and the candidate is ready; withdrawn, it is back', async () => {
    const room = await kutim();
    const holds = async () => (await room.secretariat.must('edition.read', {})).progress.held.map(({ name }) => name);
    const before = await holds();
    await correct(room);
    const corrected = await holds();
    await room.secretariat.must('submissions.withdrawVerification', { ...PLACE, reason: 'Surat itu keliru.' });
    expect([before, corrected, await holds()]).toEqual([['Kabupaten Kutai Timur'], [], ['Kabupaten Kutai Timur']]);
  });

  it('that leaves coverage above 100 % leaves the finding, which says on what it rests and still blocks until explained', async () => {
    const room = await kutim();
    await correct(room, { value: 60_000 });
    const findings = await room.secretariat.must('submissions.findings', { code: KUTIM });
    const over = findings.find(({ finding }) => finding.code === 'coverage-above-100');
    if (over === undefined) throw new Error('Nothing blocks.');
    expect([over.standing, over.finding.values, over.finding.corrected]).toEqual([
      'corrected',
      { segment: 'informal', participants: 77_074, population: 60_000 },
      [{ subject: 'informal.population', label: '', position: 0, declared: 51_086, corrected: 60_000 }],
    ]);
    const { progress } = await room.secretariat.must('edition.read', {});
    const answer = {
      code: KUTIM,
      finding: over.finding.code,
      place: findingPlaceKey(over.finding.place),
      fingerprint: over.finding.fingerprint,
    };
    const asCorrected = await codeOf(room.secretariat.ask('submissions.answerFinding', { ...answer, answer: 'corrected', note: 'Sudah.' }));
    await room.secretariat.must('submissions.answerFinding', { ...answer, answer: 'explained', note: 'Pekerja dari luar daerah.' });
    expect([progress.ready, asCorrected, (await room.secretariat.must('edition.read', {})).progress.ready]).toEqual([
      0,
      'finding-needs-correction',
      1,
    ]);
  });

  it('lapses when the region declares something else, and stands again when that revision is withdrawn', async () => {
    const room = await kutim();
    await correct(room);
    const first = await stateOf(room);
    room.submit(KUTIM, 'Kabupaten Kutai Timur', [79_691, 69_528, 55_000, 77_074]);
    const lapsed = await stateOf(room);
    await room.secretariat.must('submissions.withdrawRevision', { code: KUTIM, number: 2, reason: 'Salah kirim.' });
    expect([first, lapsed, await stateOf(room)]).toEqual([
      ['corrected', 51_086, 80_000, false],
      ['declared', 55_000, null, true],
      ['corrected', 51_086, 80_000, false],
    ]);
  });

  it('needs a reason and a document, another value than declared, and the figure as it was shown', async () => {
    const room = await kutim();
    const old = await shown(room);
    expect([
      await codeOf(correct(room, { reason: ' ' })),
      await codeOf(correct(room, { document: ' ' })),
      await codeOf(correct(room, { documentDate: '2025-02-30' })),
      await codeOf(correct(room, { value: 51_086 })),
      await codeOf(correct(room, { value: -1 })),
      await codeOf(correct(room, { value: 1.5 })),
      await codeOf(correct(room, { value: 9_000_000_000_000_001 })),
      await codeOf(correct(room, { position: 1 })),
    ]).toEqual([
      'reason-needed',
      'document-needed',
      'malformed-request',
      'correction-equals-declared',
      'malformed-request',
      'malformed-request',
      'malformed-request',
      'not-found',
    ]);
    room.submit(KUTIM, 'Kabupaten Kutai Timur', [79_691, 69_528, 55_000, 77_074]);
    expect(await codeOf(correct(room, { declared: old }))).toBe('figure-changed');
    expect((await submission(room)).verifications).toEqual([]);
  });

  it('of a blank figure is possible, verifying it is not', async () => {
    const room = await kutim();
    const database = room.host.records()?.file.database;
    room.host
      .records()
      ?.inOneEvent('uji', () => database?.prepare("UPDATE figure SET value = NULL WHERE subject = 'informal.population'").run(), {
        at: '2025-07-01T00:00:00.000Z',
        actor: 'uji',
        role: 'sekretariat',
        device: 'uji',
      });
    expect([await codeOf(verify(room)), await codeOf(correct(room)), await stateOf(room)]).toEqual([
      'figure-blank',
      'ok',
      ['corrected', null, 80_000, false],
    ]);
  });

  it('gives way to a verification of the same figure, and the history keeps both with who, why and what', async () => {
    const room = await kutim();
    await correct(room);
    await verify(room);
    expect(await stateOf(room)).toEqual(['verified', 51_086, null, false]);
    const [second, first] = await room.secretariat.must('audit.list', { limit: 2 });
    expect([
      [first?.call, first?.actor, first?.reason, first?.changes.find(({ column }) => column === 'value')?.after],
      [second?.call, second?.actor, second?.reason, second?.changes.find(({ column }) => column === 'value')],
    ]).toMatchObject([
      ['submissions.correctFigure', 'sekretariat', REASON, 80_000],
      ['submissions.verifyFigure', 'sekretariat', EVIDENCE.document, { before: 80_000, after: null }],
    ]);
  });

  it('is the secretariat’s alone, from preparation to pleno, and a juror reads it', async () => {
    const open = ['persiapan', 'aturan-terkunci', 'penilaian', 'pleno'];
    for (const name of ['submissions.verifyFigure', 'submissions.correctFigure', 'submissions.withdrawVerification'] as const) {
      const granted = ROLES.flatMap((role) =>
        PHASES.filter(
          (phase) =>
            refusal(name, contract[name], { identity: { role, seat: null }, wire: 'host', locked: false }, { phase, mark: 'resmi' }) ===
            null,
        ).map((phase) => `${role} ${phase}`),
      );
      expect(granted).toEqual(open.map((phase) => `sekretariat ${phase}`));
    }
    const room = await kutim();
    await correct(room);
    const juror = room.juror(3);
    expect((await juror.must('submissions.read', { code: KUTIM })).verifications).toHaveLength(1);
    expect(await codeOf(juror.ask('submissions.withdrawVerification', { ...PLACE, reason: 'x' }))).toBe('not-permitted');
  });

  it('reaches a computed criterion on a score sheet', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    const code = regionCode('64.01');
    const value = async () => (await room.juror(3).must('scoring.sheet', { code })).computed.map((one) => one.value);
    const before = await value();
    const { content } = await room.secretariat.must('submissions.read', { code });
    const population = content.figures.find(({ subject }) => subject === 'formal.population');
    if (population === undefined) throw new Error('No figure.');
    await room.secretariat.must('submissions.correctFigure', {
      code,
      subject: population.subject,
      position: 0,
      ...EVIDENCE,
      declared: figureFingerprint(population),
      value: 37_531,
      reason: REASON,
    });
    const [formal, ...others] = await value();
    expect([before[0] === formal, formal, others]).toEqual([false, '100/1', before.slice(1)]);
  });

  it('is told to every window', async () => {
    const room = await kutim();
    const other = room.enter('jendela 2');
    await correct(room);
    await expect.poll(() => other.pushed.map(({ topic }) => topic).sort()).toEqual(['edition.changed', 'submissions.changed']);
  });
});

describe('Withdrawing a verification', () => {
  it('needs a reason and one to withdraw', async () => {
    const room = await kutim();
    expect(await codeOf(room.secretariat.ask('submissions.withdrawVerification', { ...PLACE, reason: 'x' }))).toBe('not-found');
    await verify(room);
    expect(await codeOf(room.secretariat.ask('submissions.withdrawVerification', { ...PLACE, reason: ' ' }))).toBe('reason-needed');
    await room.secretariat.must('submissions.withdrawVerification', { ...PLACE, reason: 'Dokumen salah.' });
    expect(await stateOf(room)).toEqual(['declared', 51_086, null, false]);
  });
});

describe('The history', () => {
  it('covers verifications: an edition with some is sound, and one that was altered outside is not', async () => {
    const room = await kutim();
    await correct(room);
    room.host.close();
    const sound = openRaw(room.path);
    expect(verifyEdition(sound.database).sound).toBe(true);
    sound.database.prepare('UPDATE figure_verification SET value = 77074').run();
    const { faults } = verifyEdition(sound.database);
    sound.close();
    expect(faults).toEqual([
      { fault: 'record-altered', where: 'figure_verification 64.08/informal.population/0 value', recorded: 80_000, found: 77_074 },
    ]);
  });

  it('is guarded by the file itself: no correction without reason, without document, or equal to what was declared', async () => {
    const room = await kutim();
    await correct(room);
    const database = room.host.records()?.file.database;
    const change = (sql: string) => () => database?.prepare(`UPDATE figure_verification SET ${sql}`).run();
    for (const sql of [
      "reason = ' '",
      'reason = NULL',
      "document = ''",
      'value = 51086',
      'value = NULL',
      "kind = 'verified'",
      'value = -1',
    ])
      expect(change(sql), sql).toThrow(/CHECK/u);
  });
});
