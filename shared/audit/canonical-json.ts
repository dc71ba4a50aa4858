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
    if (PLAIN.test(value)) return `"${value}"`;
    if (!value.isWellFormed()) throw new RangeError('Canonical JSON has no half surrogate pairs.');
    return JSON.stringify(value);
  }
  let members = '';
  if (isList(value)) {
    for (const one of value) members += `${members === '' ? '' : ','}${canonicalJson(one)}`;
    return `[${members}]`;
  }
  for (const key of Object.keys(value).sort()) {
    members += `${members === '' ? '' : ','}${canonicalJson(key)}:${canonicalJson(value[key] ?? null)}`;
  }
  return `{${members}}`;
};

/** Text that is written as it is: most of what is hashed, and quoting it costs more than hashing it. */
const PLAIN = /^[ !#-[\]-~]*$/u;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
