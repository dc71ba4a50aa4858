import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatCount,
  formatCutOff,
  formatDate,
  formatDecimal,
  formatDifference,
  formatFileSize,
  formatInstant,
  formatPercent,
  formatPercentWithSign,
  formatRupiah,
  formatSizeLimit,
  formatTime,
  formatTimeRange,
  zoneLabel,
} from '../../../shared/notation/format.ts';
import { rational, toFraction } from '../../../shared/notation/fraction.ts';

describe('numbers as Indonesia writes them', () => {
  it('group by dots, take a comma for decimals and a true minus', () => {
    expect([
      formatDecimal('1234.5', 2, 'id'),
      formatDecimal(-1234.565, 2, 'id'),
      formatDecimal('89.505', 2, 'id'),
      formatDecimal(1e-7, 2, 'id'),
      formatDecimal('-0.004', 2, 'id'),
      formatDecimal(1e21, 0, 'id'),
      formatCount(77_074, 'id'),
      formatCount(999, 'id'),
      formatDifference(626, 'id'),
      formatDifference(-9, 'id'),
      formatDifference(0, 'id'),
    ]).toEqual(['1.234,50', '−1.234,57', '89,51', '0,00', '0,00', '1.000.000.000.000.000.000.000', '77.074', '999', '+626', '−9', '0']);
  });

  it('are written the English way for an English reader', () => {
    expect([formatDecimal('1234.5', 2, 'en'), formatCount(77_074, 'en'), formatRupiah(3_024_000_000, 'en')]).toEqual([
      '1,234.50',
      '77,074',
      'Rp3,024,000,000',
    ]);
  });

  it('are rupiah without a space and without cents', () => {
    expect([formatRupiah(3_024_000_000, 'id'), formatRupiah(-500n, 'id'), formatRupiah(0, 'id')]).toEqual([
      'Rp3.024.000.000',
      '−Rp500',
      'Rp0',
    ]);
  });

  it('are shares of a ratio rounded once, half up', () => {
    const ratio = toFraction(rational(69_528, 79_691));
    expect([
      formatPercent(ratio, 'id'),
      formatPercentWithSign(ratio, 'id'),
      formatPercentWithSign(ratio, 'en'),
      formatPercent(toFraction(rational(1, 800)), 'id', 2),
    ]).toEqual(['87,25', '87,25\u00A0%', '87.25%', '0,13']);
  });

  it('are file sizes as file managers count', () => {
    expect([
      formatFileSize(0, 'id'),
      formatFileSize(999, 'id'),
      formatFileSize(1_234_567, 'id'),
      formatFileSize(20_000_000, 'en'),
      formatFileSize(345_678, 'id'),
    ]).toEqual(['0\u00A0B', '999\u00A0B', '1,2\u00A0MB', '20.0\u00A0MB', '346\u00A0kB']);
    expect([formatSizeLimit(25_000_000, 'id'), formatSizeLimit(2_000_000_000, 'en'), formatSizeLimit(2_500_000, 'id')]).toEqual([
      '25\u00A0MB',
      '2\u00A0GB',
      '2,5\u00A0MB',
    ]);
  });

  it('are refused when they are none', () => {
    expect(() => formatCount(1.5, 'id')).toThrow(RangeError);
    expect(() => formatDecimal(Number.NaN, 2, 'id')).toThrow(SyntaxError);
    expect(() => formatDecimal('1.234,5', 2, 'id')).toThrow(SyntaxError);
  });

  it('lose no digit: what is written can be read again', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (count) => {
        expect(BigInt(formatCount(count, 'id').replace('−', '-').replaceAll('.', ''))).toBe(count);
      }),
    );
  });
});

describe('dates and times as Indonesia writes them', () => {
  const opening = '2025-07-28T02:00:00.000Z';

  it('name the weekday that the date has', () => {
    expect([
      formatDate('2025-07-28', 'id'),
      formatDate('2025-08-05', 'id'),
      formatDate('2024-02-29', 'en'),
      formatDate('2025-07-28', 'id', 'long'),
      formatDate('2025-08-05', 'id', 'short'),
      formatDate('2025-12-31T20:00:00Z', 'en', 'short', 'Asia/Jakarta'),
    ]).toEqual(['Senin, 28 Juli 2025', 'Selasa, 5 Agustus 2025', 'Thursday, 29 February 2024', '28 Juli 2025', '5 Agu 2025', '1 Jan 2026']);
  });

  it('are read in the zone of the edition, even over midnight', () => {
    expect([
      formatTime(opening, 'Asia/Makassar', 'id'),
      formatTime(opening, 'Asia/Jakarta', 'id'),
      formatTime(opening, 'Asia/Jayapura', 'en'),
      formatDate('2025-07-28T17:30:00Z', 'id', 'full', 'Asia/Makassar'),
      formatTime('2025-07-28T16:00:00Z', 'Asia/Makassar', 'id'),
    ]).toEqual(['10.00', '09.00', '11:00', 'Selasa, 29 Juli 2025', '00.00']);
  });

  it('carry the label of their zone', () => {
    expect([
      formatTimeRange(opening, '2025-07-28T02:40:00.000Z', 'Asia/Makassar', 'id'),
      formatInstant(opening, 'Asia/Jakarta', 'id'),
      formatInstant(opening, 'Asia/Jayapura', 'en'),
      zoneLabel('Europe/Berlin'),
    ]).toEqual(['10.00–10.40 WITA', '28 Juli 2025 pukul 09.00 WIB', '28 July 2025, 11:00 WIT', 'Europe/Berlin']);
  });

  it('are cut-offs as far as they are known', () => {
    expect([
      formatCutOff('2024', 'id'),
      formatCutOff('2024-04', 'id'),
      formatCutOff('2024-12-31', 'id'),
      formatCutOff('2024-12-31', 'en'),
    ]).toEqual(['2024', 'April 2024', '31 Desember 2024', '31 December 2024']);
  });

  it('need a zone to make a day of an instant', () => {
    expect(() => formatDate(opening, 'id')).toThrow(SyntaxError);
  });
});
