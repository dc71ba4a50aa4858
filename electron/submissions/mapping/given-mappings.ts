import type { PartMapping } from '../../../shared/submissions/mapping/mapping.ts';

/** More than a person maps in a day. */
const KEPT = 200;

/**
 * What was said for files that are not imported yet, by their SHA-256: adding a file to the preview, or choosing the same file
 * once more, does not ask again. Gone when the edition is closed; what lasts is remembered by the import.
 */
export const givenMappings = () => {
  const given = new Map<string, readonly PartMapping[]>();
  return {
    all: (): ReadonlyMap<string, readonly PartMapping[]> => new Map(given),
    set: (sha256: string, mappings: readonly PartMapping[]): void => {
      given.delete(sha256);
      given.set(sha256, mappings);
      const oldest = given.keys().next().value;
      if (given.size > KEPT && oldest !== undefined) given.delete(oldest);
    },
  };
};

export type GivenMappings = ReturnType<typeof givenMappings>;
