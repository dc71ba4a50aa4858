import { type Examined, refused } from './examined.ts';
import { examineJpeg } from './examine-jpeg.ts';
import { examinePdf } from './examine-pdf.ts';
import { examinePng, PNG_HEAD } from './examine-png.ts';
import { examineWebp } from './examine-webp.ts';

/** A mark of byte order and blank space may stand before the head of a PDF; anything else makes it another kind of file. */
const PDF_HEAD = /^(?:\u00EF\u00BB\u00BF)?\s{0,64}%PDF-\d/u;

/**
 * What a file is by its own bytes, whatever it is called, and whether it can be shown. Only ever run on bytes from outside
 * in a thread that may be ended.
 */
export const examineBytes = async (whole: Uint8Array): Promise<Examined> => {
  const bytes = Buffer.from(whole.buffer, whole.byteOffset, whole.byteLength);
  if (bytes.byteLength === 0) return refused('empty');
  const head = bytes.toString('latin1', 0, 96);
  if (PDF_HEAD.test(head)) return examinePdf(bytes);
  if (bytes.subarray(0, 8).equals(PNG_HEAD)) return examinePng(bytes);
  if (head.startsWith('\u00FF\u00D8\u00FF')) return examineJpeg(bytes);
  if (/^RIFF[^]{4}WEBP/u.test(head)) return examineWebp(bytes);
  return refused('not-supported');
};
