import { unzipSync, zipSync } from 'fflate';

/** The format keeps local clock time without a zone: these parts are the same bytes wherever they are written. */
const ENTRY_TIME = new Date(1980, 0, 1, 0, 0, 0);

/** Packs a workbook again with fixed times, so that the same content is the same file. */
export const fixZip = (bytes: Uint8Array): Uint8Array => zipSync(unzipSync(bytes), { level: 9, mtime: ENTRY_TIME });
