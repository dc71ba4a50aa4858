import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { escapeHtml, footTemplate, headTemplate, paperHtml } from '../../../electron/papers/paper-html.ts';
import { writePaperDocument } from '../../../electron/papers/write-paper-document.ts';
import { cellText, numberOrDots } from '../../../shared/papers/paper.ts';
import { rational, toFraction } from '../../../shared/notation/fraction.ts';
import { letterPaper } from './letter-paper.ts';

/** What a reader sees: markup taken away, entities read. */
const textOf = (markup: string): string =>
  markup
    .replace(/<style>.*?<\/style>/gsu, '')
    .replace(/<[^>]+>/gu, '\n')
    .replace(
      /&(amp|lt|gt|quot|#39|apos);/gu,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" })[name] ?? '',
    )
    .replace(/\s+/gu, ' ');

const SAID = [
  'Pemerintah Provinsi Kalimantan Timur',
  '(Paritrana Award)',
  'Samarinda, 14 Juli 2025',
  'Permintaan penjelasan data tahun penilaian 2024',
  'Yth. Bupati Kutai Timur',
  'di Sangatta',
  '77.074',
  '150,87',
  'Rp3.024.000.000',
  'Anggaran <15.000 pekerja> & "iuran" 12 bulan: mohon rinciannya.',
  'paling lambat Senin, 21 Juli 2025',
  'Ketua Tim Penilai,',
];

describe('A paper', () => {
  test('says the same in print and in Word', async () => {
    const paper = letterPaper();
    const parts = unzipSync(await writePaperDocument(paper));
    const word = textOf(strFromU8(parts['word/document.xml'] ?? new Uint8Array()));
    const print = textOf(paperHtml(paper));
    expect({ print: SAID.filter((said) => !print.includes(said)), word: SAID.filter((said) => !word.includes(said)) }).toEqual({
      print: [],
      word: [],
    });
  });

  test('keeps typed text from becoming structure, and names its only style by hash', () => {
    const paper = { ...letterPaper(), addressee: { name: '<script>alert(1)</script>', place: '"><img src=x onerror=y>' } };
    const html = paperHtml(paper);
    expect(html.match(/<(script|img|link|iframe|object)\b|<[^>]*\s(on\w+|style)=/giu)).toBeNull();
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(/Content-Security-Policy" content="([^"]+)"/u.exec(html)?.[1]).toMatch(
      /^default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]{44}&#39;; font-src data:;/u,
    );
    expect(escapeHtml(`<&>"'`)).toBe('&lt;&amp;&gt;&quot;&#39;');
  });

  test('waits with dots for a number that nobody typed', () => {
    expect([numberOrDots(''), numberOrDots('  '), numberOrDots(' 400.5/12/2025 ')]).toEqual(['........', '........', '400.5/12/2025']);
    expect(textOf(paperHtml(letterPaper()))).toContain('Nomor ........');
  });

  test('writes numbers as Indonesian readers do, and a dash for what is missing', () => {
    const third = toFraction(rational(77_074, 51_086));
    expect(
      [{ text: 'a' }, { count: 77_074 }, { rupiah: 3_024_000_000 }, { percent: third }, { count: null }, { percent: null }].map(cellText),
    ).toEqual(['a', '77.074', 'Rp3.024.000.000', '150,87', '–', '–']);
  });

  test('carries the mark of a sample or rehearsal, and none when it is official', () => {
    expect(
      [headTemplate(letterPaper('contoh')), headTemplate(letterPaper('latihan')), headTemplate(letterPaper('resmi'))].map(textOf),
    ).toEqual([' DATA CONTOH, bukan surat resmi ', ' LATIHAN, bukan surat resmi ', ' ']);
  });

  test('ties every page to the records by fingerprint, event and time', async () => {
    const paper = letterPaper();
    const foot = textOf(footTemplate(paper));
    const parts = unzipSync(await writePaperDocument(paper));
    const wordFoot = textOf(
      Object.entries(parts)
        .filter(([name]) => name.startsWith('word/footer'))
        .map(([, bytes]) => strFromU8(bytes))
        .join(''),
    );
    for (const text of [foot, wordFoot]) {
      expect(text).toContain('kepala riwayat ke-1.846');
      expect(text).toContain('dicetak 14 Juli 2025 pukul 14.52 WITA');
      expect(text).toContain('0123 4567 89ab cdef');
    }
  });
});
