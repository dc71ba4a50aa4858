const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+|\d+`;
const PATTERN = new RegExp(String.raw`(?<![\d.,])((?:${NUMBER})(?:\s*\+\s*(?:${NUMBER}))+)\s*=\s*(${NUMBER})(?![.,]?\d)`, 'u');

const whole = (text: string): number => Number(text.replaceAll('.', '').trim());

export type WrittenSum = { readonly parts: readonly number[]; readonly stated: number; readonly computed: number };

/** A sum that a text writes out, `2.000 + 3.294 = 6.314`, when it does not come out; null otherwise. Dots group thousands. */
export const wrongSumIn = (text: string): WrittenSum | null => {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const parts = (match[1] ?? '').split('+').map(whole);
  const stated = whole(match[2] ?? '');
  const computed = parts.reduce((sum, part) => sum + part, 0);
  return Number.isSafeInteger(computed) && computed !== stated ? { parts, stated, computed } : null;
};
