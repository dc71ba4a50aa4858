import { describe, expect, it } from 'vitest';
import { formatCutOff } from '../../../shared/notation/format.ts';
import { cutOffOfDateCell, readCutOff } from '../../../shared/notation/read-date.ts';

const read = (...texts: readonly string[]): readonly (string | null)[] => texts.map((text) => readCutOff(text)?.cutOff ?? null);

describe('a cut-off date typed as text', () => {
  it('is kept as far as it was said', () => {
    expect(read('2024', '2024-04', '2024-12-31')).toEqual(['2024', '2024-04', '2024-12-31']);
  });

  it('is read day first, in figures and in words', () => {
    expect(
      read(
        '31-12-2024',
        '31/12/2024',
        '31.12.2024',
        '3/4/2024',
        '31 Desember 2024',
        '31 Des 2024',
        '1 Agt. 2024',
        'Desember 2024',
        '12/2024',
        'per 31 Desember 2024',
        'Selasa, 31 Desember 2024',
        '31 December 2024',
        'tahun 2024',
        '2024‑4',
      ),
    ).toEqual([
      '2024-12-31',
      '2024-12-31',
      '2024-12-31',
      '2024-04-03',
      '2024-12-31',
      '2024-12-31',
      '2024-08-01',
      '2024-12',
      '2024-12',
      '2024-12-31',
      '2024-12-31',
      '2024-12-31',
      '2024',
      '2024-04',
    ]);
  });

  it('is not guessed where the day does not exist or the year is cut short', () => {
    expect(read('31-02-2024', '29-02-2023', '2024-13', '12/31/2024', '31/12/24', 'akhir tahun', '31 Foo 2024', '0024', '')).toEqual(
      Array.from({ length: 9 }, () => null),
    );
  });

  it('says whether it had to be interpreted', () => {
    expect([readCutOff('2024-12-31')?.verbatim, readCutOff(' 2024 ')?.verbatim, readCutOff('31-12-2024')?.verbatim]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is read again from how it is written for people', () => {
    for (const cutOff of ['2024', '2024-02', '2024-02-29', '1999-11-30']) {
      expect([readCutOff(formatCutOff(cutOff, 'id'))?.cutOff, readCutOff(formatCutOff(cutOff, 'en'))?.cutOff]).toEqual([cutOff, cutOff]);
    }
  });
});

describe('a date cell', () => {
  const day = new Date(Date.UTC(2024, 3, 1));

  it('says no more than it shows', () => {
    expect([
      cutOffOfDateCell(day, 'dd/mm/yyyy'),
      cutOffOfDateCell(day, '[$-421]dd mmmm yyyy'),
      cutOffOfDateCell(day, 'mmm-yy'),
      cutOffOfDateCell(day, 'yyyy'),
    ]).toEqual(['2024-04-01', '2024-04-01', '2024-04', '2024']);
  });

  it('says nothing when it is a clock time, or 2024 under the format of a date', () => {
    expect([
      cutOffOfDateCell(new Date(Date.UTC(1899, 11, 30, 10, 40)), 'h:mm'),
      cutOffOfDateCell(new Date(Date.UTC(1905, 6, 16)), 'dd/mm/yyyy'),
      cutOffOfDateCell(new Date(Number.NaN), 'dd/mm/yyyy'),
    ]).toEqual([null, null, null]);
  });
});
