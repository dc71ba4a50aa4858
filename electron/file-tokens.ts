import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportProblem } from '../shared/submissions/preview.ts';
import { listFolder } from './submissions/list-folder.ts';
import { type FileToken, fileTokenSchema, type OfferedFile } from '../shared/edition/file-token.ts';

/**
 * Files that a person named in a dialog or dropped: the only paths that the records process touches on a request. A token
 * for reading cannot be written to, nor the other way round.
 */
export type FileTokens = {
  readonly offer: (path: string) => OfferedFile | null;
  /** Of a folder its files, and those of the folders in it; of a file the file; empty when there is neither. */
  readonly offerAll: (path: string) => readonly OfferedFile[];
  /** What is to be said of the folder of which this is the first file. */
  readonly notes: (token: FileToken) => readonly ImportProblem[];
  readonly offerDestination: (path: string) => { readonly token: FileToken; readonly fileName: string };
  /** Bytes that the desktop has drawn and hands over to be kept; they are taken once. */
  readonly offerBytes: (bytes: Uint8Array) => FileToken;
  readonly takeBytes: (token: FileToken) => Uint8Array | null;
  readonly source: (token: FileToken) => string | null;
  readonly destination: (token: FileToken) => string | null;
};

/** Older offers than these are forgotten, so that a long day does not collect paths without end. */
const REMEMBERED = 2_000;

/** Drawn papers that wait to be kept; more than a few wait only when something went wrong in between. */
const REMEMBERED_BYTES = 8;

export const createFileTokens = (): FileTokens => {
  const sources = new Map<string, string>();
  const destinations = new Map<string, string>();
  const drawn = new Map<string, Uint8Array>();
  const remember = <Held>(held: Map<string, Held>, one: Held, atMost = REMEMBERED): FileToken => {
    const token = fileTokenSchema.parse(randomUUID());
    held.set(token, one);
    if (held.size > atMost) {
      const oldest = held.keys().next().value;
      if (oldest !== undefined) held.delete(oldest);
    }
    return token;
  };
  const folderNotes = new Map<string, readonly ImportProblem[]>();
  const offer = (path: string): OfferedFile | null => {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isFile() !== true) return null;
    return { token: remember(sources, path), fileName: basename(path), sizeBytes: stats.size };
  };
  return {
    offer,
    offerAll: (path) => {
      const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
      const { paths, notes } = isFolder ? listFolder(path) : { paths: [path], notes: [] };
      const offered = paths.map(offer).filter((one) => one !== null);
      for (const token of folderNotes.keys()) if (!sources.has(token)) folderNotes.delete(token);
      if (offered[0] !== undefined && notes.length > 0) folderNotes.set(offered[0].token, notes);
      return offered;
    },
    notes: (token) => folderNotes.get(token) ?? [],
    offerDestination: (path) => ({ token: remember(destinations, path), fileName: basename(path) }),
    offerBytes: (bytes) => remember(drawn, bytes, REMEMBERED_BYTES),
    takeBytes: (token) => {
      const bytes = drawn.get(token) ?? null;
      drawn.delete(token);
      return bytes;
    },
    source: (token) => sources.get(token) ?? null,
    destination: (token) => destinations.get(token) ?? null,
  };
};
