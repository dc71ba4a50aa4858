import { scrypt } from 'node:crypto';
import { ROOM_WORDS } from '../../shared/room/room-words.ts';

const WORDS = 4;
const BITS_OF_WORD = 11;
/** As for PINs, RFC 7914: each key that an impostor tries for the same words costs a tenth of a second and 32 MiB. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const SALT = 'paritrana ruang juri 1';

/**
 * Four words for a public key (SHA-256 of its SPKI, base64url): 44 bits over a slow hash. Somebody who wants a key with the same
 * words computes 2^43 slow hashes on average.
 */
export const wordsOfKey = (publicKey: string): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    scrypt(publicKey, SALT, 8, COST, (error, derived) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const bits = derived.readBigUInt64BE();
      resolve(
        Array.from({ length: WORDS }, (_, index) => {
          const at = Number((bits >> BigInt(64 - BITS_OF_WORD * (index + 1))) & BigInt(2 ** BITS_OF_WORD - 1));
          return ROOM_WORDS[at] ?? '';
        }),
      );
    });
  });
