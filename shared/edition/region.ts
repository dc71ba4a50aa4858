import { z } from 'zod';

/** Code of a regency or city in the form `64.08` (home ministry style); the same four digits without dot are accepted by `normaliseRegionCode`. */
export const regionCodeSchema = z
  .string()
  .regex(/^\d{2}\.\d{2}$/u)
  .brand<'RegionCode'>();
export type RegionCode = z.infer<typeof regionCodeSchema>;

export type RegionKind = 'kabupaten' | 'kota';

export type Region = {
  readonly code: RegionCode;
  /** Full name, e.g. `Kabupaten Kutai Timur`. */
  readonly name: string;
  readonly kind: RegionKind;
  readonly capital: string | null;
};

/** Reads `64.08`, `6408` or ` 64.08 `; null when it is not a code at all. Whether the code exists is asked of the list of regions. */
export const normaliseRegionCode = (text: string): RegionCode | null => {
  const match = /^\s*(\d{2})\.?(\d{2})\s*$/u.exec(text);
  return match ? regionCodeSchema.parse(`${match[1] ?? ''}.${match[2] ?? ''}`) : null;
};

/** `Kabupaten Kutai Timur` → `Kutai Timur`, for tables in which the kind is plain from the context. */
export const shortRegionName = (name: string): string => name.replace(/^(Kabupaten|Kota) /u, '');
