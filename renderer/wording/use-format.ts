import {
  formatCount,
  formatCutOff,
  formatDate,
  formatDecimal,
  formatDifference,
  formatFileSize,
  formatPercent,
  formatPercentWithSign,
  formatRupiah,
  formatSizeLimit,
} from '../../shared/notation/format.ts';
import { type Fraction, fromFraction, toDecimal } from '../../shared/notation/fraction.ts';
import { useLanguage } from './use-language.ts';

/** Numbers and dates in the language of the screen. Times of an edition come from `useEditionTime`. */
export const useFormat = () => {
  const language = useLanguage();
  return {
    count: (count: number) => formatCount(count, language),
    decimal: (value: string | number, decimals: number) => formatDecimal(value, decimals, language),
    difference: (count: number) => formatDifference(count, language),
    fraction: (fraction: Fraction, decimals: number) => formatDecimal(toDecimal(fromFraction(fraction), decimals), decimals, language),
    /** Without the sign. */
    percent: (ratio: Fraction, decimals = 2) => formatPercent(ratio, language, decimals),
    percentWithSign: (ratio: Fraction, decimals = 2) => formatPercentWithSign(ratio, language, decimals),
    rupiah: (amount: number) => formatRupiah(amount, language),
    fileSize: (bytes: number) => formatFileSize(bytes, language),
    sizeLimit: (bytes: number) => formatSizeLimit(bytes, language),
    cutOff: (cutOff: string) => formatCutOff(cutOff, language),
    /** Hundredths as the rubric and the sheets keep them: 8725 is `87,25`, 2000 is `20`. */
    hundredths: (value: number) => formatDecimal(value / 100, value % 100 === 0 ? 0 : 2, language),
    /** A moment of the computer, where no edition gives a zone. */
    day: (instant: string) => formatDate(instant, language, 'long', Intl.DateTimeFormat().resolvedOptions().timeZone),
  };
};
