import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
};
const COMPRESSED = new Set(['.js', '.css', '.svg', '.ttf', '.pfb']);

const PAGE = 'room.html';
const NONCE_PLACEHOLDER = '__NONCE__';

/** A worker goes by the policy of its own file. */
const SCRIPT_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

/**
 * As for the window, except that the page may speak to other hosts, over TLS: where the room will be tomorrow, nobody knows when the
 * page is loaded, and a page that holds scores must reach it without being loaded anew.
 */
export const roomPagePolicy = (nonce: string, origins: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${["'self'", 'https:', 'wss:', ...origins.flatMap((origin) => [origin, origin.replace(/^http/u, 'ws')])].join(' ')}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

export type PageAnswer = { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Buffer };

export type RoomPage = {
  /** Null when the page has no file of this path. */
  readonly answer: (path: string, acceptEncoding: string, origins: readonly string[]) => Promise<PageAnswer | null>;
};

type PageFile = { readonly path: string; readonly extension: string };

const filesIn = (folder: string): ReadonlyMap<string, PageFile> => {
  const files = new Map<string, PageFile>();
  const list = (within: string): void => {
    for (const entry of readdirSync(join(folder, within), { withFileTypes: true })) {
      const name = `${within}/${entry.name}`;
      const extension = extname(entry.name);
      if (entry.isDirectory()) list(name);
      else if (entry.isFile() && MEDIA_TYPES[extension] !== undefined) files.set(name, { path: join(folder, name), extension });
    }
  };
  list('');
  return files;
};

const shrinkBrotli = promisify(brotliCompress);
const shrinkGzip = promisify(gzip);

/**
 * The juror's page as it was when the room was opened: a list of names, each with its file. What is not in the list does not
 * exist, so that no path, however it is written, leads anywhere else.
 */
export const readRoomPage = (folder: string): RoomPage => {
  const files = filesIn(folder);
  const kept = new Map<string, Promise<Buffer>>();

  const bytesOf = (file: PageFile, encoding: 'br' | 'gzip' | null): Promise<Buffer> => {
    const key = `${encoding ?? ''} ${file.path}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const plain = readFileSync(file.path);
    const bytes =
      encoding === 'br'
        ? shrinkBrotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength } })
        : encoding === 'gzip'
          ? shrinkGzip(plain)
          : Promise.resolve(plain);
    kept.set(key, bytes);
    return bytes;
  };

  return {
    answer: async (path, acceptEncoding, origins) => {
      if (path === '/' || path === `/${PAGE}`) {
        if (!existsSync(join(folder, PAGE))) return null;
        const nonce = randomBytes(16).toString('base64');
        const html = readFileSync(join(folder, PAGE), 'utf8').replaceAll(NONCE_PLACEHOLDER, nonce);
        return {
          status: 200,
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'cache-control': 'no-store',
            'content-security-policy': roomPagePolicy(nonce, origins),
          },
          body: Buffer.from(html),
        };
      }
      const file = files.get(path);
      const mediaType = file === undefined ? undefined : MEDIA_TYPES[file.extension];
      if (file === undefined || mediaType === undefined) return null;
      const accepted = acceptEncoding.split(',').map((one) => one.trim().split(';')[0]);
      const encoding = !COMPRESSED.has(file.extension) ? null : accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null;
      return {
        status: 200,
        headers: {
          'content-type': mediaType,
          // Names under assets/ change with their content.
          'cache-control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
          vary: 'Accept-Encoding',
          ...(encoding === null ? {} : { 'content-encoding': encoding }),
          ...(file.extension === '.js' ? { 'content-security-policy': SCRIPT_POLICY } : {}),
        },
        body: await bytesOf(file, encoding),
      };
    },
  };
};
