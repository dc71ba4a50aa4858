import { createHash, type KeyObject } from 'node:crypto';

/** SHA-256 of a public key's SPKI (RFC 7469), base64url: by this a room is known again, whatever certificate it shows. */
export const publicKeyHash = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('base64url');
