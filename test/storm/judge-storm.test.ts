import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRecordsHost, directSession } from '../../electron/records-host.ts';
import type { Session } from '../../electron/session.ts';
import { type DeviceStory, judgeStorm, type StormVerdict } from '../../scripts/storm/judge-storm.ts';
import type { Acknowledged, Cell } from '../../scripts/storm/storm-device.ts';
import { createStormEdition } from '../../scripts/storm/storm-edition.ts';
import { criterionId, regionCode, seatNumber } from '../fixtures/edition.ts';

const INNOVATION: Cell = { kind: 'score', code: regionCode('64.01'), criterion: criterionId('inovasi') };
const REMARK: Cell = { ...INNOVATION, kind: 'comment' };
const FIRST: Acknowledged = { cell: INNOVATION, value: 7001, base: null };
const SECOND: Acknowledged = { cell: INNOVATION, value: 8003, base: 7001 };
const SAID: Acknowledged = { cell: REMARK, value: 'catatan-kursi-3-1', base: null };

describe('After a storm', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paritrana-'));
  const path = join(folder, 'badai.paritrana');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Seat 3 has scored 70,01, then 80,03, and has said something. */
  beforeAll(async () => {
    await createStormEdition(path, 9, []);
    const host = createRecordsHost({
      applicationVersion: '0.0.0-test',
      logIncident: (_incident, call, error) => {
        throw new Error(call, { cause: error });
      },
    });
    expect(host.open(path, 'open').ok).toBe(true);
    const session: Session = { ...directSession('uji', null), identity: { role: 'anggota', seat: seatNumber(3) } };
    host.connect(session);
    const { code, criterion } = INNOVATION;
    for (const valueHundredths of [7001, 8003])
      await host.handle(session, { name: 'scoring.enter', input: { code, criterion, valueHundredths } });
    await host.handle(session, { name: 'scoring.comment', input: { code, criterion, text: 'catatan-kursi-3-1' } });
    host.close();
  });

  const judge = (story: Partial<DeviceStory>): StormVerdict =>
    judgeStorm(path, [
      {
        seat: seatNumber(3),
        acknowledged: [FIRST, SECOND, SAID],
        unanswered: [],
        appliedAgain: [],
        known: ({ kind }) => (kind === 'score' ? 8003 : 'catatan-kursi-3-1'),
        ...story,
      },
    ]);
  const counts = ({ lost, duplicated }: StormVerdict): readonly number[] => [lost.length, duplicated.length];

  test('nothing is lost or doubled when the edition is as the device was told', () => {
    expect(judge({})).toEqual({ lost: [], duplicated: [] });
  });

  test('what was acknowledged and is nowhere is lost', () => {
    expect(counts(judge({ acknowledged: [FIRST, SECOND, SAID, { ...SECOND, value: 9_107 }] }))).toEqual([1, 0]);
  });

  test('what was typed to the end and did not arrive is lost; what arrived without an answer is not', () => {
    expect(counts(judge({ acknowledged: [FIRST, SAID], unanswered: [SECOND, { ...FIRST, value: 9_107 }] }))).toEqual([1, 0]);
  });

  test('a value that replaced another one unseen counts as a loss', () => {
    expect(counts(judge({ acknowledged: [FIRST, { ...SECOND, base: null }] }))).toEqual([1, 0]);
  });

  test('a device that is alone on its seat must know what is on record', () => {
    expect(counts(judge({ acknowledged: [FIRST], known: () => 7001 }))).toEqual([1, 0]);
  });

  test('a write that was answered otherwise when it came again is doubled', () => {
    expect(counts(judge({ appliedAgain: ['scoring.enter'] }))).toEqual([0, 1]);
  });
});
