import { describe, expect, test } from 'vitest';
import { verifyHistory } from '../../../electron/audit/read-history.ts';
import type { Database } from '../../../electron/database/sqlite.ts';
import { canonicalJson } from '../../../shared/audit/canonical-json.ts';
import { criterionId, openRaw, openScoringRoom, regionCode } from '../../fixtures/edition.ts';

const REGION = regionCode('64.01');

const scoredFile = async (): Promise<string> => {
  const room = await openScoringRoom({ candidates: 1 });
  const juror = room.juror(3);
  await juror.must('scoring.enter', { code: REGION, criterion: criterionId('inovasi'), valueHundredths: 8000 });
  await juror.must('scoring.enter', { code: REGION, criterion: criterionId('inovasi'), valueHundredths: 8200 });
  room.host.close();
  return room.path;
};

const tamper = (path: string, change: (database: Database) => void) => {
  const file = openRaw(path);
  change(file.database);
  const report = verifyHistory(file.database);
  file.close();
  return report;
};

const withoutTriggers = (database: Database, table: string): void => {
  const names = database
    .prepare<[string], string>(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?`)
    .pluck()
    .all(table);
  for (const name of names) database.exec(`DROP TRIGGER "${name}"`);
};

describe('A history', () => {
  test('of a scored region is sound, and its head is the hash of its last event', async () => {
    const report = tamper(await scoredFile(), () => undefined);
    expect(report).toMatchObject({ sound: true, faults: [] });
    expect(report.head).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('tells of a score that was changed behind the door, and what it should be', async () => {
    const report = tamper(await scoredFile(), (database) => database.exec('UPDATE score SET value_hundredths = 9900'));
    expect(report.faults).toEqual([
      { fault: 'record-altered', where: 'score 3/64.01/inovasi value_hundredths', recorded: 8200, found: 9900 },
    ]);
  });

  test('tells of a score that was removed or added behind the door', async () => {
    const removed = tamper(await scoredFile(), (database) => database.exec('DELETE FROM score'));
    expect(removed.faults).toEqual([{ fault: 'record-missing', where: 'score 3/64.01/inovasi' }]);
    const added = tamper(await scoredFile(), (database) =>
      database.exec(
        `INSERT INTO score (seat, code, criterion, value_hundredths, entered_at) VALUES (3, '64.01', 'anggaran', 5000, '2025-07-28T02:00:00.000Z')`,
      ),
    );
    expect(added.faults).toEqual([{ fault: 'record-without-event', where: 'score 3/64.01/anggaran' }]);
  });

  test('refuses to be edited or shortened while its triggers stand', async () => {
    const file = openRaw(await scoredFile());
    expect(() => file.database.exec(`UPDATE event SET actor = 'lain'`)).toThrow('append-only');
    expect(() => file.database.exec('DELETE FROM event')).toThrow('append-only');
    expect(() => file.database.exec(`UPDATE disclosure SET openings = '[]'`)).toThrow('append-only');
    file.close();
  });

  test('tells of an event that was edited after its triggers were removed', async () => {
    const report = tamper(await scoredFile(), (database) => {
      withoutTriggers(database, 'event');
      database.exec(`UPDATE event SET actor = 'kursi:4' WHERE call = 'scoring.enter'`);
    });
    expect(report.faults.map((fault) => fault.fault)).toEqual(expect.arrayContaining(['hash-mismatch']));
    expect(report.sound).toBe(false);
  });

  test('tells of an event that was taken out', async () => {
    const report = tamper(await scoredFile(), (database) => {
      withoutTriggers(database, 'event');
      withoutTriggers(database, 'disclosure');
      database.exec('DELETE FROM disclosure WHERE sequence = 3');
      database.exec('DELETE FROM event WHERE sequence = 3');
    });
    expect(report.faults).toEqual(
      expect.arrayContaining([
        { fault: 'sequence-gap', sequence: 3 },
        { fault: 'chain-broken', sequence: 4 },
      ]),
    );
  });

  test('tells of a value in the history that no longer opens its commitment', async () => {
    const report = tamper(await scoredFile(), (database) => {
      withoutTriggers(database, 'disclosure');
      database.exec(`UPDATE disclosure SET openings = replace(openings, '"value":8200', '"value":9900')`);
      database.exec('UPDATE score SET value_hundredths = 9900');
    });
    expect(report.faults.map((fault) => fault.fault)).toContain('value-altered');
  });

  test('cut off at its end is exposed by the records that it no longer explains', async () => {
    const report = tamper(await scoredFile(), (database) => {
      withoutTriggers(database, 'event');
      withoutTriggers(database, 'disclosure');
      database.exec('DELETE FROM disclosure WHERE sequence = (SELECT max(sequence) FROM event)');
      database.exec('DELETE FROM event WHERE sequence = (SELECT max(sequence) FROM event)');
    });
    expect(report.faults.map((fault) => fault.fault)).toContain('record-altered');
  });
});

describe('Canonical JSON', () => {
  test('sorts keys by UTF-16 code units and writes numbers and strings as RFC 8785 shows', () => {
    // The example of RFC 8785, section 3.2.2 and 3.2.3.
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000F\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    expect(
      Object.keys(
        JSON.parse(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 })) as object,
      ),
    ).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
  });

  test('has no text for infinite numbers and half surrogate pairs', () => {
    expect(() => canonicalJson(Number.POSITIVE_INFINITY)).toThrow(RangeError);
    expect(() => canonicalJson('\ud83d')).toThrow(RangeError);
  });
});
