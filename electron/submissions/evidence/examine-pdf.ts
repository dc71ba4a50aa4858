import { type Examined, refused } from './examined.ts';
import { unpackStreams } from './unpack-streams.ts';

const MOST_PAGES = 2_000;
/** Of so many pages what they say is read, too; of the others that they are there. */
const READ_PAGES = 20;

/** The mark that ends a file may be followed by a little, and by what a scanner fills up with. */
const endsWhole = (bytes: Buffer): boolean => {
  let end = bytes.byteLength;
  while (end > 0 && [0, 9, 10, 12, 13, 32].includes(bytes[end - 1] ?? 0)) end -= 1;
  return bytes.subarray(Math.max(0, end - 1024), end).includes('%%EOF');
};

type Resolvers = { promise: Promise<unknown>; resolve: (value: unknown) => void; reject: (reason: unknown) => void };

/** Node 20, on which the stand-in for development runs, lacks it; the product's Node has it. */
const lendWithResolvers = (): void => {
  if ('withResolvers' in Promise) return;
  Object.assign(Promise, {
    withResolvers: (): Resolvers => {
      const made: Partial<Resolvers> = {};
      made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
      return made as Resolvers;
    },
  });
};

/**
 * Opens a PDF as the viewer will, without drawing: every page is found, and the content of the first twenty is read to its
 * end. Scripts, links and embedded files are left alone; the viewer shows none of them.
 */
export const examinePdf = async (bytes: Buffer): Promise<Examined> => {
  if (!endsWhole(bytes)) return refused('cut-off');
  const unpacked = await unpackStreams(bytes);
  if (unpacked !== 'whole') return refused(unpacked === 'broken' ? 'corrupt' : 'too-heavy');
  lendWithResolvers();
  // Loaded first, the worker's side is found where it is and not looked for by its address.
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: true,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
  });
  try {
    const document = await task.promise;
    const { numPages } = document;
    if (numPages < 1) return refused('no-pages');
    if (numPages > MOST_PAGES) return refused('too-many-pages');
    for (let number = 1; number <= numPages; number += 1) {
      const page = await document.getPage(number);
      if (number <= READ_PAGES) await page.getTextContent();
      page.cleanup();
    }
    return { kind: 'evidence', mediaType: 'application/pdf', pageCount: numPages };
  } catch (error) {
    return refused(error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'corrupt');
  } finally {
    await task.destroy();
  }
};
