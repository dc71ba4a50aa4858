import { randomInt } from 'node:crypto';
import { basename } from 'node:path';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { type Failure, fail, type Reply, succeed } from '../../../shared/failure.ts';
import type { Seat, SeatId } from '../../../shared/panel/panel.ts';
import type { Proof } from '../../../shared/panel/staff/staff.ts';
import { judgedCriteria } from '../../../shared/rubric/rubric.ts';
import type { PaperDecider, PaperForm, PaperOutdated, PaperState } from '../../../shared/scoring/paper/paper-sheet.ts';
import { checkSign, type PaperSerial, paperSerialSchema, SERIAL_LENGTH, SERIAL_SIGNS } from '../../../shared/scoring/paper/serial.ts';
import { writeWhole } from '../../database/save-copy.ts';
import { editionQueries } from '../../edition/queries.ts';
import type { FileTokens } from '../../file-tokens.ts';
import type { SliceHandlers } from '../../handler.ts';
import { panelQueries } from '../../panel/queries.ts';
import { checkProof } from '../../panel/staff/check-proof.ts';
import { staffQueries } from '../../panel/staff/queries.ts';
import { substituteQueries } from '../../panel/substitutes/queries.ts';
import type { Records } from '../../records-file.ts';
import { rubricQueries } from '../../rubric/queries.ts';
import { actorOf } from '../../session.ts';
import { submissionQueries } from '../../submissions/queries.ts';
import { scoringQueries } from '../queries.ts';
import { type PaperEntry, paperQueries, type PrintedSheet } from './queries.ts';
import { scoreFormPaper } from './score-form-paper.ts';

type PaperCall =
  | 'scoring.papers'
  | 'scoring.issuePapers'
  | 'scoring.savePapers'
  | 'scoring.paperForm'
  | 'scoring.typePaper'
  | 'scoring.openPaper'
  | 'scoring.decidePaper';

export type PaperReaders = {
  readonly files: FileTokens;
  /** What stands against writing on the sheet; null when nothing does. */
  readonly closed: (seat: SeatId, code: RegionCode) => Failure | null;
};

const newSerial = (): PaperSerial => {
  const signs = Array.from({ length: SERIAL_LENGTH - 1 }, () => SERIAL_SIGNS.charAt(randomInt(SERIAL_SIGNS.length))).join('');
  return paperSerialSchema.parse(`${signs}${checkSign(signs)}`);
};

const deciderOf = (proof: Proof): PaperDecider =>
  proof.by === 'staff' ? { by: 'staff', number: proof.number } : { by: 'seat', seat: proof.seat };

export const paperHandlers = (records: Records, { files, closed }: PaperReaders): Pick<SliceHandlers<'scoring'>, PaperCall> => {
  const { database } = records.file;
  const papers = paperQueries(database);
  const panel = panelQueries(database);
  const staff = staffQueries(database);
  const substitutes = substituteQueries(database);
  const rubric = rubricQueries(database);
  const scoring = scoringQueries(database);
  const submissions = submissionQueries(database);
  const edition = editionQueries(database);

  const waiting = (entries: readonly PaperEntry[]): PaperEntry | undefined => entries.find(({ outcome }) => outcome === null);
  const outdatedBecause = ({ replaced, rubricHash }: PrintedSheet): PaperOutdated | null =>
    replaced ? 'replaced' : rubricHash === rubric.read().hash ? null : 'rubric';
  const stateOf = (sheet: PrintedSheet, entries: readonly PaperEntry[]): PaperState => {
    const last = entries.at(-1);
    if (last?.outcome === 'confirmed') return 'confirmed';
    if (outdatedBecause(sheet) !== null) return 'outdated';
    if (last === undefined) return 'printed';
    return last.outcome === null ? 'typed' : 'rejected';
  };

  /** The sheet as long as it may still become scores. */
  const usable = (serial: PaperSerial): Reply<PrintedSheet> => {
    const sheet = papers.sheet(serial);
    if (sheet === null) return fail({ code: 'paper-unknown', serial });
    const state = stateOf(sheet, papers.entriesOf(serial));
    if (state === 'confirmed') return fail({ code: 'paper-confirmed', serial });
    if (state === 'outdated') return fail({ code: 'paper-outdated', serial });
    const failure = closed(sheet.seat, sheet.code);
    if (failure !== null) return fail(failure);
    return scoring.countIn(sheet.seat, sheet.code) > 0 ? fail({ code: 'paper-sheet-begun' }) : succeed(sheet);
  };

  const substituteName = ({ seat, substitute }: Pick<PrintedSheet, 'seat' | 'substitute'>): string =>
    substitute === null ? '' : (substitutes.find(seat, substitute)?.personName ?? '');

  const formOf = (sheet: PrintedSheet): PaperForm => {
    const { serial, seat, code, substitute } = sheet;
    const { scale, criteria } = rubric.read();
    const holder = panel.seat(seat);
    return {
      serial,
      seat,
      title: holder?.title ?? '',
      personName: substitute === null ? (holder?.personName ?? '') : substituteName(sheet),
      code,
      region: submissions.summary(code)?.region.name ?? code,
      criteria: judgedCriteria({ criteria }),
      scale,
    };
  };

  /** The typing that waits, for somebody who did not type it. */
  const forDecider = (serial: PaperSerial, proof: Proof): Reply<{ readonly sheet: PrintedSheet; readonly entry: PaperEntry }> => {
    const found = usable(serial);
    if (!found.ok) return found;
    const entry = waiting(papers.entriesOf(serial));
    if (entry === undefined) return fail({ code: 'paper-nothing-typed', serial });
    if (proof.by === 'staff' && proof.number === entry.typedBy) return fail({ code: 'paper-same-person' });
    // Another person, in this seat or in another, would be shown a colleague's values.
    if (proof.by === 'seat' && (proof.seat !== found.value.seat || found.value.substitute !== null))
      return fail({ code: 'paper-not-yours', seat: found.value.seat });
    return succeed({ sheet: found.value, entry });
  };

  return {
    'scoring.papers': {
      answer: () => {
        const entries = papers.entries();
        return succeed(
          papers.sheets().map((sheet) => {
            const own = entries.filter(({ serial }) => serial === sheet.serial);
            const last = own.at(-1);
            const state = stateOf(sheet, own);
            return {
              serial: sheet.serial,
              seat: sheet.seat,
              code: sheet.code,
              printedAt: sheet.printedAt,
              state,
              outdatedBecause: state === 'outdated' ? outdatedBecause(sheet) : null,
              substituteName: substituteName(sheet),
              attempts: own.length,
              typedBy: last?.typedBy ?? null,
              typedAt: last?.typedAt ?? null,
              decidedBy: last?.decidedBy ?? null,
              decidedAt: last?.decidedAt ?? null,
              reason: last?.reason ?? '',
            };
          }),
        );
      },
    },
    'scoring.issuePapers': {
      answer: ({ sheets }, { session, at }) => {
        const { hash, ...content } = rubric.read();
        if (hash === null) return fail({ code: 'not-ready', missing: ['rubric'] });
        const printed: { readonly seat: Seat; readonly code: RegionCode; readonly region: string; readonly serial: PaperSerial }[] = [];
        for (const { seat: number, code } of sheets) {
          const seat = panel.seat(number);
          if (seat === null) return fail({ code: 'not-found', noun: 'seat', id: String(number) });
          const failure = closed(number, code);
          if (failure !== null) return fail(failure);
          const earlier = papers.sheets().filter((one) => one.seat === number && one.code === code);
          const typed = earlier.find(({ serial }) => waiting(papers.entriesOf(serial)) !== undefined);
          if (typed !== undefined) return fail({ code: 'paper-waits', serial: typed.serial });
          const serial = newSerial();
          const substitute = seat.sittingSubstitute;
          papers.print({ serial, seat: number, code, rubricHash: hash, substitute, at, by: actorOf(session) });
          const sitting = substitute === null ? null : substitutes.find(number, substitute);
          const writer = sitting === null ? seat : { ...seat, personName: sitting.personName, institution: sitting.institution };
          printed.push({ seat: writer, code, region: submissions.summary(code)?.region.name ?? code, serial });
        }
        return succeed(scoreFormPaper(edition.read(), { ...content, hash }, printed, at));
      },
    },
    'scoring.savePapers': {
      answer: async ({ bytes: token, destination }) => {
        const path = files.destination(destination);
        const bytes = files.takeBytes(token);
        if (path === null || bytes === null) return fail({ code: 'file-gone', fileName: '' });
        const written = await writeWhole(path, bytes);
        return written.ok ? succeed({ fileName: basename(path), sizeBytes: written.value.sizeBytes }) : written;
      },
    },
    'scoring.paperForm': {
      answer: ({ serial }) => {
        const found = usable(serial);
        if (!found.ok) return found;
        if (waiting(papers.entriesOf(serial)) !== undefined) return fail({ code: 'paper-waits', serial });
        return succeed(formOf(found.value));
      },
    },
    'scoring.typePaper': {
      prepare: async ({ serial, values, typist }) => {
        const checked = await checkProof(panel, staff, { by: 'staff', ...typist });
        return ({ at, keepThoughRefused }) => {
          const found = usable(serial);
          if (!found.ok) return found;
          const entries = papers.entriesOf(serial);
          if (waiting(entries) !== undefined) return fail({ code: 'paper-waits', serial });
          const { scale, criteria } = rubric.read();
          const judged = new Set(judgedCriteria({ criteria }).map(({ id }) => id));
          const { minHundredths: min, maxHundredths: max, stepHundredths: step } = scale;
          for (const { criterion, valueHundredths } of values) {
            if (!judged.has(criterion)) return fail({ code: 'not-found', noun: 'criterion', id: criterion });
            if (valueHundredths < min || valueHundredths > max || (valueHundredths - min) % step !== 0)
              return fail({ code: 'score-not-allowed', min: min / 100, max: max / 100, step: step / 100 });
          }
          const failure = checked.count(at);
          if (failure !== null) {
            keepThoughRefused();
            return fail(failure);
          }
          papers.type({ serial, attempt: entries.length + 1, values, typedBy: typist.number, at });
          return succeed(null);
        };
      },
    },
    'scoring.openPaper': {
      prepare: async ({ serial, proof }) => {
        const checked = await checkProof(panel, staff, proof);
        return ({ at, keepThoughRefused }) => {
          const found = forDecider(serial, proof);
          if (!found.ok) return found;
          const failure = checked.count(at);
          if (failure !== null) {
            keepThoughRefused();
            return fail(failure);
          }
          const { sheet, entry } = found.value;
          return succeed({
            form: formOf(sheet),
            values: entry.values,
            typedBy: staff.member(entry.typedBy)?.personName ?? '',
            typedAt: entry.typedAt,
          });
        };
      },
    },
    'scoring.decidePaper': {
      prepare: async ({ serial, outcome, reason, proof }) => {
        const checked = await checkProof(panel, staff, proof);
        return ({ at, giveReason, keepThoughRefused }) => {
          if (outcome === 'rejected' && reason === '') return fail({ code: 'reason-needed' });
          const found = forDecider(serial, proof);
          if (!found.ok) return found;
          const failure = checked.count(at);
          if (failure !== null) {
            keepThoughRefused();
            return fail(failure);
          }
          const { sheet, entry } = found.value;
          if (reason !== '') giveReason(reason);
          papers.decide({ serial, attempt: entry.attempt, outcome, decider: deciderOf(proof), at, reason });
          if (outcome === 'rejected') return succeed(null);
          const { seat, code, substitute } = sheet;
          scoring.openSheet(seat, code);
          for (const { criterion, valueHundredths } of entry.values)
            scoring.enter({ seat, code, criterion, valueHundredths, enteredAt: at }, substitute);
          if (entry.values.length === judgedCriteria(rubric.read()).length) scoring.submit(seat, code, at, substitute);
          return succeed(null);
        };
      },
    },
  };
};
