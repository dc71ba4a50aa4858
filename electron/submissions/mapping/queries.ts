import { canonicalJson } from '../../../shared/audit/canonical-json.ts';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { type RememberedPart, rememberedPartSchema } from '../../../shared/submissions/mapping/remembered.ts';
import type { Database } from '../../database/sqlite.ts';

type MappingRow = Record<'code' | 'part' | 'heads' | 'sheet' | 'words' | 'pairs' | 'mappedAt' | 'mappedBy', string>;

export const mappingQueries = (database: Database) => {
  const selectAll = database.prepare<[], MappingRow>(
    `SELECT code, part, heads, sheet, words, pairs, mapped_at AS mappedAt, mapped_by AS mappedBy
       FROM column_mapping
      ORDER BY code, part, mapped_at`,
  );
  const selectOf = database.prepare<[RegionCode], MappingRow>(
    `SELECT code, part, heads, sheet, words, pairs, mapped_at AS mappedAt, mapped_by AS mappedBy
       FROM column_mapping
      WHERE code = ?
      ORDER BY mapped_at DESC, part`,
  );
  const upsert = database.prepare<MappingRow>(
    `INSERT INTO column_mapping (code, part, heads, sheet, words, pairs, mapped_at, mapped_by)
     VALUES (@code, @part, @heads, @sheet, @words, @pairs, @mappedAt, @mappedBy)
         ON CONFLICT (code, part, heads) DO UPDATE
        SET sheet = excluded.sheet, words = excluded.words, pairs = excluded.pairs, mapped_at = excluded.mapped_at,
            mapped_by = excluded.mapped_by`,
  );
  const deleteOf = database.prepare<[RegionCode]>('DELETE FROM column_mapping WHERE code = ?');

  const parse = (row: MappingRow): RememberedPart =>
    rememberedPartSchema.parse({ ...row, words: JSON.parse(row.words) as unknown, pairs: JSON.parse(row.pairs) as unknown });

  return {
    all: (): readonly RememberedPart[] => selectAll.all().map(parse),
    /** Newest first. */
    of: (code: RegionCode): readonly RememberedPart[] => selectOf.all(code).map(parse),
    remember: ({ words, pairs, ...part }: RememberedPart): void =>
      void upsert.run({ ...part, words: canonicalJson(words), pairs: canonicalJson(pairs) }),
    /** Whether there was anything. */
    forget: (code: RegionCode): boolean => deleteOf.run(code).changes > 0,
  };
};
