import type { Lot, Witness } from '../../../shared/ranking/lot.ts';
import type { Database } from '../../database/sqlite.ts';

type LotRow = {
  readonly head: string;
  readonly announcedAt: string;
  readonly announcedBy: string;
  readonly firstWitness: string | null;
  readonly firstDigits: string | null;
  readonly secondWitness: string | null;
  readonly secondDigits: string | null;
  readonly drawnAt: string | null;
  readonly drawnBy: string | null;
};

const lotFrom = (row: LotRow): Lot => {
  const { head, announcedAt, announcedBy, firstWitness, firstDigits, secondWitness, secondDigits, drawnAt, drawnBy } = row;
  const complete =
    firstWitness !== null &&
    firstDigits !== null &&
    secondWitness !== null &&
    secondDigits !== null &&
    drawnAt !== null &&
    drawnBy !== null;
  return {
    head,
    announcedAt,
    announcedBy,
    drawn: complete
      ? {
          witnesses: [
            { name: firstWitness, digits: firstDigits },
            { name: secondWitness, digits: secondDigits },
          ],
          drawnAt,
          drawnBy,
        }
      : null,
  };
};

export const lotQueries = (database: Database) => {
  const select = database.prepare<[], LotRow>(
    `SELECT head, announced_at AS announcedAt, announced_by AS announcedBy, first_witness AS firstWitness,
            first_digits AS firstDigits, second_witness AS secondWitness, second_digits AS secondDigits, drawn_at AS drawnAt,
            drawn_by AS drawnBy
       FROM lot`,
  );
  const insert = database.prepare<Pick<LotRow, 'head' | 'announcedAt' | 'announcedBy'>>(
    `INSERT INTO lot (id, head, announced_at, announced_by)
     VALUES (1, @head, @announcedAt, @announcedBy)`,
  );
  const update = database.prepare<{
    readonly firstWitness: string;
    readonly firstDigits: string;
    readonly secondWitness: string;
    readonly secondDigits: string;
    readonly drawnAt: string;
    readonly drawnBy: string;
  }>(
    `UPDATE lot
        SET first_witness = @firstWitness, first_digits = @firstDigits, second_witness = @secondWitness,
            second_digits = @secondDigits, drawn_at = @drawnAt, drawn_by = @drawnBy`,
  );
  return {
    read: (): Lot | null => {
      const row = select.get();
      return row === undefined ? null : lotFrom(row);
    },
    announce: (lot: Pick<LotRow, 'head' | 'announcedAt' | 'announcedBy'>): void => void insert.run(lot),
    draw: ([first, second]: readonly [Witness, Witness], drawnAt: string, drawnBy: string): void =>
      void update.run({
        firstWitness: first.name,
        firstDigits: first.digits,
        secondWitness: second.name,
        secondDigits: second.digits,
        drawnAt,
        drawnBy,
      }),
  };
};
