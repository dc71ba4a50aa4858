import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Fonts and decoders lie beside the page; nothing is ever asked of another place. */
const BESIDE_THE_PAGE = new URL('pdf/', document.baseURI).href;

/** Fetches a file that a PDF needs by its name, on the page rather than in the worker. */
class FilesBesideThePage {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'standardFontDataUrl' || !/^[\w-]+\.(pfb|ttf)$/u.test(filename)) throw new Error(`There is no ${kind} ${filename}.`);
    const response = await fetch(`${BESIDE_THE_PAGE}${filename}`);
    if (!response.ok) throw new Error(`There is no font ${filename}.`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

export type OpenedPdf = { readonly document: PDFDocumentProxy; readonly close: () => void };

/**
 * Opens a PDF to be looked at, in a worker of its own. The reader is fetched when it is first wanted; forms, scripts, links
 * and embedded files are not asked for, and nothing is compiled: no WebAssembly, no code from text.
 */
export const openPdf = async (bytes: Uint8Array<ArrayBuffer>): Promise<OpenedPdf> => {
  const [{ getDocument, PDFWorker, VerbosityLevel }, { default: ReaderOfPdf }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs?worker'),
  ]);
  const port = new ReaderOfPdf();
  const worker = PDFWorker.create({ port });
  const close = (): void => {
    worker.destroy();
    port.terminate();
  };
  try {
    const task = getDocument({
      data: bytes,
      worker,
      verbosity: VerbosityLevel.ERRORS,
      BinaryDataFactory: FilesBesideThePage,
      standardFontDataUrl: BESIDE_THE_PAGE,
      wasmUrl: BESIDE_THE_PAGE,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
    });
    return { document: await task.promise, close };
  } catch (error) {
    close();
    throw error;
  }
};
