import type { Paper } from '../../../shared/papers/paper.ts';
import { composeLetter, letterSchema } from '../../../shared/submissions/letter/letter.ts';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { withVerifications, KALTIM, regionCode, simpleContent } from '../../fixtures/edition.ts';

const revision = {
  number: 2,
  fileName: '64.08_Kutai Timur.xlsx',
  sha256: 'ab12'.repeat(16),
  templateVersion: '2026.2',
  importedAt: '2025-07-10T02:00:00.000Z',
  importedBy: 'sekretariat',
  withdrawn: null,
  contentKept: true,
};

const kutaiTimur: Submission = {
  code: regionCode('64.08'),
  region: { code: regionCode('64.08'), name: 'Kabupaten Kutai Timur', kind: 'kabupaten', capital: 'Sangatta' },
  status: 'kandidat',
  statusReason: null,
  ...withVerifications(simpleContent('64.08', [79_691, 69_528, 51_086, 77_074])),
  regulationCount: 0,
  innovationCount: 0,
  revision,
  revisions: [revision],
  content: simpleContent('64.08', [79_691, 69_528, 51_086, 77_074]),
};

export const kutaiTimurLetter = letterSchema.parse({
  code: '64.08',
  number: '',
  place: 'Samarinda',
  date: '2025-07-14',
  addressee: 'Bupati Kutai Timur',
  addresseePlace: 'Sangatta',
  answerBy: '2025-07-21',
  signerOffice: 'Ketua Tim Penilai',
  signerName: '',
  questions: [
    {
      place: 'Cakupan!C8',
      claim: '77.074 peserta dari 51.086 pekerja (150,87 %)',
      question: 'Peserta informal melebihi populasinya. Siapa saja yang tercakup dalam populasi, dan per tanggal berapa?',
    },
    { place: 'Anggaran!B5', claim: 'Rp3.024.000.000', question: 'Anggaran <15.000 pekerja> & "iuran" 12 bulan: mohon rinciannya.' },
  ],
});

/** The letter to Kutai Timur about its 150,87 %, of which a sentence holds everything that HTML could mistake for its own. */
export const letterPaper = (mark: Paper['mark'] = 'contoh'): Paper =>
  composeLetter(kutaiTimurLetter, {
    edition: { ...KALTIM, mark },
    submission: kutaiTimur,
    foot: {
      editionName: KALTIM.name,
      fingerprint: '0123456789abcdef'.repeat(4),
      events: 1846,
      drawnAt: '2025-07-14T06:52:00.000Z',
      timeZone: 'Asia/Makassar',
    },
  });
