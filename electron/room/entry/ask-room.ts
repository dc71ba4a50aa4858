import { request } from 'node:http';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { z } from 'zod';
import { type EditionId, editionIdSchema } from '../../../shared/edition/edition.ts';
import { ROOM_ORIGIN } from '../../../shared/room/room-link.ts';
import { ROOM_PATHS } from '../../../shared/room/wire.ts';
import { publicKeyHash } from '../public-key.ts';

export type AnsweringRoom = {
  /** The origin that was asked. */
  readonly address: string;
  /** SHA-256 of the public key (SPKI), base64url. Who answered has proved that it holds the key. */
  readonly publicKey: string;
  readonly edition: EditionId;
  readonly editionName: string;
  /** Where the room says that it answers, too. */
  readonly addresses: readonly string[];
};

export type Asked =
  | { readonly kind: 'room'; readonly room: AnsweringRoom }
  /** Something answers with another key; it was told nothing. */
  | { readonly kind: 'other-key' }
  | { readonly kind: 'silent' };

export type AskRoom = (address: string, publicKey: string | null) => Promise<Asked>;

/** An address that says nothing for so long is passed over. */
const LIMIT_MS = 4_000;
/** The longest answer of a room that only says who it is. */
const MOST_BYTES = 16 * 1_024;

const helloSchema = z.object({
  ok: z.literal(true),
  value: z.object({
    editionId: editionIdSchema,
    editionName: z.string().min(1).max(200),
    addresses: z.array(z.string().max(200)).max(40).optional(),
  }),
});

const parseHello = (text: string) => {
  try {
    const parsed = helloSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.value : null;
  } catch {
    return null;
  }
};

/**
 * Asks an address who it is. The key is looked at before a byte is sent: where another one than `publicKey` (null: whichever)
 * answers, nothing is said at all. Never rejects.
 */
export const askRoom = (address: string, publicKey: string | null, limitMs = LIMIT_MS): Promise<Asked> =>
  new Promise((resolve) => {
    const url = new URL(address);
    const host = url.hostname.replace(/^\[|\]$/gu, '');
    const socket = connect({
      host,
      port: url.port === '' ? 443 : Number(url.port),
      minVersion: 'TLSv1.2',
      // The key decides, by itself: a certificate of an office and one of the application are looked at in the same way.
      rejectUnauthorized: false,
      ...(isIP(host) === 0 ? { servername: host } : {}),
    });
    const end = (asked: Asked): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(asked);
    };
    const timer = setTimeout(() => {
      end({ kind: 'silent' });
    }, limitMs);
    socket.on('error', () => {
      end({ kind: 'silent' });
    });
    socket.once('secureConnect', () => {
      const certificate = socket.getPeerX509Certificate();
      const found = certificate === undefined ? null : publicKeyHash(certificate.publicKey);
      if (found === null || (publicKey !== null && found !== publicKey)) {
        end({ kind: 'other-key' });
        return;
      }
      const asking = request({
        createConnection: () => socket,
        path: ROOM_PATHS.hello,
        headers: { host: url.host, connection: 'close' },
      });
      asking.on('error', () => {
        end({ kind: 'silent' });
      });
      asking.on('response', (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (piece: string) => {
          text += piece;
          if (text.length > MOST_BYTES) end({ kind: 'silent' });
        });
        answer.on('end', () => {
          const hello = parseHello(text);
          if (hello === null) {
            end({ kind: 'silent' });
            return;
          }
          const { editionId, editionName, addresses } = hello;
          const others = (addresses ?? []).filter((one) => ROOM_ORIGIN.test(one) && one.startsWith('https://'));
          end({ kind: 'room', room: { address, publicKey: found, edition: editionId, editionName, addresses: others } });
        });
      });
      asking.end();
    });
  });
