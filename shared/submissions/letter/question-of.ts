import type { StandingFinding } from '../findings/standing-finding.ts';
import type { FindingCode } from '../findings/finding.ts';

/** What a letter asks about a finding to which the secretariat wrote no question of its own. Letters are Indonesian. */
const QUESTIONS: Readonly<Partial<Record<FindingCode, string>>> = {
  'coverage-above-100':
    'Siapa saja yang dihitung dalam populasi dan per tanggal berapa? Adakah peserta ganda atau pekerja dari luar daerah di antara peserta?',
  'participants-without-population': 'Berapa populasi pekerjanya, per tanggal berapa, dan menurut sumber apa?',
  'denominator-differs': 'Mohon angka menurut definisi populasi yang sama dengan daerah lain, atau penjelasan mengapa definisinya berbeda.',
  'year-not-assessed': 'Mohon angka pada tahun penilaian beserta tanggal datanya.',
  'jump-against-last-year': 'Apa yang menyebabkan perubahan sebesar ini? Bila salah tulis, mohon angka yang benar.',
  'sum-of-lines-differs': 'Baris mana yang kurang atau terhitung ganda? Mohon rincian yang jumlahnya cocok.',
  'written-sum-differs': 'Angka mana yang benar, bagian-bagiannya atau jumlahnya?',
  'budget-differs-from-rate': 'Untuk berapa pekerja dan berapa bulan anggaran ini, dan program apa saja yang dibayar?',
  'regulation-incomplete': 'Mohon nomor dan tahun regulasi ini, beserta salinannya.',
  'regulation-after-assessed-year':
    'Apakah regulasi ini sudah berlaku pada tahun penilaian? Bila belum, regulasi mana yang berlaku saat itu?',
  'regulation-revoked': 'Peraturan apa yang menggantikan regulasi ini, dan sejak kapan? Bila tidak ada, mengapa masih dilaporkan?',
  'regulation-without-evidence': 'Mohon salinan lengkap peraturan ini yang sudah ditandatangani, sebagai PDF.',
  'vulnerable-above-population':
    'Siapa saja yang dihitung sebagai pekerja rentan, dan mengapa lebih banyak daripada populasi pekerja informal?',
  'innovation-repeated': 'Apakah ini inovasi yang sama? Mohon jelaskan apa yang membedakannya.',
  'source-missing': 'Mohon sumber angka ini beserta tanggal datanya.',
  'weekday-wrong': 'Hari dan tanggal ini tidak cocok. Tanggal mana yang benar?',
  'figure-equals-other': 'Angka ini sama dengan angka daerah lain. Mohon pastikan angkanya dan sebutkan sumbernya.',
};

const PLAIN_QUESTION = 'Mohon penjelasan atas hal ini, beserta angka yang benar, tanggal data, dan sumbernya.';

/** The secretariat's own words when it answered `asked`, otherwise the question that belongs to the kind of finding. */
export const questionOf = ({ finding, answer, standing }: StandingFinding): string =>
  standing === 'answered' && answer?.answer === 'asked' && answer.note !== ''
    ? answer.note.slice(0, 1000)
    : (QUESTIONS[finding.code] ?? PLAIN_QUESTION);
