import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annex, type Annex } from '../../../shared/analysis/annex/annex.ts';
import type { PanelTiming } from '../../../shared/analysis/annex/drift.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import type { RankingSnapshot } from '../../../shared/ranking/ranking.ts';
import { annexSentences, type AnnexNames } from '../../../shared/wording/annex-sentence.ts';
import { seatNumber } from '../../fixtures/edition.ts';
import { arbitrarySnapshot } from '../ranking/arbitrary-snapshot.ts';
import { award } from '../ranking/award.ts';
import { panelDay } from '../ranking/panel-day.ts';

const NAMES: AnnexNames = {
  region: (code) => code,
  seat: (seat) => `kursi ${String(seat)}`,
  seatShort: (seat) => `kursi ${String(seat)}`,
  seatTitled: String,
  criterion: (id) => id,
};
const told = (snapshot: RankingSnapshot, timing: PanelTiming | null = null, samples = 200): Annex =>
  annex({ snapshot, ranking: rank(snapshot), timing }, { seed: 1, samples, margin: 0.2 }, () => undefined);
const say = (snapshot: RankingSnapshot, timing: PanelTiming | null = null) => annexSentences(told(snapshot, timing), NAMES, 'id');
const number = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));

describe('The annex in words', () => {
  test('tells a panel day so that nobody needs statistics for it', () => {
    expect(say(panelDay)).toEqual({
      agreement: ['Para juri sangat sependapat pada semua kriteria.'],
      severity: [
        'Paling ketat kursi 8, 1,1 poin di bawah juri rata-rata; paling longgar kursi 9, 0,67 poin di atasnya. Selisih sebesar itu masih wajar.',
        'Tidak semua juri menilai 64.72, tetapi andai lengkap pun tidak ada urutan yang berubah.',
      ],
      rasch: [
        expect.stringMatching(/^Satu nilai jauh dari yang diperkirakan: kursi 3 untuk 64\.08 pada anggaran\.$/u),
        expect.stringMatching(/^5 daerah tidak dapat diukur/u),
      ] as unknown,
      weights: [
        '64.74 di urutan pertama pada semua susunan bobot yang paling jauh 20\u00A0% dari bobot resmi, dan pada 45 dari 100 susunan bobot bila bobot boleh apa saja.',
        'Urutan pertama beralih ke 64.08 bila bobot cakupan-formal turun dari 20 menjadi 14,3 dan bobot lain menyesuaikan.',
      ],
      jurors: [
        'Tanpa juri mana pun 64.74 tetap pertama; urutan lain berubah bila salah satu dari kursi 6, kursi 7, dan kursi 8 tidak ikut.',
        'Dengan susunan juri lain dari kalangan yang sama 64.74 berada di urutan 1 sampai 2.',
      ],
      swaps: [
        'Urutan 1 dan 2 akan bertukar bila nilai inovasi satu juri berubah 39 poin: kursi 1 untuk 64.74, dari 82 menjadi 43.',
        'Urutan 3 dan 4 akan bertukar bila nilai regulasi satu juri berubah 1 poin: kursi 1 untuk 64.02, dari 81 menjadi 82.',
      ],
      drift: ['Pengaruh urutan dan waktu baru dihitung sesudah penilaian ditutup.'],
    });
  });

  test('says who would change places if every juror had scored every region, and why', () => {
    const snapshot = award({
      judged: { inovasi: 100 },
      regions: {
        '64.01': { sheets: [[80], [80], 'recused'] },
        '64.02': { sheets: [[82], [82], [64]] },
        '64.03': { sheets: [[60], [60], [42]] },
      },
    });
    expect(say(snapshot).severity[1]).toBe(
      'Andai semua juri menilai semua daerah, 64.01 menjadi urutan 2 (sekarang 1) dan 64.02 menjadi urutan 1 (sekarang 2). 64.01 dinilai tanpa kursi 3, sehingga nilainya kini 6 poin lebih tinggi daripada seandainya lengkap.',
    );
  });

  test('says that complete sheets leave strictness without effect, and names the scores changed in the pleno', () => {
    const snapshot = award({ judged: { inovasi: 100 }, regions: { '64.01': { sheets: [[80], [80]] }, '64.02': { sheets: [[79], [79]] } } });
    const [code] = snapshot.regions.map(({ region }) => region.code);
    const [criterion] = snapshot.judged;
    if (code === undefined || criterion === undefined) throw new Error('The award is empty.');
    const timing: PanelTiming = {
      sheets: [],
      changed: [{ seat: seatNumber(1), code, criterion, beforeHundredths: 7000, afterHundredths: 8000 }],
      timeZone: 'Asia/Makassar',
    };
    const sentences = say(snapshot, timing);
    expect(sentences.severity).toEqual([
      'Semua juri sama ketatnya.',
      'Setiap juri menilai setiap daerah, jadi ketat atau longgarnya juri tidak mengubah urutan.',
    ]);
    expect(sentences.drift[1]).toBe('Sesudah pleno dibuka 1 nilai berubah, rata-rata naik 10 poin; urutan 2 daerah berubah karenanya.');
    expect(sentences.swaps[0]).toBe(
      'Urutan 1 dan 2 akan bertukar bila nilai inovasi satu juri berubah 3 poin: kursi 1 untuk 64.02, dari 79 menjadi 82.',
    );
  });

  test('names a weight at which the first place has really gone, whatever the panel', () => {
    let met = 0;
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const found = told(snapshot, null, 20);
        const [, claim] = annexSentences(found, NAMES, 'id').weights;
        const [, challenger, criterion, from, to] =
          /beralih ke (\S+) bila bobot (\S+) (?:naik|turun) dari (\S+) menjadi (\S+) dan/u.exec(claim ?? '') ?? [];
        if (challenger === undefined || criterion === undefined) return;
        met += 1;
        const at = snapshot.criteria.findIndex(({ id }) => id === criterion);
        const given = snapshot.criteria.map(({ weightHundredths }) => weightHundredths / 100);
        const others = 100 - (given[at] ?? 0);
        expect(number(from)).toBeCloseTo(given[at] ?? 0, 6);
        // The printed weight may pass the end of the range by its rounding, never the other way.
        const moved = Math.min(100, Math.max(0, number(to)));
        const weights = given.map((weight, index) => (index === at ? moved : (weight * (100 - moved)) / others));
        const totals = new Map(
          rank(snapshot).rows.map(({ region, contributions }) => [
            region.code as string,
            contributions.reduce((sum, { value }, index) => {
              const [n, d] = (value ?? '0/1').split('/').map(Number);
              return sum + ((weights[index] ?? 0) * (n ?? 0)) / (d ?? 1);
            }, 0),
          ]),
        );
        const first = rank(snapshot).rows[0]?.region.code ?? '';
        expect((totals.get(challenger) ?? 0) >= (totals.get(first) ?? 0) - 1e-6).toBe(true);
      }),
      { numRuns: 300 },
    );
    expect(met).toBeGreaterThan(20);
  });

  test('has a sentence in both languages for every part, without vocabulary of statistics', () => {
    const avoided =
      /ICC|Kendall|Krippendorff|Rasch|SMAA|logit|deviasi|varians|regresi|signifikan|interval|bootstrap|standard|variance|significan/iu;
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const found = told(snapshot, null, 10);
        for (const language of ['id', 'en'] as const) {
          for (const [part, sentences] of Object.entries(annexSentences(found, NAMES, language))) {
            expect([part, sentences.length > 0 && sentences.length <= 2]).toEqual([part, true]);
            for (const sentence of sentences)
              expect([sentence, avoided.test(sentence), /undefined|NaN|\{\{/u.test(sentence)]).toEqual([sentence, false, false]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
