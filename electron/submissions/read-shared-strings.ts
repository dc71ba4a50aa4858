import type { ZipPart } from './inflate-guard.ts';
import { readPart } from './read-part.ts';

/** A character that XML cannot hold is written `_x000B_`. */
export const unescapeText = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-F]{4})_/gu, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;

/** Texts that cells name by their number. Of rich text the words; how they are to be pronounced is no part of them. */
export const readSharedStrings = async (part: ZipPart): Promise<readonly string[]> => {
  const texts: string[] = [];
  let inList = false;
  let inItem = false;
  let inRun = false;
  let collecting = false;
  let text = '';
  await readPart(part, {
    open: (name, depth) => {
      if (depth === 1) inList = name === 'sst';
      else if (depth === 2) {
        inItem = inList && name === 'si';
        text = '';
      } else if (depth === 3) {
        inRun = inItem && name === 'r';
        collecting = inItem && name === 't';
      } else if (depth === 4) collecting = inRun && name === 't';
    },
    text: (piece) => {
      if (collecting) text += piece;
    },
    close: (depth) => {
      if (depth <= 4) collecting = false;
      if (depth === 3) inRun = false;
      if (depth !== 2 || !inItem) return;
      texts.push(unescapeText(text));
      inItem = false;
    },
  });
  return texts;
};
