export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Canonical JSON (RFC 8785, Rundgren, Jordan & Erdtman 2020): one text for one value, so that a hash of it means the value.
 * Keys are sorted by UTF-16 code units, numbers and strings are written as ECMAScript writes them. Throws on numbers that
 * JSON cannot hold and on text with half a surrogate pair, as the RFC demands.
 */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('Canonical JSON has no such number.');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (!isWellFormed(value)) throw new RangeError('Canonical JSON has no half surrogate pairs.');
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${canonicalJson(key)}:${canonicalJson(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
};

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isWellFormed = (text: string): boolean => !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);
