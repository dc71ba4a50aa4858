import { describe, expect, it } from 'vitest';
import { findProvince, findRegion, parseRegionList, regionsOf } from '../../../shared/edition/region-list.ts';
import { regionCodeSchema } from '../../../shared/edition/region.ts';
import { REGIONS } from '../../fixtures/workbooks.ts';

const code = (text: string) => regionCodeSchema.parse(text);

describe('the list of regions', () => {
  it('knows the ten of Kalimantan Timur, where it has them from and since when', () => {
    expect([regionsOf(REGIONS, '64').map((region) => region.code), REGIONS.source.length > 20, REGIONS.asOf]).toEqual([
      ['64.01', '64.02', '64.03', '64.07', '64.08', '64.09', '64.11', '64.71', '64.72', '64.74'],
      true,
      '2026-11',
    ]);
  });

  it('finds a region with its province, and nothing near it for a code that it does not know', () => {
    expect([
      findRegion(REGIONS, code('64.08')),
      findRegion(REGIONS, code('64.73')),
      findProvince(REGIONS, '63'),
      regionsOf(REGIONS, '63'),
    ]).toEqual([
      {
        region: { code: '64.08', name: 'Kabupaten Kutai Timur', kind: 'kabupaten', capital: 'Sangatta' },
        province: REGIONS.provinces[0],
      },
      null,
      null,
      [],
    ]);
  });

  it('is refused when it names a code twice or under another province', () => {
    const [province] = REGIONS.provinces;
    if (province === undefined) throw new Error('expected a province');
    const [first] = province.regions;
    expect(() => parseRegionList({ ...REGIONS, provinces: [{ ...province, regions: [first, first] }] })).toThrow('64.01 twice');
    expect(() => parseRegionList({ ...REGIONS, provinces: [{ ...province, code: '63' }] })).toThrow('64.01 stands under province 63');
  });
});
