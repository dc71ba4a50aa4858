import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { examineBytes } from '../../../../electron/submissions/evidence/examine-bytes.ts';
import type { EvidenceProblem } from '../../../../shared/submissions/evidence/evidence.ts';
import { brokenPdf, busyPdf, JPEG, lockedPdf, makePdf, makePng, WEBP, WEBP_LOSSLESS } from '../../../fixtures/evidence-files.ts';

const becomes = async (bytes: Uint8Array): Promise<string> => {
  const examined = await examineBytes(bytes);
  if (examined.kind === 'refused') return examined.problem;
  return examined.pageCount === null ? examined.mediaType : `${examined.mediaType}, ${String(examined.pageCount)} pages`;
};

const edited = (bytes: Buffer, at: number, value: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = copy[at] === value ? value ^ 1 : value;
  return copy;
};

describe('What may be evidence', () => {
  test.each([
    ['a PDF of three pages', makePdf(['satu', 'dua', 'tiga']), 'application/pdf, 3 pages'],
    ['a PDF behind a mark of byte order', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), makePdf(['satu'])]), 'application/pdf, 1 pages'],
    ['a PDF that a scanner filled up with zeros', Buffer.concat([makePdf(['satu']), Buffer.alloc(8_000)]), 'application/pdf, 1 pages'],
    ['a PDF with scripts, links and a file inside, none of which is ever run or opened', busyPdf(), 'application/pdf, 2 pages'],
    ['a PNG', makePng(60, 40), 'image/png'],
    ['a JPEG', JPEG, 'image/jpeg'],
    ['a JPEG with what a telephone writes behind it', Buffer.concat([JPEG, Buffer.from('SEFT')]), 'image/jpeg'],
    ['a WebP', WEBP, 'image/webp'],
    ['a WebP without loss', WEBP_LOSSLESS, 'image/webp'],
  ])('is %s', async (_name, bytes, expected) => {
    expect(await becomes(bytes)).toBe(expected);
  });

  test('an interlaced PNG is unpacked pass by pass', async () => {
    // 5 × 3: passes of 1×1, 1×1, 2×1, 1×1 (x=2), 3×... as the standard lays them out.
    const passes = [
      [1, 1],
      [1, 1],
      [2, 0],
      [1, 1],
      [3, 1],
      [2, 2],
      [5, 1],
    ];
    const rows = passes.flatMap(([across = 0, down = 0]) => Array.from({ length: down }, () => Buffer.alloc(1 + across * 3)));
    expect(await becomes(makePng(5, 3, { interlaced: true, packed: deflateSync(Buffer.concat(rows)) }))).toBe('image/png');
  });
});

describe('What is refused', () => {
  const png = makePng(60, 40);
  const cases: readonly (readonly [string, Uint8Array, EvidenceProblem])[] = [
    ['an empty file', new Uint8Array(), 'empty'],
    ['a zip that is called .pdf', zipSync({ 'a.txt': new Uint8Array([1]) }), 'not-supported'],
    ['a zip with a PDF behind its head', Buffer.concat([Buffer.from('PK\u0003\u0004'), makePdf(['satu'])]), 'not-supported'],
    ['a web page', Buffer.from('<html><script>alert(1)</script>'), 'not-supported'],
    ['a drawing that may hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-supported'],
    ['a program', Buffer.from('MZ\u0090\u0000'), 'not-supported'],
    ['a PDF cut off in the middle', makePdf(['satu', 'dua']).subarray(0, 600), 'cut-off'],
    ['a PDF of which the last bytes are missing', makePdf(['satu']).subarray(0, -8), 'cut-off'],
    [
      'a PDF cut off and ended again',
      Buffer.concat([makePdf(['satu', 'dua', 'tiga']).subarray(0, 700), Buffer.from('\n%%EOF')]),
      'corrupt',
    ],
    ['a head of a PDF and nothing else', Buffer.from('%PDF-1.7\n%%EOF'), 'corrupt'],
    ['a PDF whose words do not unpack', brokenPdf(), 'corrupt'],
    ['a PDF without pages', makePdf([]), 'no-pages'],
    ['a PDF behind a password', lockedPdf(), 'encrypted'],
    ['a PNG with a wrong sum', edited(png, 45, 0x01), 'corrupt'],
    ['a PNG cut off', png.subarray(0, png.byteLength - 20), 'cut-off'],
    ['a PNG with fewer rows than it says', makePng(60, 40, { packed: deflateSync(Buffer.alloc(100)) }), 'corrupt'],
    ['a PNG that unpacks to more than it says', makePng(60, 40, { packed: deflateSync(Buffer.alloc(50_000_000)) }), 'corrupt'],
    ['a moving PNG', makePng(60, 40, { between: [['acTL', Buffer.alloc(8)]] }), 'animated'],
    ['a JPEG cut off', JPEG.subarray(0, JPEG.byteLength - 2), 'cut-off'],
    ['a JPEG of which the tables are wrong', edited(JPEG, JPEG.indexOf(Buffer.from([0xff, 0xc4])) + 5, 0xff), 'corrupt'],
    ['a JPEG that says to be larger than its data', edited(JPEG, JPEG.indexOf(Buffer.from([0xff, 0xc0])) + 5, 0x20), 'corrupt'],
    ['a WebP cut off', WEBP.subarray(0, WEBP.byteLength - 10), 'cut-off'],
  ];
  test.each(cases)('%s', async (_name, bytes, problem) => {
    expect(await becomes(bytes)).toBe(problem);
  });

  test('a PNG of ten billion pixels, before anything of it is unpacked', async () => {
    const bomb = makePng(1, 1);
    bomb.writeUInt32BE(100_000, 16);
    bomb.writeUInt32BE(100_000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    expect(await becomes(bomb)).toBe('too-many-pixels');
  });

  test('whatever bytes come, the answer is evidence or a reason, never a throw', async () => {
    const seeds = [makePdf(['satu']), png, JPEG, WEBP];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds.slice(1)),
        fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 12 }),
        fc.nat(2_000),
        async (seed, edits, length) => {
          const bytes = Buffer.from(seed);
          for (const [at, value] of edits) if (at < bytes.byteLength) bytes[at] = value;
          const examined = await examineBytes(bytes.subarray(0, Math.max(1, length)));
          return examined.kind === 'refused' || examined.mediaType.startsWith('image/');
        },
      ),
      { numRuns: 300 },
    );
  });
});
