import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packReply, unpackReply } from '../../../shared/room/pack.ts';

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));

test('Every answer arrives as it was given, bytes of evidence too', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.jsonValue(), (bytes, value) => {
      // JSON has no negative zero.
      const plain: unknown = JSON.parse(JSON.stringify(value));
      const reply = { ok: true, value: { bytes, pieces: 2, plain } };
      expect(unpackReply(packReply(reply, toBase64), fromBase64)).toEqual(reply);
    }),
  );
});
