import type { FigureSubject } from './figure.ts';
import type { ChangeProperty, PlannedChange } from './preview.ts';

/** Where each property of a content was read, `Cakupan!B6`; empty for content that did not come from a file. */
export type CellPlaces = Readonly<Record<string, string>>;

export const placeKey = (item: PlannedChange['item'], subject: FigureSubject | null, position: number, property: ChangeProperty): string =>
  `${item}/${subject ?? ''}/${String(position)}/${property}`;

export const placeOf = (
  places: CellPlaces,
  item: PlannedChange['item'],
  subject: FigureSubject | null,
  position: number,
  property: ChangeProperty,
): string | null => places[placeKey(item, subject, position, property)] ?? null;

export const cellReference = (sheet: string, address: string): string => `${sheet}!${address}`;

/** Names of sheets of the template hold no `!`. */
export const splitReference = (reference: string): { readonly sheet: string; readonly cell: string } => {
  const at = reference.lastIndexOf('!');
  return { sheet: reference.slice(0, at), cell: reference.slice(at + 1) };
};
