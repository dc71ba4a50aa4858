import { FULL_WEIGHT } from './rubric.ts';

export type WeightReading =
  | { readonly kind: 'weight'; readonly hundredths: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'too-many-decimals' }
  | { readonly kind: 'negative' }
  | { readonly kind: 'above-full' };

/**
 * Reads a weight in percentage points as it is typed: `20`, `20,5` and `20.50` are 2000, 2050 and 2050 hundredths. No
 * weight is large enough for a thousands mark, so a dot can only start the decimals.
 */
export const readWeight = (text: string): WeightReading => {
  const typed = text.normalize('NFKC').replace(/−/gu, '-').trim().replace(/%$/u, '').trim();
  if (typed === '') return { kind: 'empty' };
  const match = /^([+-]?)(\d{1,7})(?:[.,](\d*))?$/u.exec(typed) ?? /^([+-]?)()[.,](\d+)$/u.exec(typed);
  if (!match) return { kind: 'not-a-number' };
  const [, sign = '', whole = '', decimals = ''] = match;
  if (decimals.length > 2) return { kind: 'too-many-decimals' };
  const hundredths = Number(`${whole}${decimals.padEnd(2, '0')}`);
  if (sign === '-' && hundredths > 0) return { kind: 'negative' };
  return hundredths > FULL_WEIGHT ? { kind: 'above-full' } : { kind: 'weight', hundredths };
};
