import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { studyFigures } from '../../../shared/wording/study-figures.ts';
import { analyse } from '../../../shared/analysis/analyse.ts';
import { readStudy } from '../../../shared/analysis/study.ts';
import { openRoom } from '../../fixtures/edition.ts';

const STUDY = {
  scale: [0, 10],
  criteria: [
    { id: 'a', weight: 2 },
    { id: 'b', weight: 1 },
  ],
  objects: ['x', 'y', 'z'],
  jurors: ['p', 'q'],
  scores: [
    [
      [8, 7],
      [9, 6],
    ],
    [
      [5, 7],
      [6, 8],
    ],
    [
      [2, null],
      [3, 4],
    ],
  ],
};

const offer = (text: string) => {
  const room = openRoom();
  const path = join(room.folder, 'penilaian.json');
  writeFileSync(path, text);
  const file = room.host.files.offer(path)?.token;
  if (file === undefined) throw new Error('The file is not there.');
  return { room, file };
};

describe('A file of ratings from elsewhere', () => {
  test('is analysed as the command line does it, before any pleno, and nothing of it is kept', async () => {
    const { room, file } = offer(JSON.stringify(STUDY));
    const before = (await room.secretariat.must('audit.list', { limit: 1 }))[0]?.hash;
    const { analysis, objects, fileName } = await room.secretariat.must('analysis.study', { file });
    const read = readStudy(STUDY);
    if (!read.ok) throw new Error(read.problem);
    expect([fileName, objects, analysis]).toEqual([
      'penilaian.json',
      ['x', 'y', 'z'],
      JSON.parse(JSON.stringify(analyse(read.study, { seed: 1, samples: 10_000 }))),
    ]);
    expect((await room.secretariat.must('audit.list', { limit: 1 }))[0]?.hash).toBe(before);
  });

  test('that is no study says where, and so does one that is no JSON', async () => {
    for (const [text, place, problem] of [
      ['bukan json', '', 'not-a-study'],
      [JSON.stringify({ ...STUDY, objects: ['x', 'x', 'z'] }), 'objects', 'id-twice'],
      [JSON.stringify({ ...STUDY, scores: STUDY.scores.slice(1) }), 'scores', 'wrong-count'],
    ] as const) {
      const { room, file } = offer(text);
      expect(await room.secretariat.ask('analysis.study', { file })).toMatchObject({
        failure: { code: 'study-refused', fileName: 'penilaian.json', place, problem },
      });
    }
  });

  test('is not for jurors, nor for a path that nobody has chosen', async () => {
    const { room, file } = offer(JSON.stringify(STUDY));
    expect(await room.juror(5).ask('analysis.study', { file })).toMatchObject({ failure: { code: 'not-permitted' } });
    expect(await room.secretariat.ask('analysis.study', { file: '7c1de9a2-6f0e-4c55-9f57-0d6a2f6c8f11' })).toMatchObject({
      failure: { code: 'file-gone' },
    });
  });

  test('is told in tables that name everything by the ids of the file, and say what cannot be told', () => {
    const read = readStudy(STUDY);
    if (!read.ok) throw new Error(read.problem);
    const { criteria, objects, jurors } = read.study;
    const figures = studyFigures({ criteria, objects, jurors, analysis: analyse(read.study, { seed: 1, samples: 100 }) }, 'id');
    const standing = figures.find(({ id }) => id === 'study-standing');
    expect(standing?.rows.map(([object, rank]) => [object, typeof rank === 'string' ? rank : rank?.value])).toEqual([
      ['x', 1],
      ['y', 2],
      ['z', 3],
    ]);
    for (const { heads, rows } of figures) for (const row of rows) expect(row.length).toBe(heads.length);
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  });
});
