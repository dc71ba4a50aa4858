import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { type FileToken, fileTokenSchema, type OfferedFile } from '../shared/edition/file-token.ts';

/**
 * Files that a person named in a dialog or dropped: the only paths that the records process touches on a request. A token
 * for reading cannot be written to, nor the other way round.
 */
export type FileTokens = {
  readonly offer: (path: string) => OfferedFile | null;
  readonly offerDestination: (path: string) => { readonly token: FileToken; readonly fileName: string };
  readonly source: (token: FileToken) => string | null;
  readonly destination: (token: FileToken) => string | null;
};

/** Older offers than these are forgotten, so that a long day does not collect paths without end. */
const REMEMBERED = 2_000;

export const createFileTokens = (): FileTokens => {
  const sources = new Map<string, string>();
  const destinations = new Map<string, string>();
  const remember = (paths: Map<string, string>, path: string): FileToken => {
    const token = fileTokenSchema.parse(randomUUID());
    paths.set(token, path);
    if (paths.size > REMEMBERED) {
      const oldest = paths.keys().next().value;
      if (oldest !== undefined) paths.delete(oldest);
    }
    return token;
  };
  return {
    offer: (path) => {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (stats?.isFile() !== true) return null;
      return { token: remember(sources, path), fileName: basename(path), sizeBytes: stats.size };
    },
    offerDestination: (path) => ({ token: remember(destinations, path), fileName: basename(path) }),
    source: (token) => sources.get(token) ?? null,
    destination: (token) => destinations.get(token) ?? null,
  };
};
