import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
  scrypt,
  sign,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

/** scrypt (Percival 2009; RFC 7914) with N = 2^16, r = 8, p = 1: a fifth of a second, 64 MiB. */
const COST = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What a sealed file may unfold to; more is refused before it fills the memory. */
const MOST_UNFOLDED_BYTES = 256 * 1024 * 1024;

const fold = promisify(deflateRaw);
const unfold = promisify(inflateRaw);

const derive = (code: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(code, salt, 32, COST, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });

const encrypt = (key: Uint8Array, plain: Uint8Array, bound: Uint8Array): Buffer => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(bound);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
};

/** Null when the key is another or a byte was changed. */
const decrypt = (key: Uint8Array, sealed: Uint8Array, bound: Uint8Array): Buffer | null => {
  if (sealed.byteLength < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
};

const BUNDLE_MARK = Buffer.from('PARITRANA JURI 1\n');
const RETURN_MARK = Buffer.from('PARITRANA NILAI 1\n');
/** Of a returned file: 63 sheets of sixty criteria are far below. */
const MOST_RETURN_BYTES = 4 * 1024 * 1024;
export const MOST_BUNDLE_BYTES = 160 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, mark: Uint8Array): boolean => Buffer.compare(bytes.subarray(0, mark.byteLength), mark) === 0;

/** A file that only who knows the code opens: AES-256-GCM under a key that scrypt makes of the code. */
export const sealBundle = async (content: string, code: string): Promise<Buffer> => {
  const salt = randomBytes(SALT_BYTES);
  const sealed = encrypt(await derive(code, salt), await fold(Buffer.from(content)), BUNDLE_MARK);
  return Buffer.concat([BUNDLE_MARK, salt, sealed]);
};

export type Opened = { readonly content: string } | { readonly fault: 'unreadable' | 'code-wrong' };

export const openBundle = async (bytes: Uint8Array, code: string): Promise<Opened> => {
  const head = BUNDLE_MARK.byteLength + SALT_BYTES;
  if (!startsWith(bytes, BUNDLE_MARK) || bytes.byteLength < head) return { fault: 'unreadable' };
  const key = await derive(code, bytes.subarray(BUNDLE_MARK.byteLength, head));
  const folded = decrypt(key, bytes.subarray(head), BUNDLE_MARK);
  if (folded === null) return { fault: 'code-wrong' };
  try {
    return { content: (await unfold(folded, { maxOutputLength: MOST_UNFOLDED_BYTES })).toString('utf8') };
  } catch {
    return { fault: 'unreadable' };
  }
};

/** Both ways of one stick: what it signs with, and to whom it seals what comes back. Keys are DER in base64. */
export type StickKeys = {
  readonly signing: string;
  readonly verifying: string;
  readonly sealing: string;
  readonly opening: string;
};

const text = (der: Buffer): string => der.toString('base64');

export const newStickKeys = (): StickKeys => {
  const signer = generateKeyPairSync('ed25519');
  const receiver = generateKeyPairSync('x25519');
  return {
    signing: text(signer.privateKey.export({ type: 'pkcs8', format: 'der' })),
    verifying: text(signer.publicKey.export({ type: 'spki', format: 'der' })),
    sealing: text(receiver.publicKey.export({ type: 'spki', format: 'der' })),
    opening: text(receiver.privateKey.export({ type: 'pkcs8', format: 'der' })),
  };
};

const privateKey = (der: string) => createPrivateKey({ key: Buffer.from(der, 'base64'), type: 'pkcs8', format: 'der' });
const publicKey = (der: string) => createPublicKey({ key: Buffer.from(der, 'base64'), type: 'spki', format: 'der' });

const sharedKey = (own: string, other: string, stick: string): Uint8Array =>
  new Uint8Array(
    hkdfSync('sha256', diffieHellman({ privateKey: privateKey(own), publicKey: publicKey(other) }), stick, 'paritrana nilai 1', 32),
  );

const STICK_BYTES = 36;
const SIGNATURE_BYTES = 64;
const POINT_DER_BYTES = 44;

/**
 * What goes back: signed by the stick (Ed25519), sealed to the edition (X25519 with a key for this file alone, HKDF, AES-256-GCM). On
 * the way nobody reads a score in it, and nobody else can have written it.
 */
export const sealReturn = (content: string, stick: string, keys: Pick<StickKeys, 'signing' | 'sealing'>): Buffer => {
  const plain = Buffer.from(content);
  const signature = sign(null, plain, privateKey(keys.signing));
  const once = generateKeyPairSync('x25519');
  const point = once.publicKey.export({ type: 'spki', format: 'der' });
  const key = sharedKey(text(once.privateKey.export({ type: 'pkcs8', format: 'der' })), keys.sealing, stick);
  const head = Buffer.concat([RETURN_MARK, Buffer.from(stick), point]);
  return Buffer.concat([head, encrypt(key, Buffer.concat([signature, plain]), head)]);
};

/** The stick that a returned file names; null when it is no returned file. */
export const stickOfReturn = (bytes: Uint8Array): string | null =>
  startsWith(bytes, RETURN_MARK) && bytes.byteLength <= MOST_RETURN_BYTES && bytes.byteLength > RETURN_MARK.byteLength + STICK_BYTES
    ? Buffer.from(bytes.subarray(RETURN_MARK.byteLength, RETURN_MARK.byteLength + STICK_BYTES)).toString('latin1')
    : null;

/** What it says; null when anything of it was changed or it was written with other keys. */
export const openReturn = (bytes: Uint8Array, stick: string, keys: Pick<StickKeys, 'verifying' | 'opening'>): string | null => {
  const headBytes = RETURN_MARK.byteLength + STICK_BYTES + POINT_DER_BYTES;
  if (bytes.byteLength < headBytes) return null;
  const head = bytes.subarray(0, headBytes);
  try {
    const point = Buffer.from(head.subarray(RETURN_MARK.byteLength + STICK_BYTES)).toString('base64');
    const opened = decrypt(sharedKey(keys.opening, point, stick), bytes.subarray(headBytes), head);
    if (opened === null || opened.byteLength < SIGNATURE_BYTES) return null;
    const plain = opened.subarray(SIGNATURE_BYTES);
    return verify(null, plain, publicKey(keys.verifying), opened.subarray(0, SIGNATURE_BYTES)) ? plain.toString('utf8') : null;
  } catch {
    // A point that is none.
    return null;
  }
};
