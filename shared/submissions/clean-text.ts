/** Characters that are never seen and only mislead: direction overrides, zero-width characters, soft hyphens. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;
/** Control characters other than tab and line ends, and halves of surrogate pairs. */
const BROKEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Words of plain letters with one space between them: most cells, and nothing to do. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/u;

export type CleanText = {
  readonly text: string;
  /** True when something was taken out that a reader could not have seen. Spaces at the ends do not count. */
  readonly cleaned: boolean;
};

/**
 * Text as it may be stored and shown: composed (NFC), without invisible or control characters, spaces trimmed and
 * collapsed. Line ends are kept in a paragraph and become spaces elsewhere.
 */
export const cleanText = (raw: string, paragraph = false): CleanText => {
  if (PLAIN.test(raw)) return { text: raw, cleaned: false };
  const composed = raw.normalize('NFC');
  const visible = composed.replace(INVISIBLE, '').replace(BROKEN, '');
  const cleaned = visible.length !== composed.length;
  const lines = visible.split(/\r\n|[\r\n\u0085\u2028\u2029]/u).map((line) => line.replace(/[\s\u00A0]+/gu, ' ').trim());
  const text = paragraph
    ? lines
        .join('\n')
        .replace(/\n{3,}/gu, '\n\n')
        .trim()
    : lines.filter((line) => line !== '').join(' ');
  return { text, cleaned };
};

/** Longest quotation of a cell in a sentence. */
const QUOTED = 60;

export const shorten = (text: string): string => {
  const characters = Array.from(text);
  return characters.length <= QUOTED ? text : `${characters.slice(0, QUOTED - 1).join('')}…`;
};
