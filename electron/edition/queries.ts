import {
  type Edition,
  editionDetailsSchema,
  editionIdSchema,
  editionMarkSchema,
  mayFollow,
  phaseSchema,
  type EditionDetails,
  type Phase,
} from '../../shared/edition/edition.ts';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { Database } from '../database/sqlite.ts';

type EditionRow = EditionDetails & { readonly id: string; readonly mark: string; readonly phase: string; readonly createdAt: string };

type AppliedWrite = {
  readonly writeId: string;
  readonly call: string;
  readonly device: string;
  readonly seat: number | null;
  readonly at: string;
  readonly reply: string | null;
};

/** What authorisation asks at every call; the file's constraints hold both to their unions. */
export type EditionState = Pick<Edition, 'phase' | 'mark'> & {
  /** Set in the copy that a juror took along: the only seat that it has, and nobody else is in it. */
  readonly copyOf?: SeatId | null;
};

export const editionQueries = (database: Database) => {
  const select = database.prepare<[], EditionRow>(
    `SELECT edition_id AS id, name, province_code AS provinceCode, province_name AS provinceName, category, stage,
            next_stage AS nextStage, assessment_year AS assessmentYear, event_year AS eventYear, time_zone AS timeZone,
            venue, mark, phase, created_at AS createdAt
       FROM edition`,
  );
  const insert = database.prepare<Edition>(
    `INSERT INTO edition (id, edition_id, name, province_code, province_name, category, stage, next_stage, assessment_year,
                          event_year, time_zone, venue, mark, phase, created_at)
     VALUES (1, @id, @name, @provinceCode, @provinceName, @category, @stage, @nextStage, @assessmentYear,
             @eventYear, @timeZone, @venue, @mark, @phase, @createdAt)`,
  );
  const updateDetails = database.prepare<EditionDetails>(
    `UPDATE edition
        SET name = @name, province_code = @provinceCode, province_name = @provinceName, category = @category, stage = @stage,
            next_stage = @nextStage, assessment_year = @assessmentYear, event_year = @eventYear, time_zone = @timeZone,
            venue = @venue`,
  );
  const selectState = database.prepare<[], EditionState>(
    `SELECT phase, mark, juror_copy.seat AS copyOf
       FROM edition
       LEFT JOIN juror_copy ON juror_copy.id = edition.id`,
  );
  const updatePhase = database.prepare<[Phase]>('UPDATE edition SET phase = ?');
  const editionState = (): EditionState => {
    const state = selectState.get();
    if (state === undefined) throw new Error('The file holds no edition.');
    return state;
  };
  return {
    read: (): Edition => {
      const row = select.get();
      if (row === undefined) throw new Error('The file holds no edition.');
      const { id, mark, phase, createdAt, ...details } = row;
      return {
        ...editionDetailsSchema.parse(details),
        id: editionIdSchema.parse(id),
        mark: editionMarkSchema.parse(mark),
        phase: phaseSchema.parse(phase),
        createdAt,
      };
    },
    state: editionState,
    insert: (edition: Edition): void => void insert.run(edition),
    updateDetails: (details: EditionDetails): void => void updateDetails.run(details),
    /** Throws when the phase may not follow the present one: the contract's phases should have refused the call. */
    updatePhase: (phase: Phase): void => {
      const { phase: now } = editionState();
      if (!mayFollow(now, phase)) throw new RangeError(`${phase} does not follow ${now}.`);
      updatePhase.run(phase);
    },
  };
};

/** Writes that have been applied, by their own id, so that one that arrives twice is answered as before. */
export const appliedWriteQueries = (database: Database) => {
  const select = database.prepare<[string], Pick<AppliedWrite, 'call' | 'device' | 'seat' | 'reply'>>(
    `SELECT call, device, seat, reply
       FROM applied_write
      WHERE write_id = ?`,
  );
  const insert = database.prepare<AppliedWrite>(
    `INSERT INTO applied_write (write_id, call, device, seat, at, reply)
     VALUES (@writeId, @call, @device, @seat, @at, @reply)`,
  );
  return {
    find: (writeId: string) => select.get(writeId) ?? null,
    insert: (write: AppliedWrite): void => void insert.run(write),
  };
};
