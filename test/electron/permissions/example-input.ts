import fc from 'fast-check';
import type { z } from 'zod';

type Definition = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
};

/** Texts of which some schema of the contract takes at least one. */
const TEXTS: readonly string[] = [
  'a',
  '64.01',
  '64',
  '123456',
  '2025-07-28',
  '2025-07-28T02:00:00.000Z',
  'inovasi',
  '0b0f2f3e-6a5e-4f0e-9d1c-2f6a3f1f9a01',
  'ab'.repeat(32),
  'ab'.repeat(16),
  'abcdefgh',
  '00000000',
  'A1b2C3d4E5f6G7h8J9k0L1',
  'formal.population',
  'a'.repeat(43),
  'a'.repeat(64),
  'https://192.168.1.10:4321',
  '192.168.1.10',
];
const NUMBERS: readonly number[] = [1, 0, 3, 10, 100, 2025, 10_000];

/** Texts made from the patterns of a schema, the same at each run; a pattern that cannot be made from gives none. */
const matching = (schema: z.ZodType): readonly string[] =>
  [...((schema._zod.bag.patterns as ReadonlySet<RegExp> | undefined) ?? [])].flatMap((pattern) => {
    try {
      return fc.sample(fc.stringMatching(pattern), { seed: 1, numRuns: 20 });
    } catch {
      return [];
    }
  });

const candidates = (schema: z.ZodType): readonly unknown[] => {
  const definition = schema.def as unknown as Definition;
  switch (definition.type) {
    case 'object': {
      const entries = Object.entries(definition.shape ?? {}).map(([key, value]) => [key, exampleOf(value)] as const);
      return [Object.fromEntries(entries.filter(([, value]) => value !== undefined))];
    }
    case 'array':
      return [[], definition.element === undefined ? [] : [exampleOf(definition.element)]];
    case 'union':
      return (definition.options ?? []).flatMap(candidates);
    case 'record':
      return [{}];
    case 'enum':
      return Object.values(definition.entries ?? {});
    case 'literal':
      return definition.values ?? [];
    case 'nullable':
      return [null];
    case 'optional':
      return [undefined];
    case 'default':
    case 'readonly':
      return definition.innerType === undefined ? [] : candidates(definition.innerType);
    case 'pipe':
      return definition.in === undefined ? [] : candidates(definition.in);
    case 'boolean':
      return [true];
    case 'number':
    case 'int':
      return NUMBERS;
    case 'string':
      return [...TEXTS, ...matching(schema)];
    default:
      return [];
  }
};

/** Something that the schema takes, found by its shape; undefined when nothing that was tried is taken. */
export const exampleOf = (schema: z.ZodType): unknown => candidates(schema).find((value) => schema.safeParse(value).success);
