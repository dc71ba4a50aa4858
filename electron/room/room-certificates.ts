import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, type Reply, succeed } from '../../shared/failure.ts';
import type { RoomCertificate } from '../../shared/room/room.ts';
import { wordsOfKey } from './key-words.ts';
import { publicKeyHash } from './public-key.ts';
import { readOfficeCertificate, type SecureMaterial } from './office-certificate.ts';
import { writeCertificate } from './write-certificate.ts';

export type CurrentCertificate = { readonly material: SecureMaterial; readonly certificate: RoomCertificate };

/**
 * Keys and certificates of this installation. They lie beside the application's other memory and never in an edition: who is
 * given the edition's file does not become its room.
 */
export type RoomCertificates = {
  /** The office's when one was imported, else our own, written anew when it does not stand for all of the names. */
  readonly current: (names: readonly string[]) => Promise<CurrentCertificate>;
  readonly importOffice: (files: readonly Buffer[], passphrase: string) => Promise<Reply<null>>;
  readonly forgetOffice: () => void;
};

/** What iOS takes of a certificate at most (Apple, HT210176). */
const VALID_DAYS = 825;
/** Before it ends by so much it is written anew. */
const RENEW_BEFORE_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;
/** The clock of a phone may be behind. */
const STARTS_BEFORE_DAYS = 2;

const officeSchema = z.union([
  z.strictObject({ key: z.string(), cert: z.string() }),
  z.strictObject({ pfx: z.base64(), passphrase: z.string() }),
]);

/** Names for which a certificate stands, without their kind. */
export const namesOf = (certificate: X509Certificate): readonly string[] =>
  (certificate.subjectAltName ?? '').split(', ').flatMap((entry) => {
    const [, name] = /^(?:DNS|IP Address):(.+)$/u.exec(entry) ?? [];
    return name === undefined ? [] : [name];
  });

const standsFor = (certificate: X509Certificate, name: string): boolean =>
  (isIP(name) === 0 ? certificate.checkHost(name) : certificate.checkIP(name)) !== undefined;

const describe = async (kind: RoomCertificate['kind'], certificate: X509Certificate): Promise<RoomCertificate> => {
  const publicKey = publicKeyHash(certificate.publicKey);
  return {
    kind,
    words: await wordsOfKey(publicKey),
    publicKey,
    fingerprint: createHash('sha256').update(certificate.raw).digest('hex'),
    names: namesOf(certificate),
    validUntil: new Date(certificate.validTo).toISOString(),
  };
};

export const openRoomCertificates = (folder: string, now: () => Date = () => new Date()): RoomCertificates => {
  const at = (name: string): string => join(folder, name);
  const keep = (name: string, text: string): void => {
    mkdirSync(folder, { recursive: true });
    const temporary = at(`${name}.tulis`);
    writeFileSync(temporary, text, { mode: 0o600 });
    chmodSync(temporary, 0o600);
    renameSync(temporary, at(name));
  };
  const read = (name: string): string | null => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : null);

  const ownKey = (): KeyObject => {
    const stored = read('kunci.pem');
    if (stored !== null) return createPrivateKey(stored);
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    keep('kunci.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    return privateKey;
  };

  const own = async (names: readonly string[]): Promise<CurrentCertificate> => {
    const key = ownKey();
    const wanted = [...new Set([...names, 'localhost', '127.0.0.1'])];
    const stored = read('sertifikat.pem');
    const held = stored === null ? null : new X509Certificate(stored);
    const until = now().getTime() + RENEW_BEFORE_DAYS * DAY_MS;
    const holds =
      held !== null &&
      publicKeyHash(held.publicKey) === publicKeyHash(createPublicKey(key)) &&
      Date.parse(held.validTo) > until &&
      wanted.every((name) => standsFor(held, name));
    // Addresses of before stay in it: a page that was loaded from one of them may come back there.
    const kept = held === null ? [] : namesOf(held).filter((name) => !wanted.includes(name));
    const cert = holds
      ? held.toString()
      : writeCertificate({
          key,
          commonName: 'Ruang juri Paritrana Panel',
          names: [...wanted, ...kept].slice(0, 40),
          validFrom: new Date(now().getTime() - STARTS_BEFORE_DAYS * DAY_MS),
          validUntil: new Date(now().getTime() + (VALID_DAYS - STARTS_BEFORE_DAYS) * DAY_MS),
        });
    if (!holds) keep('sertifikat.pem', cert);
    return {
      material: { key: key.export({ type: 'pkcs8', format: 'pem' }).toString(), cert },
      certificate: await describe('own', new X509Certificate(cert)),
    };
  };

  const office = async (): Promise<CurrentCertificate | null> => {
    const stored = read('kantor.json');
    if (stored === null) return null;
    const parsed = officeSchema.parse(JSON.parse(stored));
    const material: SecureMaterial = 'pfx' in parsed ? { pfx: Buffer.from(parsed.pfx, 'base64'), passphrase: parsed.passphrase } : parsed;
    const checked = await readOfficeCertificate(material, now());
    return checked.ok ? { material, certificate: await describe('office', checked.value) } : null;
  };

  return {
    current: async (names) => (await office()) ?? (await own(names)),
    importOffice: async (files, passphrase) => {
      const material = materialIn(files, passphrase);
      if (material === null) return fail({ code: 'certificate-refused', problem: 'unreadable' });
      const checked = await readOfficeCertificate(material, now());
      if (!checked.ok) return checked;
      keep(
        'kantor.json',
        JSON.stringify('pfx' in material ? { pfx: material.pfx.toString('base64'), passphrase: material.passphrase } : material),
      );
      return succeed(null);
    },
    forgetOffice: () => {
      rmSync(at('kantor.json'), { force: true });
    },
  };
};

const CERTIFICATES = /-----BEGIN CERTIFICATE-----[\w+/=\s]+-----END CERTIFICATE-----/gu;
const PRIVATE_KEY = /-----BEGIN (?:EC |RSA |ENCRYPTED )?PRIVATE KEY-----[^-]+-----END (?:EC |RSA |ENCRYPTED )?PRIVATE KEY-----/u;

/** One PFX, or PEM in one file or two; null when neither. The key of an encrypted PEM is opened here and kept open. */
const materialIn = (files: readonly Buffer[], passphrase: string): SecureMaterial | null => {
  const text = files.map((file) => file.toString('latin1')).join('\n');
  const certificates = text.match(CERTIFICATES);
  if (certificates === null) return files.length === 1 && files[0] !== undefined ? { pfx: files[0], passphrase } : null;
  const key = PRIVATE_KEY.exec(text)?.[0];
  if (key === undefined) return { key: '', cert: certificates.join('\n') };
  try {
    const opened = createPrivateKey({ key, passphrase }).export({ type: 'pkcs8', format: 'pem' }).toString();
    return { key: opened, cert: certificates.join('\n') };
  } catch {
    return null;
  }
};
