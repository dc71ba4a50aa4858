import { type OpenedChange, readHistory, verifyHistory } from '../../electron/audit/read-history.ts';
import { openEditionFile } from '../../electron/database/open.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { Acknowledged, Cell, CellValue } from './storm-device.ts';

/** What one device was told, and what it believes to be on record at the end. */
export type DeviceStory = {
  readonly seat: SeatId;
  readonly acknowledged: readonly Acknowledged[];
  readonly unanswered: readonly Acknowledged[];
  readonly appliedAgain: readonly string[];
  /** Of the cells that it knows; only compared for a seat with one device, where nobody else has changed them since. */
  readonly known: (cell: Cell) => CellValue;
};

export type StormVerdict = { readonly lost: readonly string[]; readonly duplicated: readonly string[] };

const COLUMNS: Readonly<Record<string, readonly [kind: Cell['kind'], column: string]>> = {
  score: ['score', 'value_hundredths'],
  sheet_comment: ['comment', 'text'],
};

const placeOf = (seat: number, { kind, code, criterion }: Cell): string => `${kind} ${String(seat)}/${code}/${criterion}`;

/** The cell that a change of the history is about; null when it is about something else. */
const cellOf = ({ table, key, column }: OpenedChange): string | null => {
  const known = COLUMNS[table];
  return known?.[1] !== column ? null : `${known[0]} ${key.join('/')}`;
};

/**
 * Holds the edition against what the devices were told. Every value was given once, so that the history says of each how
 * often it was applied and what it replaced.
 */
export const judgeStorm = (path: string, stories: readonly DeviceStory[]): StormVerdict => {
  const opened = openEditionFile(path, { mode: 'open' });
  if (!opened.ok) return { lost: [`the edition does not open: ${JSON.stringify(opened.failure)}`], duplicated: [] };
  const { database, close } = opened.value;
  const lost: string[] = [];
  const duplicated: string[] = [];
  try {
    const { sound, faults } = verifyHistory(database);
    if (!sound) lost.push(...faults.map((fault) => `the history does not verify: ${JSON.stringify(fault)}`));
    const applied = new Map<string, { readonly before: CellValue; times: number }>();
    const last = new Map<string, CellValue>();
    const submitted = new Map<string, number>();
    for (const { call, changes } of readHistory(database)) {
      for (const change of changes) {
        const cell = cellOf(change);
        if (cell !== null) {
          const place = `${cell} ${String(change.after)}`;
          const known = applied.get(place);
          if (known === undefined) applied.set(place, { before: change.before, times: 1 });
          else known.times += 1;
          last.set(cell, change.after);
        } else if (change.table === 'sheet' && change.column === 'submitted_at' && call === 'scoring.submit') {
          const sheet = change.key.join('/');
          submitted.set(sheet, (submitted.get(sheet) ?? 0) + 1);
        }
      }
    }
    for (const [place, { times }] of applied) if (times > 1) duplicated.push(`${place} was applied ${String(times)} times`);
    for (const [sheet, times] of submitted) if (times > 1) duplicated.push(`sheet ${sheet} was handed in ${String(times)} times`);

    const devicesOf = Map.groupBy(stories, ({ seat }) => seat);
    for (const { seat, acknowledged, unanswered, appliedAgain, known } of stories) {
      duplicated.push(...appliedAgain.map((what) => `answered otherwise when it came again: ${what}`));
      const alone = devicesOf.get(seat)?.length === 1;
      for (const { cell, value, base } of acknowledged) {
        const place = placeOf(seat, cell);
        const found = applied.get(`${place} ${String(value)}`);
        if (found === undefined) lost.push(`${place}: ${String(value)} was acknowledged and is nowhere`);
        else if (found.before !== base)
          lost.push(`${place}: ${String(value)} replaced ${String(found.before)} unseen, built on ${String(base)}`);
        if (alone && known(cell) !== (last.get(place) ?? null)) {
          lost.push(`${place}: its only device knows ${String(known(cell))}, on record is ${String(last.get(place))}`);
        }
      }
      for (const { cell, value } of unanswered) {
        const place = placeOf(seat, cell);
        if (!applied.has(`${place} ${String(value)}`)) lost.push(`${place}: ${String(value)} was typed and did not arrive`);
      }
    }
    return { lost, duplicated };
  } finally {
    close();
  }
};
