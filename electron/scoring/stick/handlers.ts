import { randomInt, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { type Failure, fail, type Reply, succeed } from '../../../shared/failure.ts';
import type { SeatId } from '../../../shared/panel/panel.ts';
import { type CriterionId, judgedCriteria } from '../../../shared/rubric/rubric.ts';
import { SERIAL_SIGNS } from '../../../shared/scoring/paper/serial.ts';
import { STICK_CODE_LENGTH } from '../../../shared/scoring/stick/code-words.ts';
import {
  type ReturnContent,
  type ReturnedComment,
  type ReturnedValue,
  type ReturnState,
  type ReturnSummary,
  stickIdSchema,
} from '../../../shared/scoring/stick/stick.ts';
import { MIGRATIONS, newestVersion } from '../../database/migrate.ts';
import { writeWhole } from '../../database/save-copy.ts';
import { editionQueries } from '../../edition/queries.ts';
import type { FileTokens } from '../../file-tokens.ts';
import type { SliceHandlers } from '../../handler.ts';
import { panelQueries } from '../../panel/queries.ts';
import type { Records } from '../../records-file.ts';
import { rubricQueries } from '../../rubric/queries.ts';
import { actorOf } from '../../session.ts';
import { submissionQueries } from '../../submissions/queries.ts';
import { seatOf } from '../own-seat.ts';
import { scoringQueries } from '../queries.ts';
import { remarkQueries } from '../remarks/queries.ts';
import type { Bundle } from './bundle.ts';
import { changesOf } from './changes.ts';
import { carriedQueries, stickQueries } from './queries.ts';
import { type OpenedReturn, readReturn } from './read-return.ts';
import { newStickKeys, sealBundle, sealReturn } from './seal.ts';

type StickCall =
  | 'scoring.sticks'
  | 'scoring.writeStick'
  | 'scoring.withdrawStick'
  | 'scoring.inspectReturn'
  | 'scoring.readReturn'
  | 'scoring.takeReturn'
  | 'scoring.writeReturn';

export type StickReaders = {
  readonly files: FileTokens;
  readonly closed: (seat: SeatId, code: RegionCode) => Failure | null;
  /** Whether the stage of the criterion is over for this sheet. */
  readonly held: (seat: SeatId, code: RegionCode, criterion: CriterionId) => boolean;
};

type Place = { readonly code: RegionCode; readonly criterion: CriterionId | null };

const newCode = (): string => Array.from({ length: STICK_CODE_LENGTH }, () => SERIAL_SIGNS.charAt(randomInt(SERIAL_SIGNS.length))).join('');

export const stickHandlers = (records: Records, { files, closed, held }: StickReaders): Pick<SliceHandlers<'scoring'>, StickCall> => {
  const { database } = records.file;
  const sticks = stickQueries(database);
  const panel = panelQueries(database);
  const rubric = rubricQueries(database);
  const scoring = scoringQueries(database);
  const remarks = remarkQueries(database);
  const submissions = submissionQueries(database);
  const edition = editionQueries(database);

  const open = (file: Parameters<FileTokens['source']>[0]): Reply<OpenedReturn> =>
    readReturn(files.source(file), sticks, { editionId: edition.read().id, rubricHash: rubric.read().hash });

  const stateOf = <Value>(shut: () => boolean, base: Value, onRecord: Value, fromStick: Value): ReturnState => {
    if (onRecord === fromStick) return 'same';
    if (shut()) return 'closed';
    return onRecord === base ? 'fresh' : 'differing';
  };

  const onRecordScore = (seat: SeatId, code: RegionCode, criterion: CriterionId): number | null =>
    scoring.score(seat, code, criterion)?.valueHundredths ?? null;
  const onRecordText = (seat: SeatId, code: RegionCode, criterion: CriterionId | null): string =>
    remarks.comment({ seat, code, criterion })?.text ?? '';

  /** Each returned value against what is on record now. */
  const compare = ({ seat, scores }: ReturnContent): readonly ReturnedValue[] =>
    scores.map(({ code, criterion, baseHundredths, valueHundredths }) => {
      const onRecordHundredths = onRecordScore(seat, code, criterion);
      const shut = (): boolean => closed(seat, code) !== null || held(seat, code, criterion);
      const state = stateOf(shut, baseHundredths, onRecordHundredths, valueHundredths);
      return { code, criterion, onRecordHundredths, fromStickHundredths: valueHundredths, state };
    });

  const compareComments = ({ seat, comments }: ReturnContent): readonly ReturnedComment[] =>
    comments.map(({ code, criterion, baseText, text }) => {
      const recorded = onRecordText(seat, code, criterion);
      const state = stateOf(() => closed(seat, code) !== null, baseText, recorded, text);
      return { code, criterion, onRecordText: recorded, fromStickText: text, state };
    });

  /** Whether all that the sheet held on the stick, and nothing else, is what is on record now. */
  const isAsOnStick = ({ seat, scores, comments }: ReturnContent, region: RegionCode): boolean => {
    const ofSheet = scores.filter(({ code }) => code === region);
    return (
      scoring.countIn(seat, region) === ofSheet.filter(({ valueHundredths }) => valueHundredths !== null).length &&
      ofSheet.every(({ code, criterion, valueHundredths }) => onRecordScore(seat, code, criterion) === valueHundredths) &&
      comments.every(({ code, criterion, text }) => code !== region || onRecordText(seat, code, criterion) === text) &&
      remarks.comments(seat, region).every(({ criterion }) => comments.some((one) => one.code === region && one.criterion === criterion))
    );
  };

  const submits = ({ seat, submitted }: ReturnContent): readonly RegionCode[] => submitted.filter((code) => closed(seat, code) === null);

  const summaryOf = (
    { stick, content }: OpenedReturn,
    values: readonly ReturnedValue[],
    comments: readonly ReturnedComment[],
  ): ReturnSummary => {
    const count = (counted: ReturnState): number => values.filter(({ state }) => state === counted).length;
    return {
      stick: stick.id,
      seat: stick.seat,
      title: panel.seat(stick.seat)?.title ?? '',
      writtenAt: content.writtenAt,
      regions: new Set([...values, ...comments].map(({ code }) => code)).size,
      fresh: count('fresh'),
      same: count('same'),
      differing: count('differing'),
      closed: count('closed'),
      submitted: submits(content).length,
      comments: comments.filter(({ state }) => state !== 'same').length,
    };
  };

  return {
    'scoring.sticks': {
      answer: () => {
        const returns = sticks.returns();
        const { hash } = rubric.read();
        return succeed(
          sticks.sticks().map((stick) => {
            const own = returns.filter((one) => one.stick === stick.id);
            const last = own.at(-1) ?? null;
            return {
              id: stick.id,
              seat: stick.seat,
              writtenAt: stick.writtenAt,
              state: stick.withdrawnAt !== null ? 'withdrawn' : stick.rubricHash !== hash ? 'outdated' : last === null ? 'out' : 'returned',
              withdrawnAt: stick.withdrawnAt,
              withdrawnReason: stick.withdrawnReason,
              returnedAt: last?.takenAt ?? null,
              returns: own.length,
            };
          }),
        );
      },
    },
    'scoring.writeStick': {
      prepare: async ({ seat, destination }) => {
        const { hash: rubricHash } = rubric.read();
        const path = files.destination(destination);
        const id = stickIdSchema.parse(randomUUID());
        const code = newCode();
        const keys = newStickKeys();
        const { tables, leftOut } = carriedQueries(database).carry(seat);
        const ready = path !== null && rubricHash !== null && panel.seat(seat) !== null;
        const bundle: Bundle | null = ready
          ? {
              stick: id,
              editionId: edition.read().id,
              seat,
              rubricHash,
              version: newestVersion(MIGRATIONS),
              signing: keys.signing,
              sealing: keys.sealing,
              tables: tables.map(({ table, columns, rows }) => ({ table, columns: [...columns], rows: rows.map((row) => [...row]) })),
            }
          : null;
        const written = bundle === null || path === null ? null : await writeWhole(path, await sealBundle(JSON.stringify(bundle), code));
        return ({ session, at }) => {
          if (panel.seat(seat) === null) return fail({ code: 'not-found', noun: 'seat', id: String(seat) });
          if (rubricHash === null || rubric.read().hash !== rubricHash) return fail({ code: 'not-ready', missing: ['rubric'] });
          if (path === null || written === null) return fail({ code: 'file-gone', fileName: '' });
          if (!written.ok) return written;
          sticks.insert({ id, seat, rubricHash, at, by: actorOf(session), verifying: keys.verifying, opening: keys.opening });
          return succeed({ stick: id, code, fileName: basename(path), leftOut });
        };
      },
    },
    'scoring.withdrawStick': {
      answer: ({ stick, reason }, { session, at, giveReason }) => {
        if (reason === '') return fail({ code: 'reason-needed' });
        const found = sticks.stick(stick);
        if (found === null) return fail({ code: 'not-found', noun: 'stick', id: stick });
        if (found.withdrawnAt !== null) return fail({ code: 'stick-withdrawn', withdrawnAt: found.withdrawnAt });
        giveReason(reason);
        sticks.withdraw(stick, at, actorOf(session), reason);
        return succeed(null);
      },
    },
    'scoring.inspectReturn': {
      answer: ({ file }) => {
        const opened = open(file);
        if (!opened.ok) return opened;
        const { content } = opened.value;
        return succeed(summaryOf(opened.value, compare(content), compareComments(content)));
      },
    },
    'scoring.readReturn': {
      answer: ({ file }, { session }) => {
        const opened = open(file);
        if (!opened.ok) return opened;
        const { stick, content } = opened.value;
        if (stick.seat !== seatOf(session)) return fail({ code: 'stick-other-seat', seat: stick.seat });
        const values = compare(content);
        const comments = compareComments(content);
        return succeed({
          summary: summaryOf(opened.value, values, comments),
          values,
          comments,
          regions: submissions.candidates(),
          criteria: judgedCriteria(rubric.read()),
          submits: submits(content),
        });
      },
    },
    'scoring.takeReturn': {
      answer: ({ file, choices, commentChoices }, { session, at, inOwnEvent }) => {
        const opened = open(file);
        if (!opened.ok) return opened;
        const { stick, content, contentHash } = opened.value;
        const seat = seatOf(session);
        if (stick.seat !== seat) return fail({ code: 'stick-other-seat', seat: stick.seat });
        const placeOf = ({ code, criterion }: Place): string => `${code} ${criterion ?? ''}`;
        const chosen = new Map(choices.map((one) => [placeOf(one), one.counts]));
        const chosenTexts = new Map(commentChoices.map((one) => [placeOf(one), one.counts]));
        const values = compare(content);
        const comments = compareComments(content);
        const undecided =
          values.filter((one) => one.state === 'differing' && !chosen.has(placeOf(one))).length +
          comments.filter((one) => one.state === 'differing' && !chosenTexts.has(placeOf(one))).length;
        if (undecided > 0) return fail({ code: 'return-undecided', count: undecided });
        const { scale, criteria } = rubric.read();
        const judged = new Set(judgedCriteria({ criteria }).map(({ id }) => id));
        const { minHundredths: min, maxHundredths: max, stepHundredths: step } = scale;
        const takesOver = (one: Place & { readonly state: ReturnState }, decided: ReadonlyMap<string, string>): boolean =>
          one.state === 'fresh' || (one.state === 'differing' && decided.get(placeOf(one)) === 'stick');
        let entered = 0;
        for (const one of values) {
          const { code, criterion, fromStickHundredths: value } = one;
          const takes = takesOver(one, chosen);
          // Signed or not, what is off the scale is no score.
          if (!takes || !judged.has(criterion)) continue;
          if (value !== null && (value < min || value > max || (value - min) % step !== 0)) continue;
          const done = inOwnEvent('scoring.enter', () => {
            if (value === null) scoring.erase(seat, code, criterion);
            else {
              scoring.openSheet(seat, code);
              scoring.enter({ seat, code, criterion, valueHundredths: value, enteredAt: at }, session.identity.substitute ?? null);
            }
            return succeed(null);
          });
          if (done.ok) entered += 1;
        }
        let commented = 0;
        for (const one of comments) {
          const { code, criterion, fromStickText: text } = one;
          if (!takesOver(one, chosenTexts) || (criterion !== null && rubric.criterion(criterion) === null)) continue;
          const done = inOwnEvent('scoring.comment', () => {
            if (text === '') remarks.erase({ seat, code, criterion });
            else {
              scoring.openSheet(seat, code);
              remarks.write({ seat, code, criterion }, text, at);
            }
            return succeed(null);
          });
          if (done.ok) commented += 1;
        }
        let submitted = 0;
        for (const code of submits(content)) {
          // A sheet is handed in as it was on the stick; one of which anything else counts now is left to the juror.
          if (!isAsOnStick(content, code) || scoring.countIn(seat, code) < judged.size) continue;
          const done = inOwnEvent('scoring.submit', () => {
            scoring.submit(seat, code, at, session.identity.substitute ?? null);
            return succeed(null);
          });
          if (done.ok) submitted += 1;
        }
        const done = inOwnEvent('scoring.takeReturn', () => {
          sticks.take({ stick: stick.id, sequence: content.sequence, contentHash, takenAt: at, entered, submitted });
          return succeed(null);
        });
        return done.ok ? succeed({ entered, comments: commented, submitted }) : done;
      },
    },
    'scoring.writeReturn': {
      answer: async ({ destination }, { now }) => {
        const copy = sticks.copy();
        const path = files.destination(destination);
        if (copy === null) return fail({ code: 'not-in-copy' });
        if (path === null) return fail({ code: 'file-gone', fileName: '' });
        const changed = changesOf(sticks, scoring, remarks, copy.seat);
        const content: ReturnContent = {
          stick: copy.stick,
          editionId: edition.read().id,
          seat: copy.seat,
          rubricHash: copy.rubricHash,
          sequence: records.audit.last()?.sequence ?? 1,
          writtenAt: now(),
          ...changed,
        };
        const written = await writeWhole(path, sealReturn(JSON.stringify(content), copy.stick, copy));
        return written.ok
          ? succeed({
              fileName: basename(path),
              values: changed.scores.length,
              comments: changed.comments.length,
              submitted: changed.submitted.length,
            })
          : written;
      },
    },
  };
};
