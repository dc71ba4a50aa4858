import { describe, expect, it } from 'vitest';
import { findProvince, findRegion, parseRegionList, regionsOf } from '../../../shared/edition/region-list.ts';
import { regionCodeSchema } from '../../../shared/edition/region.ts';
import { REGIONS } from '../../fixtures/workbooks.ts';

const code = (text: string) => regionCodeSchema.parse(text);

describe('the list of regions', () => {
  it('knows the ten of Kalimantan Timur with their capitals, where it has them from, since when and under which licence', () => {
    expect([
      regionsOf(REGIONS, '64').map(({ code: one, capital }) => [one, capital]),
      REGIONS.source,
      REGIONS.asOf,
      REGIONS.licence,
    ]).toEqual([
      [
        ['64.01', 'Tana Paser'],
        ['64.02', 'Tenggarong'],
        ['64.03', 'Tanjung Redeb'],
        ['64.07', 'Sendawar'],
        ['64.08', 'Sangatta'],
        ['64.09', 'Penajam'],
        ['64.11', 'Ujoh Bilang'],
        ['64.71', 'Balikpapan'],
        ['64.72', 'Samarinda'],
        ['64.74', 'Bontang'],
      ],
      expect.stringContaining('idn-area-data 4.0.1'),
      '2026-05-06',
      expect.stringContaining('ODbL'),
    ]);
  });

  it('knows every province and region of the country, each province with its time zone', () => {
    const kinds = REGIONS.provinces.flatMap(({ regions }) => regions.map(({ kind }) => kind));
    const provincesIn = (zone: string) => REGIONS.provinces.filter(({ timeZone }) => timeZone === zone).length;
    expect([
      REGIONS.provinces.length,
      kinds.filter((kind) => kind === 'kabupaten').length,
      kinds.filter((kind) => kind === 'kota').length,
      provincesIn('Asia/Jakarta'),
      provincesIn('Asia/Makassar'),
      provincesIn('Asia/Jayapura'),
      ['11', '36', '51', '61', '63', '96'].map((one) => findProvince(REGIONS, one)?.timeZone),
    ]).toEqual([
      38,
      416,
      98,
      18,
      12,
      8,
      ['Asia/Jakarta', 'Asia/Jakarta', 'Asia/Makassar', 'Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'],
    ]);
  });

  it('says of every region the kind that its name says', () => {
    const wrong = REGIONS.provinces
      .flatMap(({ regions }) => regions)
      .filter(({ kind, name }) => !name.startsWith(kind === 'kota' ? 'Kota ' : 'Kabupaten '));
    expect(wrong).toEqual([]);
  });

  it('finds a region with its province, and nothing near it for a code that it does not know', () => {
    expect([
      findRegion(REGIONS, code('64.08')),
      findRegion(REGIONS, code('64.73')),
      findProvince(REGIONS, '97'),
      regionsOf(REGIONS, '97'),
    ]).toEqual([
      {
        region: { code: '64.08', name: 'Kabupaten Kutai Timur', kind: 'kabupaten', capital: 'Sangatta' },
        province: findProvince(REGIONS, '64'),
      },
      null,
      null,
      [],
    ]);
  });

  it('is refused when it names a code twice or under another province', () => {
    const province = findProvince(REGIONS, '64');
    if (province === null) throw new Error('expected a province');
    const [first] = province.regions;
    expect(() => parseRegionList({ ...REGIONS, provinces: [{ ...province, regions: [first, first] }] })).toThrow('64.01 twice');
    expect(() => parseRegionList({ ...REGIONS, provinces: [{ ...province, code: '63' }] })).toThrow('64.01 stands under province 63');
  });
});
