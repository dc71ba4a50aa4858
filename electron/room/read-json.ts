/** Deeper than anything that a device sends, and far from what exhausts a parser. */
const MOST_DEPTH = 16;
const NEVER_A_NAME = new Set(['__proto__', 'constructor', 'prototype']);

const membersOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Reads what came from a device: null when it is no JSON, lies too deep, or names what no record is named. */
export const readJson = (text: string): { readonly value: unknown } | null => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_DEPTH) return null;
    const next: unknown[] = [];
    for (const one of level) {
      for (const [name, member] of membersOf(one)) {
        if (!Array.isArray(one) && NEVER_A_NAME.has(name)) return null;
        if (typeof member === 'object' && member !== null) next.push(member);
      }
    }
    level = next;
  }
  return { value };
};
