import { createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';

/** Tags of DER (ITU-T X.690). */
const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  time: 0x18,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
};
const context = (number: number, constructed: boolean): number => (constructed ? 0xa0 : 0x80) | number;

const lengthOf = (size: number): Buffer => {
  if (size < 0x80) return Buffer.from([size]);
  const digits = Buffer.from(size.toString(16).padStart(size > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | digits.length]), digits]);
};
const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
};

const base128 = (part: number): readonly number[] => {
  const digits = [part & 0x7f];
  for (let rest = part >> 7; rest > 0; rest >>= 7) digits.unshift((rest & 0x7f) | 0x80);
  return digits;
};
const oid = (text: string): Buffer => {
  const [first = 0, second = 0, ...rest] = text.split('.').map(Number);
  return der(TAG.oid, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
};

const ECDSA_SHA256 = der(TAG.sequence, oid('1.2.840.10045.4.3.2'));
const TRUE = der(TAG.boolean, Buffer.from([0xff]));

/** Two digits of year until 2049, four after (RFC 5280, 4.1.2.5). */
const time = (at: Date): Buffer => {
  const digits = at.toISOString().replace(/[-:T]|\.\d+/gu, '');
  return at.getUTCFullYear() < 2050 ? der(TAG.utcTime, Buffer.from(digits.slice(2))) : der(TAG.time, Buffer.from(digits));
};

const commonName = (name: string): Buffer =>
  der(TAG.sequence, der(TAG.set, der(TAG.sequence, oid('2.5.4.3'), der(TAG.utf8, Buffer.from(name, 'utf8')))));

/** An IPv6 address as its sixteen bytes, `::` written out. */
const bytesOfIp = (address: string): Buffer => {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  const [head = '', tail = ''] = address.split('::');
  const groups = (text: string): readonly string[] => text.split(':').filter((group) => group !== '');
  const missing = 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array.from({ length: missing }, () => '0'), ...groups(tail)];
  return Buffer.from(all.map((group) => group.padStart(4, '0')).join(''), 'hex');
};
const generalName = (name: string): Buffer =>
  isIP(name) === 0 ? der(context(2, false), Buffer.from(name, 'ascii')) : der(context(7, false), bytesOfIp(name));

const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
  der(TAG.sequence, oid(id), ...(critical ? [TRUE] : []), der(TAG.octets, value));

export type CertificateWish = {
  /** EC P-256, private. */
  readonly key: KeyObject;
  readonly commonName: string;
  /** Names and addresses without scheme and port. */
  readonly names: readonly string[];
  readonly validFrom: Date;
  readonly validUntil: Date;
};

/**
 * A self-signed certificate of a server (RFC 5280): it stands for these names and can vouch for no other. Signed with ECDSA over
 * SHA-256. PEM.
 */
export const writeCertificate = ({ key, commonName: name, names, validFrom, validUntil }: CertificateWish): string => {
  // Sixteen random bytes, kept positive and free of a leading zero.
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  const subject = commonName(name);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const extensions = der(
    TAG.sequence,
    extension('2.5.29.17', false, der(TAG.sequence, ...names.map(generalName))),
    extension('2.5.29.19', true, der(TAG.sequence)),
    // digitalSignature only.
    extension('2.5.29.15', true, der(TAG.bits, Buffer.from([0x07, 0x80]))),
    // serverAuth.
    extension('2.5.29.37', false, der(TAG.sequence, oid('1.3.6.1.5.5.7.3.1'))),
  );
  const toSign = der(
    TAG.sequence,
    der(context(0, true), der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, serial),
    ECDSA_SHA256,
    subject,
    der(TAG.sequence, time(validFrom), time(validUntil)),
    subject,
    publicKey,
    der(context(3, true), extensions),
  );
  const signature = der(TAG.bits, Buffer.from([0]), sign('sha256', toSign, key));
  const base64 = der(TAG.sequence, toSign, ECDSA_SHA256, signature).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${base64.replace(/(.{64})/gu, '$1\n').trimEnd()}\n-----END CERTIFICATE-----\n`;
};
