import { createHash, createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { request } from 'node:https';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { expect, test } from 'vitest';
import { wordsOfKey } from '../../../electron/room/key-words.ts';
import { ownAddresses } from '../../../electron/room/own-addresses.ts';
import { publicKeyHash } from '../../../electron/room/public-key.ts';
import { openRoomCertificates } from '../../../electron/room/room-certificates.ts';
import { writeCertificate } from '../../../electron/room/write-certificate.ts';
import { readRoomLink } from '../../../shared/room/room-link.ts';
import { ROOM_WORDS } from '../../../shared/room/room-words.ts';
import { ROOM_PATHS } from '../../../shared/room/wire.ts';
import { seatNumber, temporaryFolder } from '../../fixtures/edition.ts';
import { openControlledRoom } from '../../fixtures/controlled-room.ts';
import { OFFICE_CERTIFICATE, OFFICE_KEY, OFFICE_PFX } from '../../fixtures/office-certificate.ts';

const NOW = new Date('2027-07-28T01:00:00.000Z');

/** What a client that knows nothing of the room but an address finds there. */
const visit = (origin: string): Promise<{ readonly certificate: X509Certificate; readonly body: string }> =>
  new Promise((resolve, reject) => {
    const url = new URL(ROOM_PATHS.hello, origin);
    const sent = request(url, { rejectUnauthorized: false, agent: false }, (response) => {
      const certificate = response.socket instanceof TLSSocket ? response.socket.getPeerX509Certificate() : undefined;
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        if (certificate === undefined) reject(new Error('no certificate'));
        else resolve({ certificate, body });
      });
    });
    sent.on('error', reject);
    sent.end();
  });

test('The certificate of an installation stands for all its addresses and holds no longer than phones allow', async () => {
  const certificates = openRoomCertificates(temporaryFolder(), () => NOW);
  const { material, certificate } = await certificates.current(['192.168.1.10', 'paritrana-1.local', 'fd00::1']);
  if (!('cert' in material)) throw new Error('no PEM');
  const read = new X509Certificate(material.cert);
  const days = (Date.parse(read.validTo) - Date.parse(read.validFrom)) / 86_400_000;
  expect([
    read.checkIP('192.168.1.10'),
    read.checkHost('paritrana-1.local'),
    read.checkIP('fd00::1'),
    read.checkIP('192.168.1.11'),
  ]).toEqual(['192.168.1.10', 'paritrana-1.local', 'fd00::1', undefined]);
  expect([days <= 825, read.ca, read.verify(read.publicKey), read.keyUsage]).toEqual([true, false, true, ['1.3.6.1.5.5.7.3.1']]);
  expect(certificate).toMatchObject({ kind: 'own', fingerprint: read.fingerprint256.replaceAll(':', '').toLowerCase() });
});

test('Another address changes the certificate and never the key, so that what was compared once still holds', async () => {
  const certificates = openRoomCertificates(temporaryFolder(), () => NOW);
  const first = await certificates.current(['192.168.1.10']);
  const same = await certificates.current(['192.168.1.10']);
  const moved = await certificates.current(['10.0.0.7']);
  expect(same).toEqual(first);
  expect(moved.certificate.fingerprint).not.toBe(first.certificate.fingerprint);
  expect([moved.certificate.publicKey, moved.certificate.words]).toEqual([first.certificate.publicKey, first.certificate.words]);
  expect(moved.certificate.names).toEqual(expect.arrayContaining(['10.0.0.7', '192.168.1.10']));
});

test('A certificate that is about to end is written anew with the same key', async () => {
  const folder = temporaryFolder();
  const first = await openRoomCertificates(folder, () => NOW).current(['192.168.1.10']);
  const later = await openRoomCertificates(folder, () => new Date('2029-10-15T00:00:00.000Z')).current(['192.168.1.10']);
  expect(later.certificate.publicKey).toBe(first.certificate.publicKey);
  expect(Date.parse(later.certificate.validUntil)).toBeGreaterThan(Date.parse(first.certificate.validUntil));
});

test.skipIf(process.platform === 'win32')('Nobody else on the machine may read the key', async () => {
  const folder = temporaryFolder();
  await openRoomCertificates(folder, () => NOW).current(['192.168.1.10']);
  expect(statSync(join(folder, 'kunci.pem')).mode & 0o077).toBe(0);
});

test('Four words stand for a key, the same on every machine', async () => {
  expect([ROOM_WORDS.length, new Set(ROOM_WORDS).size]).toEqual([2_048, 2_048]);
  expect(createHash('sha256').update(ROOM_WORDS.join(' ')).digest('hex')).toBe(
    '00b4a84d53962627eb0b9c8b0910ca6d481c93e80c26acdb0dd2363f1b3d513d',
  );
  expect(await wordsOfKey('A'.repeat(43))).toEqual(['mawar', 'listrik', 'musik', 'tokek']);
});

test('The office’s certificate is taken as PFX with its passphrase, and as PEM in two files', async () => {
  const certificates = openRoomCertificates(temporaryFolder(), () => NOW);
  const pfx = await certificates.importOffice([OFFICE_PFX], 'rahasia');
  const first = await certificates.current(['192.168.1.10']);
  certificates.forgetOffice();
  const own = await certificates.current(['192.168.1.10']);
  const pem = await certificates.importOffice([Buffer.from(OFFICE_KEY), Buffer.from(OFFICE_CERTIFICATE)], '');
  const second = await certificates.current(['192.168.1.10']);
  expect([pfx.ok, first.certificate.kind, first.certificate.names, own.certificate.kind, pem.ok]).toEqual([
    true,
    'office',
    ['juri.biro.example'],
    'own',
    true,
  ]);
  expect(second.certificate).toEqual(first.certificate);
});

test('What an office gives is refused with its reason when it cannot serve, and the room keeps what it had', async () => {
  const certificates = openRoomCertificates(temporaryFolder(), () => NOW);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const otherKey = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const ended = writeCertificate({
    key: createPrivateKey(OFFICE_KEY),
    commonName: 'juri',
    names: ['juri.example'],
    validFrom: new Date('2020-01-01T00:00:00.000Z'),
    validUntil: new Date('2021-01-01T00:00:00.000Z'),
  });
  const problems = [];
  for (const [files, passphrase] of [
    [[Buffer.from('not a certificate')], ''],
    [[Buffer.alloc(0)], ''],
    [[OFFICE_PFX], 'salah'],
    [[Buffer.from(OFFICE_CERTIFICATE)], ''],
    [[Buffer.from(otherKey), Buffer.from(OFFICE_CERTIFICATE)], ''],
    [[Buffer.from(OFFICE_KEY), Buffer.from(ended)], ''],
  ] as const) {
    const reply = await certificates.importOffice(files, passphrase);
    problems.push(reply.ok || reply.failure.code !== 'certificate-refused' ? reply : reply.failure.problem);
  }
  expect(problems).toEqual(['unreadable', 'unreadable', 'passphrase', 'key-missing', 'key-differs', 'expired']);
  expect((await certificates.current(['192.168.1.10'])).certificate.kind).toBe('own');
});

test('The address of the room’s network stands first, those of virtual machines last', () => {
  const card = (address: string, internal = false) => [{ address, family: 'IPv4', internal }];
  const found = ownAddresses({
    lo: card('127.0.0.1', true),
    docker0: card('172.17.0.1'),
    'vEthernet (WSL)': card('192.168.99.1'),
    Ethernet: card('169.254.3.4'),
    tun0: card('10.8.0.2'),
    eth0: card('10.20.30.40'),
    'Wi-Fi': [...card('192.168.43.1'), { address: 'fe80::1', family: 'IPv6', internal: false }],
  });
  expect(found.map(({ name }) => name)).toEqual(['192.168.43.1', '10.20.30.40', '169.254.3.4', '192.168.99.1', '10.8.0.2', '172.17.0.1']);
});

test('The room opens on a free port, keeps it with the edition, and shows the certificate of which the panel speaks', async () => {
  const { room } = openControlledRoom();
  const opened = await room.secretariat.must('room.open', {});
  const { certificate, body } = await visit(`https://127.0.0.1:${String(opened.port)}`);
  await room.secretariat.must('room.close', {});
  const closed = await room.secretariat.must('room.read', {});
  const again = await room.secretariat.must('room.open', {});
  expect(publicKeyHash(certificate.publicKey)).toBe(opened.certificate?.publicKey);
  expect(JSON.parse(body)).toMatchObject({ ok: true, value: { editionName: 'Paritrana Award Kalimantan Timur 2025' } });
  expect([closed.opened, closed.port, again.port]).toEqual([null, opened.port, opened.port]);
});

test('A room that was being opened when its edition was closed does not stay open', async () => {
  const { room, control, incidents } = openControlledRoom();
  const opening = control.open(null);
  room.host.close();
  const opened = await opening;
  expect([opened, control.opened(), incidents]).toEqual([{ ok: false, failure: { code: 'no-edition' } }, null, []]);
});

test('When another program has the port, the room says so and offers another', async () => {
  const { room } = openControlledRoom();
  const { port } = await room.secretariat.must('room.open', {});
  const other = openControlledRoom();
  const refused = await other.room.secretariat.ask('room.open', { port });
  if (refused.ok || refused.failure.code !== 'port-taken') throw new Error(JSON.stringify(refused));
  const moved = await other.room.secretariat.must('room.open', { port: refused.failure.free });
  expect(refused.failure.port).toBe(port);
  expect([moved.port, (await other.room.secretariat.must('room.read', {})).port]).toEqual([refused.failure.free, refused.failure.free]);
});

test('The office’s certificate is shown to the next who comes, without closing the room', async () => {
  const { room, folder } = openControlledRoom();
  const { port } = await room.secretariat.must('room.open', {});
  const path = join(folder, 'kantor.pfx');
  writeFileSync(path, OFFICE_PFX);
  const file = room.host.files.offer(path);
  if (file === null) throw new Error('no file');
  await room.secretariat.must('room.useCertificate', { files: [file.token], passphrase: 'rahasia' });
  const { certificate } = await visit(`https://127.0.0.1:${String(port)}`);
  const { opened } = await room.secretariat.must('room.read', {});
  expect(certificate.subject).toContain('juri.biro.example');
  expect(opened?.addresses[0]?.origin).toBe(`https://juri.biro.example:${String(port)}`);
  expect(JSON.stringify(await room.secretariat.must('audit.list', { limit: 3 }))).not.toContain('rahasia');
});

test('The address that the secretariat chose stands first in links, for as long as the room has it', async () => {
  const { room, state } = openControlledRoom();
  state.addresses = [
    { name: '192.168.1.10', card: 'wlan0' },
    { name: '10.0.0.7', card: 'eth0' },
  ];
  const { port, addresses } = await room.secretariat.must('room.open', {});
  const wired = `https://10.0.0.7:${String(port)}`;
  const first = async () => (await room.secretariat.must('room.read', {})).opened?.addresses[0]?.origin;
  const before = await first();
  await room.secretariat.must('room.preferAddress', { origin: wired });
  const { pin } = await room.secretariat.must('panel.resetPin', { seat: seatNumber(3) });
  const { link } = await room.secretariat.must('room.issueTicket', { seat: seatNumber(3) });
  const { body } = await visit(`https://127.0.0.1:${String(port)}`);
  expect([before, await first(), pin.length, readRoomLink(link)?.addresses]).toEqual([
    `https://192.168.1.10:${String(port)}`,
    wired,
    6,
    [wired, ...addresses.map(({ origin }) => origin).filter((origin) => origin !== wired)],
  ]);
  expect((JSON.parse(body) as { value: { addresses: string[] } }).value.addresses[0]).toBe(wired);

  await room.secretariat.must('room.close', {});
  await room.secretariat.must('room.open', {});
  expect(await first()).toBe(wired);
  expect((await room.secretariat.must('audit.list', { limit: 20 })).map(({ call }) => call)).toContain('room.preferAddress');

  await room.secretariat.must('room.close', {});
  state.addresses = [{ name: '192.168.1.10', card: 'wlan0' }];
  await room.secretariat.must('room.open', {});
  expect(await first()).toBe(`https://192.168.1.10:${String(port)}`);
  expect(await room.secretariat.ask('room.preferAddress', { origin: wired })).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  await room.secretariat.must('room.preferAddress', { origin: null });
  await room.secretariat.must('room.close', {});
  expect(await room.secretariat.ask('room.preferAddress', { origin: null })).toEqual({ ok: false, failure: { code: 'room-closed' } });
});
