import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchIndex } from '../../../../electron/submissions/search/queries.ts';
import { SEARCH_TEXT, searchWords } from '../../../../shared/submissions/search/search.ts';
import { openRoom, regionCode, type Room, seatNumber, simpleContent } from '../../../fixtures/edition.ts';

const twoRegions = (): Room => {
  const room = openRoom();
  room.handIn('Kabupaten Kutai Timur', {
    ...simpleContent('64.08', [10, 5, 10, 5]),
    regulations: [
      {
        position: 0,
        type: 'Perda',
        number: '1',
        year: 2022,
        title: 'Penyelenggaraan jaminan sosial',
        scope: null,
        status: null,
        mark: 'reported',
      },
      {
        position: 1,
        type: 'Perbup',
        number: '29',
        year: 2024,
        title: 'Perlindungan bagi pekerja rentan',
        scope: null,
        status: null,
        mark: 'reported',
      },
    ],
    innovations: [
      { position: 0, name: 'Tim TMP2T', year: 2024, description: 'Pendataan pekerja réntan di tiap kecamatan.', mark: 'reported' },
    ],
  });
  room.handIn('Kota Bontang', {
    ...simpleContent('64.74', [10, 5, 10, 5]),
    regulations: [{ position: 0, type: 'Perwali', number: '23', year: 2023, title: null, scope: null, status: null, mark: 'reported' }],
  });
  return room;
};

const found = async (room: Room, text: string, person = room.secretariat): Promise<readonly string[]> =>
  (await person.must('submissions.search', { text })).hits.map(({ code, place }) => `${code} ${place.item}/${String(place.position)}`);

describe('The search', () => {
  test.each([
    ['perbup 29/2024', ['64.08 regulation/1']],
    ['Peraturan Bupati', ['64.08 regulation/1']],
    ['RENTAN', ['64.08 regulation/1', '64.08 innovation/0']],
    ['rent', ['64.08 regulation/1', '64.08 innovation/0']],
    ['pekerja kecamatan', ['64.08 innovation/0']],
    ['bontang', ['64.74 regulation/0']],
    ['regulasi kutai timur', ['64.08 regulation/0', '64.08 regulation/1']],
    ['2023', ['64.74 regulation/0']],
    ['tidak ada yang begini', []],
    ['   ', []],
    ['"', []],
  ])('for %j finds %j', async (text, expected) => {
    expect([...(await found(twoRegions(), text))].sort()).toEqual([...expected].sort());
  });

  test('shows where the words stand', async () => {
    const { hits, count } = await twoRegions().secretariat.must('submissions.search', { text: 'perbup rent' });
    expect({ hits, count }).toEqual({
      count: 1,
      hits: [
        {
          code: '64.08',
          regionName: 'Kabupaten Kutai Timur',
          place: { item: 'regulation', position: 1 },
          heading: [
            { text: 'Perbup', hit: true },
            { text: ' 29/2024', hit: false },
          ],
          passage: [
            { text: 'Perlindungan bagi pekerja ', hit: false },
            { text: 'rentan', hit: true },
          ],
        },
      ],
    });
  });

  test('finds what a revision has just brought and no longer what it took away', async () => {
    const room = twoRegions();
    await found(room, 'tmp2t');
    room.handIn('Kabupaten Kutai Timur', {
      ...simpleContent('64.08', [10, 5, 10, 5]),
      innovations: [{ position: 0, name: 'Sarapan bersama', year: null, description: null, mark: 'reported' }],
    });
    expect([await found(room, 'tmp2t'), await found(room, 'sarapan')]).toEqual([[], ['64.08 innovation/0']]);
  });

  test('tells a recused seat nothing of the region, and not that there is something', async () => {
    const room = twoRegions();
    await room.secretariat.must('panel.recuse', { seat: seatNumber(7), code: regionCode('64.08'), reason: 'Keluarga.' });
    const juror = room.juror(7);
    expect([await juror.must('submissions.search', { text: 'rentan' }), await found(room, 'perwali', juror)]).toEqual([
      { hits: [], count: 0 },
      ['64.74 regulation/0'],
    ]);
  });

  test('leaves nothing of its own in the file', async () => {
    const room = twoRegions();
    await found(room, 'rentan');
    const records = room.host.records();
    expect(records?.file.database.prepare("SELECT name FROM sqlite_schema WHERE name LIKE 'searchable%'").all()).toEqual([]);
    expect((await room.secretariat.must('audit.verify', {})).sound).toBe(true);
  });

  test('takes any text as words: none is an operator, none a fault', () => {
    const index = searchIndex();
    index.fill([
      {
        code: regionCode('64.08'),
        regionName: 'x',
        item: 'regulation',
        position: 0,
        heading: 'AND OR NOT NEAR',
        body: 'a"b*c:d^e',
        also: '',
      },
    ]);
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: SEARCH_TEXT }), fc.string({ unit: 'binary', maxLength: 60 })),
        (text) => {
          const { hits, count } = index.find(searchWords(text), []);
          expect(hits.length).toBeLessThanOrEqual(count);
        },
      ),
      { numRuns: 500 },
    );
    for (const text of [
      'NOT',
      'a AND b',
      '"',
      '""*',
      'NEAR(a b)',
      '{heading} : a',
      '^a',
      '-a',
      "'; DROP TABLE searchable;--",
      '\u0000',
      '*',
    ])
      expect(() => index.find(searchWords(text), [])).not.toThrow();
    expect(index.find(searchWords('near and'), []).count).toBe(1);
  });
});
