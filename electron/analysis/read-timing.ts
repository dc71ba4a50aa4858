import type { PanelTiming } from '../../shared/analysis/annex/drift.ts';
import { type OpenedEvent, readHistory } from '../audit/read-history.ts';
import type { Records } from '../records-file.ts';
import { scoringQueries } from '../scoring/queries.ts';

/** Scores as they stood when the pleno was first opened, by `seat code criterion`; null when it never was. */
const scoresAtOpening = (history: readonly OpenedEvent[]): ReadonlyMap<string, number> | null => {
  const stood = new Map<string, number>();
  for (const { call, changes } of history) {
    if (call === 'ranking.openPleno') return stood;
    for (const { table, key, column, after } of changes) {
      if (table !== 'score') continue;
      if (column === null) stood.delete(key.join(' '));
      if (column === 'value_hundredths' && typeof after === 'number') stood.set(key.join(' '), after);
    }
  }
  return null;
};

/** When sheets were scored, and what has changed since the pleno was first opened, as the history tells it. */
export const readTiming = (records: Records): PanelTiming => {
  const { database } = records.file;
  const scoring = scoringQueries(database);
  const counting = new Set(
    scoring.sheets().flatMap(({ seat, code, submittedAt }) => (submittedAt === null ? [] : [`${String(seat)} ${code}`])),
  );
  const scores = scoring.all().filter(({ seat, code }) => counting.has(`${String(seat)} ${code}`));
  const started = new Map<string, PanelTiming['sheets'][number]>();
  for (const { seat, code, enteredAt } of scores) {
    const sheet = `${String(seat)} ${code}`;
    const first = started.get(sheet);
    if (first === undefined || enteredAt < first.startedAt) started.set(sheet, { seat, code, startedAt: enteredAt });
  }
  const stood = scoresAtOpening(readHistory(database));
  return {
    sheets: [...started.values()],
    changed: scores.flatMap(({ seat, code, criterion, valueHundredths }) => {
      const beforeHundredths = stood?.get([seat, code, criterion].join(' ')) ?? null;
      const changed = stood !== null && beforeHundredths !== valueHundredths;
      return changed ? [{ seat, code, criterion, beforeHundredths, afterHundredths: valueHundredths }] : [];
    }),
    timeZone: records.edition().timeZone,
  };
};
