import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** The page's own scheme: nothing else is ever loaded, and nothing comes from a network. */
export const PAGE_SCHEME = 'app';
export const PAGE_ORIGIN = `${PAGE_SCHEME}://panel`;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
};

/** `unsafe-*` occurs nowhere; the one style element that the component kit inserts carries the nonce of this load. */
export const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** A worker goes by the policy of its own file. It may read our files and run them, and nothing else. */
const SCRIPT_POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'";

const NONCE_PLACEHOLDER = '__NONCE__';

const notFound = (): Response => new Response('', { status: 404 });

/** Answers requests of the page scheme from one folder; a path that leads out of it does not exist. */
export const servePage =
  (folder: string) =>
  async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    if (url.origin !== PAGE_ORIGIN && `${url.protocol}//${url.host}` !== PAGE_ORIGIN) return notFound();
    const wanted = normalize(decodeURIComponent(url.pathname)).replace(/^[/\\]+/u, '');
    const path = join(folder, wanted === '' ? 'index.html' : wanted);
    const mediaType = MEDIA_TYPES[extname(path)];
    if (!path.startsWith(folder + sep) || mediaType === undefined) return notFound();
    try {
      const bytes = await readFile(path);
      const headers = { 'content-type': mediaType, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' };
      if (extname(path) === '.js') {
        return new Response(new Uint8Array(bytes), { headers: { ...headers, 'content-security-policy': SCRIPT_POLICY } });
      }
      if (extname(path) !== '.html') return new Response(new Uint8Array(bytes), { headers });
      const nonce = randomBytes(16).toString('base64');
      return new Response(bytes.toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce), {
        headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) },
      });
    } catch {
      return notFound();
    }
  };
