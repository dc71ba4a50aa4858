import { randomInt, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { type Failure, fail, type Reply, succeed } from '../../../shared/failure.ts';
import type { SeatId } from '../../../shared/panel/panel.ts';
import { type CriterionId, judgedCriteria } from '../../../shared/rubric/rubric.ts';
import { SERIAL_SIGNS } from '../../../shared/scoring/paper/serial.ts';
import { STICK_CODE_LENGTH } from '../../../shared/scoring/stick/code-words.ts';
import { type ReturnContent, type ReturnedValue, type ReturnSummary, stickIdSchema } from '../../../shared/scoring/stick/stick.ts';
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
import type { Bundle } from './bundle.ts';
import { carriedQueries, type StickQueries, stickQueries } from './queries.ts';
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

const newCode = (): string => Array.from({ length: STICK_CODE_LENGTH }, () => SERIAL_SIGNS.charAt(randomInt(SERIAL_SIGNS.length))).join('');

/** What a juror's copy has that its stick did not leave with, and which sheets it has handed in. */
const changesOf = (sticks: StickQueries, scoring: ReturnType<typeof scoringQueries>, seat: SeatId) => {
  const key = (one: { readonly code: string; readonly criterion: string }): string => `${one.code} ${one.criterion}`;
  const base = new Map(sticks.base().map((one) => [key(one), one]));
  const now = new Map(scoring.ofSeat(seat).map((one) => [key(one), one]));
  const scores = [...new Set([...base.keys(), ...now.keys()])].flatMap((place) => {
    const was = base.get(place);
    const is = now.get(place);
    const told = is ?? was;
    if (told === undefined || was?.valueHundredths === is?.valueHundredths) return [];
    const { code, criterion } = told;
    return [{ code, criterion, baseHundredths: was?.valueHundredths ?? null, valueHundredths: is?.valueHundredths ?? null }];
  });
  return {
    scores: scores.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
    submitted: scoring
      .sheets()
      .flatMap((sheet) => (sheet.submittedAt !== null && sheet.seat === seat ? [sheet.code] : []))
      .toSorted(),
  };
};

export const stickHandlers = (records: Records, { files, closed, held }: StickReaders): Pick<SliceHandlers<'scoring'>, StickCall> => {
  const { database } = records.file;
  const sticks = stickQueries(database);
  const panel = panelQueries(database);
  const rubric = rubricQueries(database);
  const scoring = scoringQueries(database);
  const submissions = submissionQueries(database);
  const edition = editionQueries(database);

  const open = (file: Parameters<FileTokens['source']>[0]): Reply<OpenedReturn> =>
    readReturn(files.source(file), sticks, { editionId: edition.read().id, rubricHash: rubric.read().hash });

  /** Each returned value against what is on record now. */
  const compare = ({ seat, scores }: ReturnContent): readonly ReturnedValue[] =>
    scores.map(({ code, criterion, baseHundredths, valueHundredths }) => {
      const onRecordHundredths = scoring.score(seat, code, criterion)?.valueHundredths ?? null;
      const cell = { code, criterion, onRecordHundredths, fromStickHundredths: valueHundredths };
      if (onRecordHundredths === valueHundredths) return { ...cell, state: 'same' };
      if (closed(seat, code) !== null || held(seat, code, criterion)) return { ...cell, state: 'closed' };
      return { ...cell, state: onRecordHundredths === baseHundredths ? 'fresh' : 'differing' };
    });

  const submits = ({ seat, submitted }: ReturnContent): readonly RegionCode[] => submitted.filter((code) => closed(seat, code) === null);

  const summaryOf = ({ stick, content }: OpenedReturn, values: readonly ReturnedValue[]): ReturnSummary => {
    const count = (state: ReturnedValue['state']): number => values.filter((value) => value.state === state).length;
    return {
      stick: stick.id,
      seat: stick.seat,
      title: panel.seat(stick.seat)?.title ?? '',
      writtenAt: content.writtenAt,
      regions: new Set(values.map(({ code }) => code)).size,
      fresh: count('fresh'),
      same: count('same'),
      differing: count('differing'),
      closed: count('closed'),
      submitted: submits(content).length,
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
        return opened.ok ? succeed(summaryOf(opened.value, compare(opened.value.content))) : opened;
      },
    },
    'scoring.readReturn': {
      answer: ({ file }, { session }) => {
        const opened = open(file);
        if (!opened.ok) return opened;
        const { stick, content } = opened.value;
        if (stick.seat !== seatOf(session)) return fail({ code: 'stick-other-seat', seat: stick.seat });
        const values = compare(content);
        return succeed({
          summary: summaryOf(opened.value, values),
          values,
          regions: submissions.candidates(),
          criteria: judgedCriteria(rubric.read()),
          submits: submits(content),
        });
      },
    },
    'scoring.takeReturn': {
      answer: ({ file, choices }, { session, at, inOwnEvent }) => {
        const opened = open(file);
        if (!opened.ok) return opened;
        const { stick, content, contentHash } = opened.value;
        const seat = seatOf(session);
        if (stick.seat !== seat) return fail({ code: 'stick-other-seat', seat: stick.seat });
        const chosen = new Map(choices.map(({ code, criterion, counts }) => [`${code} ${criterion}`, counts]));
        const values = compare(content);
        const undecided = values.filter(({ code, criterion, state }) => state === 'differing' && !chosen.has(`${code} ${criterion}`));
        if (undecided.length > 0) return fail({ code: 'return-undecided', count: undecided.length });
        const { scale, criteria } = rubric.read();
        const judged = new Set(judgedCriteria({ criteria }).map(({ id }) => id));
        const { minHundredths: min, maxHundredths: max, stepHundredths: step } = scale;
        let entered = 0;
        for (const { code, criterion, fromStickHundredths: value, state } of values) {
          const takes = state === 'fresh' || (state === 'differing' && chosen.get(`${code} ${criterion}`) === 'stick');
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
        let submitted = 0;
        for (const code of submits(content)) {
          // A sheet is handed in as it was on the stick; one of which something else counts now is left to the juror.
          const kept = values.some((value) => value.code === code && chosen.get(`${code} ${value.criterion}`) === 'record');
          if (kept || scoring.countIn(seat, code) < judged.size) continue;
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
        return done.ok ? succeed({ entered, submitted }) : done;
      },
    },
    'scoring.writeReturn': {
      answer: async ({ destination }, { now }) => {
        const copy = sticks.copy();
        const path = files.destination(destination);
        if (copy === null) return fail({ code: 'not-in-copy' });
        if (path === null) return fail({ code: 'file-gone', fileName: '' });
        const changed = changesOf(sticks, scoring, copy.seat);
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
          ? succeed({ fileName: basename(path), values: changed.scores.length, submitted: changed.submitted.length })
          : written;
      },
    },
  };
};
