import { z } from 'zod';
import { timeZoneSchema } from './edition.ts';
import { type Region, type RegionCode, regionCodeSchema } from './region.ts';

/** Codes and names of provinces and their regions, with where they come from. Ships as `resources/regions.json`. */
export const regionListSchema = z.strictObject({
  /** Where codes and names were taken from. */
  source: z.string().min(1),
  /** When they were taken, as far as known: `2026` or `2026-11` or `2026-11-22`. */
  asOf: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u),
  /** Under which licence the list is passed on. */
  licence: z.string().min(1),
  /** What is contested or unread about the source. */
  notes: z.array(z.string().min(1)),
  provinces: z.array(
    z.strictObject({
      code: z.string().regex(/^\d{2}$/u),
      name: z.string().min(1),
      timeZone: timeZoneSchema,
      regions: z.array(
        z.strictObject({
          code: regionCodeSchema,
          name: z.string().min(1),
          kind: z.enum(['kabupaten', 'kota']),
          capital: z.string().min(1).nullable(),
        }),
      ),
    }),
  ),
});
export type RegionList = z.infer<typeof regionListSchema>;
export type Province = RegionList['provinces'][number];

/** Throws when the file is not a list of regions, or names a code twice or under another province's digits. */
export const parseRegionList = (value: unknown): RegionList => {
  const list = regionListSchema.parse(value);
  const seen = new Set<string>();
  for (const province of list.provinces) {
    for (const code of [province.code, ...province.regions.map((region) => region.code)]) {
      if (seen.has(code)) throw new RangeError(`The list of regions names ${code} twice.`);
      if (!code.startsWith(province.code)) throw new RangeError(`${code} stands under province ${province.code}.`);
      seen.add(code);
    }
  }
  return list;
};

export const findProvince = (list: RegionList, provinceCode: string): Province | null =>
  list.provinces.find((province) => province.code === provinceCode) ?? null;

/** A code that is not in the list is not guessed from its neighbours: null. */
export const findRegion = (list: RegionList, code: RegionCode): { readonly region: Region; readonly province: Province } | null => {
  for (const province of list.provinces) {
    const region = province.regions.find((one) => one.code === code);
    if (region) return { region, province };
  }
  return null;
};

/** Regions of one province in the order of their codes; empty when the province is not in the list. */
export const regionsOf = (list: RegionList, provinceCode: string): readonly Region[] =>
  (findProvince(list, provinceCode)?.regions ?? []).toSorted((a, b) => (a.code < b.code ? -1 : 1));
