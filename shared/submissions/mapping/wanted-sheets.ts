import type { MappingContext } from '../read-identity.ts';
import { READ_SHEETS } from '../read-template.ts';
import { normaliseLabel } from '../template.ts';
import type { PartMapping } from './mapping.ts';
import { indexOf } from './remembered-index.ts';

/** Of which sheets cells are read: those of the template, and those that a mapping may lead to. */
export const wantedSheets = (
  given: readonly PartMapping[] | null,
  mappings: MappingContext | undefined,
): Pick<ReadonlySet<string>, 'has'> => {
  if (mappings === undefined) return READ_SHEETS;
  const index = indexOf(mappings.remembered);
  return {
    has: (name) =>
      READ_SHEETS.has(name) ||
      mappings.withView ||
      (given === null ? index?.sheetNames.has(normaliseLabel(name)) === true : given.some(({ sheet }) => sheet === name)),
  };
};
