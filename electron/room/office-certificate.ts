import type { X509Certificate } from 'node:crypto';
import { connect, createServer, type TLSSocket } from 'node:tls';
import type { CertificateProblem } from '../../shared/room/wire.ts';
import { fail, type Reply, succeed } from '../../shared/failure.ts';

/** What a TLS server is given: PEM with the chain after its own certificate, or a PFX. */
export type SecureMaterial = { readonly key: string; readonly cert: string } | { readonly pfx: Buffer; readonly passphrase: string };

/** The certificate with which a server that was given the material really answers; throws when it does not. */
const tryOut = (material: SecureMaterial): Promise<X509Certificate> =>
  new Promise((resolve, reject) => {
    const server = createServer(material, (socket) => {
      socket.on('error', () => undefined);
    });
    const end = (act: () => void): void => {
      server.close();
      act();
    };
    server.once('error', (error: Error) => {
      end(() => {
        reject(error);
      });
    });
    server.on('tlsClientError', () => undefined);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      // Whether it is trusted is the browsers' business; here only what it is and that the key fits.
      const socket: TLSSocket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
        const certificate = socket.getPeerX509Certificate();
        socket.destroy();
        end(() => {
          if (certificate === undefined) reject(new Error('no certificate'));
          else resolve(certificate);
        });
      });
      socket.once('error', (error: Error) => {
        end(() => {
          reject(error);
        });
      });
    });
  });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

/** Checks what an office gave: that key and certificate belong together, hold now and stand for a name. */
export const readOfficeCertificate = async (material: SecureMaterial, now: Date): Promise<Reply<X509Certificate>> => {
  const refused = (problem: CertificateProblem) => fail({ code: 'certificate-refused', problem });
  if ('key' in material && material.key === '') return refused('key-missing');
  let certificate: X509Certificate;
  try {
    certificate = await tryOut(material);
  } catch (error) {
    const message = messageOf(error);
    // OpenSSL, with which Node is built, and BoringSSL, with which Electron is, say the same in different words.
    if (/mac verify|passphrase|bad decrypt|incorrect.password/iu.test(message)) return refused('passphrase');
    if (/key.values.mismatch|handshake failure|key.type.mismatch/iu.test(message)) return refused('key-differs');
    return refused('unreadable');
  }
  if (Date.parse(certificate.validTo) <= now.getTime()) return refused('expired');
  if (Date.parse(certificate.validFrom) > now.getTime()) return refused('not-yet');
  return certificate.subjectAltName === undefined ? refused('no-names') : succeed(certificate);
};
