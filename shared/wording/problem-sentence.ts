import type { Language } from '../desktop.ts';
import { formatCount, formatCutOff, formatDecimal, formatFileSize, formatInstant } from '../notation/format.ts';
import type { FileLook, ImportProblem, MappedWords, ProblemCode, ProblemValues } from '../submissions/preview.ts';
import { ANSWERS_SENTENCES_EN, ANSWERS_SENTENCES_ID } from './answers-problem-sentence.ts';

/** What is wrong, and what to do about it. Where it is, says the place beside it. */
export type ProblemSentence = { readonly claim: string; readonly advice: string };

type Sentences = { readonly [Code in ProblemCode]: (values: ProblemValues[Code]) => ProblemSentence };

const say = (claim: string, advice: string): ProblemSentence => ({ claim, advice });

const SEGMENT_WORDS = {
  id: { formal: 'formal', informal: 'informal' },
  en: { formal: 'formal', informal: 'informal' },
} as const;

const LOOKS: Readonly<Record<Language, Readonly<Record<FileLook, string>>>> = {
  id: {
    empty: 'Berkas ini kosong.',
    pdf: 'Berkas ini dokumen PDF, bukan buku kerja Excel.',
    image: 'Berkas ini gambar, bukan buku kerja Excel.',
    word: 'Berkas ini dokumen Word, bukan buku kerja Excel.',
    presentation: 'Berkas ini presentasi, bukan buku kerja Excel.',
    'open-document': 'Berkas ini berformat OpenDocument (.ods), bukan buku kerja Excel.',
    'binary-workbook': 'Berkas ini buku kerja biner (.xlsb), yang tidak dibaca.',
    archive: 'Berkas ini arsip zip, bukan buku kerja Excel.',
    'web-page': 'Berkas ini halaman web yang diberi nama buku kerja.',
    text: 'Berkas ini teks tanpa bagian “Lembar” seperti pada templat CSV.',
    unknown: 'Berkas ini bukan buku kerja Excel.',
  },
  en: {
    empty: 'This file is empty.',
    pdf: 'This file is a PDF document, not an Excel workbook.',
    image: 'This file is a picture, not an Excel workbook.',
    word: 'This file is a Word document, not an Excel workbook.',
    presentation: 'This file is a presentation, not an Excel workbook.',
    'open-document': 'This file is in OpenDocument format (.ods), not an Excel workbook.',
    'binary-workbook': 'This file is a binary workbook (.xlsb), which is not read.',
    archive: 'This file is a zip archive, not an Excel workbook.',
    'web-page': 'This file is a web page under the name of a workbook.',
    text: 'This file is text without the parts named “Lembar” of the CSV template.',
    unknown: 'This file is not an Excel workbook.',
  },
};

/** `87.250` → `87,25`: as people would say it. */
const plainDecimal = (decimal: string, language: Language): string => {
  const short = decimal.replace(/\.?0+$/u, '');
  return formatDecimal(short, short.includes('.') ? (short.split('.')[1] ?? '').length : 0, language);
};

const formatSeconds = (seconds: number, language: Language): string => formatDecimal(seconds, Number.isInteger(seconds) ? 0 : 1, language);

const inPart = (language: Language, part: string): string =>
  part === '' ? '' : language === 'id' ? ` pada bagian ${part}` : ` in the part ${part}`;

/** At most so many pairs are written out. */
const SAID_PAIRS = 6;

/** `“Jml. Peserta” sebagai Jumlah orang; “Ket” sebagai Sumber`. */
const sayPairs = (pairs: readonly MappedWords[], language: Language): string => {
  const [as, and, more] = language === 'id' ? ['sebagai', 'dan', 'lainnya'] : ['as', 'and', 'more'];
  const said = pairs.slice(0, SAID_PAIRS).map(({ found, field }) => `“${found}” ${as} ${field}`);
  const rest = pairs.length - said.length;
  return `${said.join('; ')}${rest > 0 ? `; ${and} ${formatCount(rest, language)} ${more}` : ''}`;
};

const INDONESIAN: Sentences = {
  ...ANSWERS_SENTENCES_ID,
  'not-a-workbook': ({ looksLike }) =>
    say(
      LOOKS.id[looksLike],
      looksLike === 'text'
        ? 'Excel hanya menyimpan satu lembar sebagai CSV. Minta templat Excel (.xlsx), atau templat CSV dari aplikasi ini yang diisi utuh.'
        : 'Minta templat yang sudah diisi, disimpan sebagai Buku Kerja Excel (.xlsx).',
    ),
  'archive-nested': () =>
    say('Ini arsip zip di dalam arsip zip, yang tidak dibuka.', 'Ekstrak arsip dalam itu, lalu impor isinya atau foldernya.'),
  'archive-empty': () => say('Arsip zip ini tidak berisi berkas.', 'Periksa apakah arsip yang dikirim sudah benar.'),
  'archive-too-many': ({ count, limit }) =>
    say(
      `Arsip zip ini membuat jumlah berkas menjadi ${formatCount(count, 'id')}; sekali impor paling banyak ${formatCount(limit, 'id')}.`,
      'Bagi berkasnya ke beberapa arsip dan impor satu per satu.',
    ),
  'folder-too-many': ({ folder, count, limit }) =>
    say(
      `Folder “${folder}” berisi ${formatCount(count, 'id')} berkas; hanya ${formatCount(limit, 'id')} yang pertama menurut nama yang dibaca.`,
      'Bagi berkasnya ke beberapa folder dan impor satu per satu.',
    ),
  'folder-too-deep': ({ folder, names }) =>
    say(
      `Folder “${folder}” dibaca sampai satu tingkat ke dalam; yang lebih dalam tidak dibaca: ${names}.`,
      'Seret folder yang lebih dalam itu sendiri bila isinya perlu diimpor.',
    ),
  'files-ignored': ({ from, count, names }) =>
    say(
      `${formatCount(count, 'id')} berkas sistem dalam “${from}” diabaikan: ${names}.`,
      'Tidak perlu tindakan; berkas itu dibuat komputer, bukan isian.',
    ),
  'text-encoding': ({ encoding }) =>
    say(
      `Berkas ini tidak berkode UTF-8 dan dibaca sebagai ${encoding}.`,
      'Periksa huruf beraksen dan tanda kutip; bila benar, tidak perlu tindakan.',
    ),
  'quote-unclosed': ({ line }) =>
    say(
      `Tanda kutip pada baris ${formatCount(line, 'id')} tidak ditutup dengan benar, sehingga batas isiannya tidak dapat dipastikan.`,
      'Perbaiki tanda kutip itu, atau simpan ulang berkas dari Excel sebagai CSV.',
    ),
  'section-repeated': ({ name, firstLine }) =>
    say(`Bagian “${name}” sudah ada pada baris ${formatCount(firstLine, 'id')}.`, 'Gabungkan kedua bagian itu menjadi satu.'),
  'old-excel': () => say('Berkas ini berformat Excel lama (.xls).', 'Buka di Excel, pilih Simpan Sebagai, lalu Buku Kerja Excel (.xlsx).'),
  'password-protected': () =>
    say(
      'Berkas ini dikunci dengan kata sandi dan tidak dapat dibaca.',
      'Buka di Excel, hapus sandi lewat Info, Proteksi Buku Kerja, Enkripsi dengan Kata Sandi, lalu simpan.',
    ),
  truncated: () => say('Berkas ini terpotong; bagian akhirnya hilang.', 'Salin atau unduh ulang berkas aslinya.'),
  damaged: ({ part }) =>
    say(`Berkas ini rusak${inPart('id', part)}.`, 'Salin ulang berkas aslinya, atau buka di Excel lalu simpan kembali.'),
  'too-large': ({ sizeBytes, limitBytes }) =>
    say(
      `Berkas ini ${formatFileSize(sizeBytes, 'id')}; batasnya ${formatFileSize(limitBytes, 'id')}.`,
      'Hapus gambar dan lembar lain dari berkas, lalu simpan kembali.',
    ),
  'inflates-too-much': ({ limitBytes, ratio, part }) =>
    say(
      ratio === null
        ? `Isi berkas ini menjadi lebih dari ${formatFileSize(limitBytes, 'id')} bila dibuka, sehingga ditolak.`
        : `Bagian ${part} mengembang lebih dari ${formatCount(ratio, 'id')} kali lipat, sehingga berkas ditolak.`,
      'Salin isian ke templat baru dan kirim ulang.',
    ),
  'too-many-rows': ({ limit }) =>
    say(
      `Berkas ini berisi lebih dari ${formatCount(limit, 'id')} baris.`,
      'Hapus baris kosong dan lembar lain di luar templat, lalu simpan kembali.',
    ),
  'declares-entities': ({ part }) =>
    say(
      `Bagian ${part} memuat deklarasi yang tidak pernah ditulis Excel, sehingga berkas ditolak.`,
      'Salin isian ke templat baru dan kirim ulang.',
    ),
  'took-too-long': ({ seconds }) =>
    say(`Pembacaan dihentikan setelah ${formatSeconds(seconds, 'id')} detik.`, 'Salin isian ke templat baru dan kirim ulang.'),
  'needs-too-much-memory': () =>
    say('Berkas ini memerlukan terlalu banyak memori untuk dibaca.', 'Salin isian ke templat baru dan kirim ulang.'),
  'reading-failed': ({ detail }) =>
    say(
      'Berkas ini tidak terbaca karena kesalahan aplikasi; berkas lain tidak terpengaruh.',
      `Coba sekali lagi. Bila terulang, laporkan dengan keterangan: ${detail}.`,
    ),
  'cannot-be-opened': ({ detail }) =>
    say('Berkas ini tidak dapat dibuka dari cakram.', `Periksa apakah berkas masih ada dan tidak sedang dikunci program lain (${detail}).`),
  'not-the-template': ({ version }) =>
    say(
      version === '' ? 'Buku kerja ini bukan templat isian.' : `Versi templat ${version} tidak dikenal.`,
      'Petakan kolomnya, atau kirimkan templat dari menu Berkas dan minta isian disalin ke sana.',
    ),
  'template-newer': ({ version, known }) =>
    say(
      `Templat ini versi ${version}, lebih baru daripada versi ${known} yang dikenal aplikasi.`,
      'Perbarui aplikasi, atau pakai templat dari aplikasi ini.',
    ),
  'template-older': ({ version, known }) =>
    say(
      `Templat ini versi ${version}, lebih lama daripada ${known}; isinya dipindahkan ke bentuk sekarang.`,
      'Isian yang belum ditanyakan versi itu dibiarkan kosong. Periksa pratinjaunya, lalu kirimkan templat baru untuk tahun depan.',
    ),
  'column-renamed': ({ found, column }) => say(`Kolom “${found}” dibaca sebagai “${column}”.`, 'Tidak perlu tindakan bila benar.'),
  'sheet-missing': ({ missing }) =>
    say(
      `Lembar ${missing} tidak ada.`,
      'Petakan lembarnya, atau minta nama lembar seperti di templat; lembar yang kosong pun harus tetap ada.',
    ),
  'column-missing': ({ column }) =>
    say(`Kolom “${column}” tidak ditemukan.`, 'Petakan kolomnya, atau minta judul kolom seperti di templat.'),
  'extra-sheet': ({ name }) =>
    say(`Lembar “${name}” tidak ada di templat dan tidak dibaca.`, 'Pindahkan isinya ke lembar templat bila perlu dinilai.'),
  'extra-column': ({ column }) =>
    say(`Kolom “${column}” tidak ada di templat dan tidak dibaca.`, 'Pindahkan isinya ke kolom templat bila perlu dinilai.'),
  'columns-mapped': ({ pairs }) =>
    say(
      pairs.length === 0 ? 'Letak isian lembar ini ditunjuk lewat pemetaan.' : `Dipetakan: ${sayPairs(pairs, 'id')}.`,
      'Pemetaan ini diingat untuk kiriman berikutnya daerah ini begitu berkasnya disimpan.',
    ),
  'columns-mapped-before': ({ pairs, by, at, timeZone }) =>
    say(
      pairs.length === 0 ? 'Dipetakan seperti kiriman sebelumnya.' : `Dipetakan seperti kiriman sebelumnya: ${sayPairs(pairs, 'id')}.`,
      `Dipetakan oleh ${by}, ${formatInstant(at, timeZone, 'id')}. Periksa nilainya; bila salah, petakan ulang.`,
    ),
  'row-missing': ({ label }) => say(`Baris “${label}” tidak ada.`, 'Petakan barisnya, atau minta label baris seperti di templat.'),
  'row-unknown': ({ label }) => say(`Baris “${label}” tidak dikenal dan isinya tidak dibaca.`, 'Pakai label baris seperti di templat.'),
  'row-repeated': ({ label, firstCell }) =>
    say(
      `“${label}” sudah ada di ${/^R\d+C/u.test(firstCell) ? '' : 'sel '}${sayCell(firstCell, 'id')}.`,
      'Gabungkan kedua baris, atau beri nama yang membedakannya.',
    ),
  'row-without-label': ({ column }) =>
    say(`Baris ini berisi data, tetapi “${column}” kosong.`, 'Isi sel itu, atau kosongkan seluruh baris.'),
  'total-row-skipped': ({ label }) =>
    say(`Baris “${label}” dianggap penjumlahan dan tidak dibaca.`, 'Tidak perlu tindakan; jumlah dihitung aplikasi.'),
  'too-many-lines': ({ count, limit }) =>
    say(`Ada ${formatCount(count, 'id')} baris; paling banyak ${formatCount(limit, 'id')}.`, 'Gabungkan baris yang sejenis.'),
  'merged-cells': ({ range }) =>
    say(`Sel ${range} digabung; isinya hanya dapat dibaca sebagai milik sel pertama.`, 'Pisahkan sel itu dan isi setiap sel.'),
  'code-missing': () => say('Kode daerah belum diisi.', 'Pilih kode daerah dari daftar.'),
  'code-malformed': ({ found }) => say(`“${found}” bukan kode daerah.`, 'Tulis kode seperti 64.08, atau pilih dari daftar.'),
  'code-unknown': ({ regionCode }) =>
    say(`Kode ${regionCode} tidak ada dalam daftar daerah.`, 'Periksa kodenya; aplikasi tidak menebak daerah.'),
  'code-of-other-province': ({ regionCode, regionName, provinceName }) =>
    say(
      `Kode ${regionCode} adalah ${regionName}, di luar Provinsi ${provinceName}.`,
      'Periksa kodenya, atau impor berkas ini pada penyelenggaraan provinsinya.',
    ),
  'name-differs': ({ found, expected }) =>
    say(`Nama tertulis “${found}”, sedangkan kodenya milik ${expected}.`, 'Pastikan kode dan nama menunjuk daerah yang sama.'),
  'category-differs': ({ found, expected }) =>
    say(`Kategori tertulis “${found}”; penyelenggaraan ini menilai “${expected}”.`, 'Pastikan berkas ini untuk kategori yang benar.'),
  'duplicate-file': ({ fileName }) =>
    say(`Isi berkas ini sama persis dengan ${fileName}.`, 'Cukup satu yang diimpor; berkas ini tidak disimpan.'),
  'duplicate-region': ({ regionCode, fileName }) =>
    say(`Daerah ${regionCode} juga ada di ${fileName}.`, 'Pilih satu berkas untuk daerah ini, lalu ulangi pratinjau.'),
  'not-a-number': ({ found }) => say(`“${found}” bukan bilangan.`, 'Tulis bilangan bulat; kosongkan bila tidak ada, tulis 0 bila nol.'),
  'number-ambiguous': ({ found, thousands, decimal }) =>
    say(
      `“${found}” dapat berarti ${thousands} bila tandanya pemisah ribuan, atau ${plainDecimal(decimal, 'id')} bila tandanya koma desimal.`,
      `Tulis ${thousands} tanpa tanda bila itu yang dimaksud; angka ini harus bilangan bulat.`,
    ),
  'number-from-text': ({ found, value }) =>
    say(`“${found}” tersimpan sebagai teks dan dibaca ${formatCount(value, 'id')}.`, 'Tidak perlu tindakan bila benar.'),
  'number-negative': ({ found }) => say(`${found} di bawah nol.`, 'Tulis bilangan bulat mulai dari 0.'),
  'number-not-whole': ({ found }) =>
    say(`${found} bukan bilangan bulat.`, 'Tulis jumlah orang atau rupiah penuh, tanpa pecahan dan tanpa kata juta atau miliar.'),
  'number-percent': ({ found }) => say(`${found} adalah persentase.`, 'Tulis jumlahnya, bukan persentase; cakupan dihitung aplikasi.'),
  'number-too-large': ({ found, limit }) => say(`${found} melebihi batas ${formatCount(limit, 'id')}.`, 'Periksa banyaknya angka nol.'),
  'formula-read': ({ found }) => say(`Sel berisi rumus; yang dibaca hasil tersimpannya, ${found}.`, 'Tidak perlu tindakan bila benar.'),
  'formula-without-value': () =>
    say('Sel berisi rumus tanpa hasil tersimpan.', 'Buka di Excel, biarkan menghitung, lalu simpan; atau tulis nilainya.'),
  'cell-error': ({ found }) => say(`Sel berisi galat ${found}.`, 'Perbaiki rumusnya, atau tulis nilainya.'),
  'date-not-understood': ({ found }) =>
    say(`Tanggal “${found}” tidak dipahami dan dikosongkan.`, 'Tulis seperti 2024, 2024-06 atau 31-12-2024.'),
  'date-from-text': ({ found, cutOff }) =>
    say(`“${found}” dibaca sebagai ${formatCutOff(cutOff, 'id')}.`, 'Tidak perlu tindakan bila benar.'),
  'text-became-date': ({ found }) =>
    say(`Excel mengubah isian ini menjadi tanggal, ${found}.`, 'Formatkan sel sebagai Teks, lalu tulis kembali isiannya.'),
  'year-malformed': ({ found }) => say(`“${found}” bukan tahun dan dikosongkan.`, 'Tulis tahun dengan empat angka, misalnya 2024.'),
  'unknown-choice': ({ found, choices, readAs }) =>
    say(
      `${found === '' ? 'Sel kosong' : `“${found}” tidak dikenal`}${readAs === '' ? '.' : `; dibaca sebagai “${readAs}”.`}`,
      `Pilih salah satu: ${choices}.`,
    ),
  'text-too-long': ({ length, limit }) =>
    say(
      `Teks ini ${formatCount(length, 'id')} huruf; batasnya ${formatCount(limit, 'id')}.`,
      'Ringkas teksnya; tidak ada yang dipotong diam-diam.',
    ),
  'text-cleaned': () => say('Karakter yang tidak terlihat dibuang dari teks ini.', 'Tidak perlu tindakan bila teksnya benar.'),
  'figure-missing': ({ label }) => say(`${label} belum diisi.`, 'Minta angkanya, atau biarkan kosong dan jelaskan.'),
  'source-missing': ({ label }) => say(`Sumber ${label} belum disebut.`, 'Minta nama dokumen atau instansi dan tanggalnya.'),
  'participants-without-population': ({ segment, participants }) =>
    say(
      `${formatCount(participants, 'id')} peserta ${SEGMENT_WORDS.id[segment]} dilaporkan tanpa populasi.`,
      'Minta populasinya; tanpa itu cakupan tidak dapat dihitung.',
    ),
  'coverage-above-100': ({ segment, participants, population, percent }) =>
    say(
      `Cakupan ${SEGMENT_WORDS.id[segment]} ${formatDecimal(percent, 2, 'id')} %: ${formatCount(participants, 'id')} peserta dari populasi ${formatCount(population, 'id')}.`,
      'Angka disimpan apa adanya. Minta penjelasan: penyebut lama, peserta ganda, atau pekerja dari luar daerah.',
    ),
  'year-not-assessed': ({ found, expected }) =>
    say(
      `Data ini per ${formatCutOff(found, 'id')}; yang dinilai tahun ${String(expected)}.`,
      `Minta angka tahun ${String(expected)}, atau terima dengan penjelasan.`,
    ),
};

const ENGLISH: Sentences = {
  ...ANSWERS_SENTENCES_EN,
  'not-a-workbook': ({ looksLike }) =>
    say(
      LOOKS.en[looksLike],
      looksLike === 'text'
        ? 'Excel saves only one sheet as CSV. Ask for the Excel template (.xlsx), or for the whole CSV template of this application.'
        : 'Ask for the filled template, saved as an Excel workbook (.xlsx).',
    ),
  'archive-nested': () =>
    say('This is a zip archive inside a zip archive, which is not opened.', 'Extract the inner archive, then import its files or folder.'),
  'archive-empty': () => say('This zip archive holds no files.', 'Check whether the right archive was sent.'),
  'archive-too-many': ({ count, limit }) =>
    say(
      `With this zip archive there are ${formatCount(count, 'en')} files; one import takes at most ${formatCount(limit, 'en')}.`,
      'Divide the files into several archives and import them one by one.',
    ),
  'folder-too-many': ({ folder, count, limit }) =>
    say(
      `The folder “${folder}” holds ${formatCount(count, 'en')} files; only the first ${formatCount(limit, 'en')} by name are read.`,
      'Divide the files into several folders and import them one by one.',
    ),
  'folder-too-deep': ({ folder, names }) =>
    say(
      `The folder “${folder}” is read one level down; what lies deeper is not read: ${names}.`,
      'Drop the deeper folder itself if its files are to be imported.',
    ),
  'files-ignored': ({ from, count, names }) =>
    say(
      `${formatCount(count, 'en')} system files in “${from}” were ignored: ${names}.`,
      'Nothing to do; a computer made these files, they hold no entries.',
    ),
  'text-encoding': ({ encoding }) =>
    say(
      `This file is not encoded in UTF-8 and was read as ${encoding}.`,
      'Check accented letters and quotation marks; nothing to do if they are right.',
    ),
  'quote-unclosed': ({ line }) =>
    say(
      `The quotation mark in line ${formatCount(line, 'en')} is not closed properly, so that it is not certain where the entry ends.`,
      'Correct the quotation mark, or save the file as CSV from Excel again.',
    ),
  'section-repeated': ({ name, firstLine }) =>
    say(`The part “${name}” is in line ${formatCount(firstLine, 'en')} already.`, 'Join the two parts into one.'),
  'old-excel': () => say('This file is in the old Excel format (.xls).', 'Open it in Excel, choose Save As, then Excel Workbook (.xlsx).'),
  'password-protected': () =>
    say(
      'This file is locked with a password and cannot be read.',
      'Open it in Excel, remove the password under Info, Protect Workbook, Encrypt with Password, and save.',
    ),
  truncated: () => say('This file is cut off; its end is missing.', 'Copy or download the original again.'),
  damaged: ({ part }) => say(`This file is damaged${inPart('en', part)}.`, 'Copy the original again, or open it in Excel and save it.'),
  'too-large': ({ sizeBytes, limitBytes }) =>
    say(
      `This file has ${formatFileSize(sizeBytes, 'en')}; the limit is ${formatFileSize(limitBytes, 'en')}.`,
      'Remove pictures and other sheets from the file and save it again.',
    ),
  'inflates-too-much': ({ limitBytes, ratio, part }) =>
    say(
      ratio === null
        ? `The contents of this file grow beyond ${formatFileSize(limitBytes, 'en')} when opened, so it is refused.`
        : `The part ${part} grows to more than ${formatCount(ratio, 'en')} times its size, so the file is refused.`,
      'Copy the entries into a fresh template and send it again.',
    ),
  'too-many-rows': ({ limit }) =>
    say(
      `This file has more than ${formatCount(limit, 'en')} rows.`,
      'Remove empty rows and sheets that are not in the template, and save it again.',
    ),
  'declares-entities': ({ part }) =>
    say(
      `The part ${part} holds declarations that Excel never writes, so the file is refused.`,
      'Copy the entries into a fresh template and send it again.',
    ),
  'took-too-long': ({ seconds }) =>
    say(`Reading was ended after ${formatSeconds(seconds, 'en')} seconds.`, 'Copy the entries into a fresh template and send it again.'),
  'needs-too-much-memory': () =>
    say('This file needs too much memory to be read.', 'Copy the entries into a fresh template and send it again.'),
  'reading-failed': ({ detail }) =>
    say(
      'This file could not be read because of a fault in the application; other files are not affected.',
      `Try once more. If it happens again, report it with these words: ${detail}.`,
    ),
  'cannot-be-opened': ({ detail }) =>
    say('This file cannot be opened from the disk.', `Check that it is still there and not locked by another program (${detail}).`),
  'not-the-template': ({ version }) =>
    say(
      version === '' ? 'This workbook is not the template.' : `Template version ${version} is not known.`,
      'Map its columns, or send the template from the page Berkas and ask for the entries to be copied into it.',
    ),
  'template-newer': ({ version, known }) =>
    say(
      `This template is version ${version}, newer than version ${known} which the application knows.`,
      'Update the application, or use the template of this application.',
    ),
  'template-older': ({ version, known }) =>
    say(
      `This template has the version ${version}, older than ${known}; its contents were carried over to the present form.`,
      'What that version did not ask for stays empty. Check the preview, and send out the new template next year.',
    ),
  'column-renamed': ({ found, column }) => say(`The column “${found}” is read as “${column}”.`, 'Nothing to do if that is right.'),
  'sheet-missing': ({ missing }) =>
    say(`The sheet ${missing} is missing.`, 'Map the sheet, or ask for the sheet names of the template; even an empty sheet must stay.'),
  'column-missing': ({ column }) =>
    say(`The column “${column}” was not found.`, 'Map the column, or ask for the column heads of the template.'),
  'extra-sheet': ({ name }) =>
    say(
      `The sheet “${name}” is not in the template and is not read.`,
      'Move its contents to a sheet of the template if they are to be judged.',
    ),
  'extra-column': ({ column }) =>
    say(
      `The column “${column}” is not in the template and is not read.`,
      'Move its contents to a column of the template if they are to be judged.',
    ),
  'columns-mapped': ({ pairs }) =>
    say(
      pairs.length === 0 ? 'A person said where the fields of this sheet stand.' : `Mapped: ${sayPairs(pairs, 'en')}.`,
      'Remembered for the next file of this region once this one is saved.',
    ),
  'columns-mapped-before': ({ pairs, by, at, timeZone }) =>
    say(
      pairs.length === 0 ? 'Mapped as in an earlier file.' : `Mapped as in an earlier file: ${sayPairs(pairs, 'en')}.`,
      `Mapped by ${by}, ${formatInstant(at, timeZone, 'en')}. Check the values; if they are wrong, map again.`,
    ),
  'row-missing': ({ label }) => say(`The row “${label}” is missing.`, 'Map the row, or ask for the row labels of the template.'),
  'row-unknown': ({ label }) => say(`The row “${label}” is not known and is not read.`, 'Use the row labels of the template.'),
  'row-repeated': ({ label, firstCell }) =>
    say(
      `“${label}” already stands in ${/^R\d+C/u.test(firstCell) ? '' : 'cell '}${sayCell(firstCell, 'en')}.`,
      'Join the two rows, or give them names that tell them apart.',
    ),
  'row-without-label': ({ column }) => say(`This row holds data, but “${column}” is empty.`, 'Fill that cell in, or clear the whole row.'),
  'total-row-skipped': ({ label }) =>
    say(`The row “${label}” was taken for a sum and not read.`, 'Nothing to do; sums are computed by the application.'),
  'too-many-lines': ({ count, limit }) =>
    say(`There are ${formatCount(count, 'en')} lines; at most ${formatCount(limit, 'en')} are read.`, 'Join lines of the same kind.'),
  'merged-cells': ({ range }) =>
    say(`The cells ${range} are merged; what they hold can only be read as belonging to the first.`, 'Unmerge them and fill in each cell.'),
  'code-missing': () => say('The region code is empty.', 'Choose the region code from the list.'),
  'code-malformed': ({ found }) => say(`“${found}” is not a region code.`, 'Write a code such as 64.08, or choose it from the list.'),
  'code-unknown': ({ regionCode }) =>
    say(`The code ${regionCode} is not in the list of regions.`, 'Check the code; the application does not guess a region.'),
  'code-of-other-province': ({ regionCode, regionName, provinceName }) =>
    say(
      `The code ${regionCode} is ${regionName}, outside the province ${provinceName}.`,
      'Check the code, or import this file in the edition of its province.',
    ),
  'name-differs': ({ found, expected }) =>
    say(`The name reads “${found}”, but the code belongs to ${expected}.`, 'Make sure that code and name mean the same region.'),
  'category-differs': ({ found, expected }) =>
    say(`The category reads “${found}”; this edition judges “${expected}”.`, 'Make sure that the file is meant for this category.'),
  'duplicate-file': ({ fileName }) => say(`This file is exactly the same as ${fileName}.`, 'One is enough; this file is not saved.'),
  'duplicate-region': ({ regionCode, fileName }) =>
    say(`Region ${regionCode} is also in ${fileName}.`, 'Choose one file for this region and preview again.'),
  'not-a-number': ({ found }) =>
    say(`“${found}” is not a number.`, 'Write a whole number; leave the cell empty if there is none, write 0 for zero.'),
  'number-ambiguous': ({ found, thousands, decimal }) =>
    say(
      `“${found}” may mean ${thousands} if its mark groups thousands, or ${plainDecimal(decimal, 'en')} if it starts the decimals.`,
      `Write ${thousands} without a mark if that is meant; this figure must be a whole number.`,
    ),
  'number-from-text': ({ found, value }) =>
    say(`“${found}” is stored as text and was read as ${formatCount(value, 'en')}.`, 'Nothing to do if that is right.'),
  'number-negative': ({ found }) => say(`${found} is below zero.`, 'Write a whole number from 0 upwards.'),
  'number-not-whole': ({ found }) =>
    say(`${found} is not a whole number.`, 'Write the full number of people or rupiah, without fractions and without words for millions.'),
  'number-percent': ({ found }) => say(`${found} is a percentage.`, 'Write the number itself; coverage is computed by the application.'),
  'number-too-large': ({ found, limit }) =>
    say(`${found} is above the limit of ${formatCount(limit, 'en')}.`, 'Check the number of zeros.'),
  'formula-read': ({ found }) => say(`The cell holds a formula; its stored result ${found} was read.`, 'Nothing to do if that is right.'),
  'formula-without-value': () =>
    say('The cell holds a formula without a stored result.', 'Open it in Excel, let it calculate, and save; or write the value.'),
  'cell-error': ({ found }) => say(`The cell holds the error ${found}.`, 'Correct the formula, or write the value.'),
  'date-not-understood': ({ found }) =>
    say(`The date “${found}” is not understood and was left empty.`, 'Write it as 2024, 2024-06 or 31-12-2024.'),
  'date-from-text': ({ found, cutOff }) => say(`“${found}” was read as ${formatCutOff(cutOff, 'en')}.`, 'Nothing to do if that is right.'),
  'text-became-date': ({ found }) =>
    say(`Excel turned this entry into a date, ${found}.`, 'Format the cell as Text and write the entry again.'),
  'year-malformed': ({ found }) => say(`“${found}” is not a year and was left empty.`, 'Write the year with four digits, such as 2024.'),
  'unknown-choice': ({ found, choices, readAs }) =>
    say(
      `${found === '' ? 'The cell is empty' : `“${found}” is not known`}${readAs === '' ? '.' : `; read as “${readAs}”.`}`,
      `Choose one of: ${choices}.`,
    ),
  'text-too-long': ({ length, limit }) =>
    say(
      `This text has ${formatCount(length, 'en')} characters; the limit is ${formatCount(limit, 'en')}.`,
      'Shorten it; nothing is cut silently.',
    ),
  'text-cleaned': () => say('Invisible characters were taken out of this text.', 'Nothing to do if the text is right.'),
  'figure-missing': ({ label }) => say(`${label} is empty.`, 'Ask for the figure, or leave it empty with an explanation.'),
  'source-missing': ({ label }) => say(`No source is named for ${label}.`, 'Ask for the name and date of the document or office.'),
  'participants-without-population': ({ segment, participants }) =>
    say(
      `${formatCount(participants, 'en')} ${SEGMENT_WORDS.en[segment]} participants are reported without a population.`,
      'Ask for the population; without it coverage cannot be computed.',
    ),
  'coverage-above-100': ({ segment, participants, population, percent }) =>
    say(
      `Coverage of ${SEGMENT_WORDS.en[segment]} workers is ${formatDecimal(percent, 2, 'en')}%: ${formatCount(participants, 'en')} participants of a population of ${formatCount(population, 'en')}.`,
      'The figures are stored as declared. Ask for an explanation: an old denominator, participants counted twice, or workers from elsewhere.',
    ),
  'year-not-assessed': ({ found, expected }) =>
    say(
      `These data are as of ${formatCutOff(found, 'en')}; the year judged is ${String(expected)}.`,
      `Ask for the figure of ${String(expected)}, or accept it with an explanation.`,
    ),
};

const SENTENCES: Readonly<Record<Language, Sentences>> = { id: INDONESIAN, en: ENGLISH };

const sentenceOf = <Code extends ProblemCode>(code: Code, values: ProblemValues[Code], language: Language): ProblemSentence =>
  SENTENCES[language][code](values);

export const problemSentence = (problem: ImportProblem, language: Language): ProblemSentence =>
  sentenceOf(problem.code, problem.values, language);

const LINE_WORDS = {
  id: (line: string, column: string) => `baris ${line}, kolom ${column}`,
  en: (line: string, column: string) => `line ${line}, column ${column}`,
} as const;

/** `B6` as it is; `R12C3` of a file of lines as `baris 12, kolom 3`. */
export const sayCell = (cell: string, language: Language): string => {
  const place = /^R(\d+)C(\d+)$/u.exec(cell);
  return place === null ? cell : LINE_WORDS[language](place[1] ?? '', place[2] ?? '');
};

/** `Cakupan!B6`, or `Cakupan, baris 12, kolom 3` in a file of lines. */
export const sayReference = (reference: string, language: Language): string => {
  const at = reference.lastIndexOf('!');
  const cell = reference.slice(at + 1);
  const said = sayCell(cell, language);
  return said === cell ? reference : `${reference.slice(0, at)}, ${said}`;
};

/** `Cakupan!B6`, `Cakupan`, or empty when the whole file is meant. */
export const problemPlace = ({ sheet, cell }: Pick<ImportProblem, 'sheet' | 'cell'>, language: Language = 'id'): string =>
  sheet === null ? '' : cell === null ? sheet : sayReference(`${sheet}!${cell}`, language);

/** Everything in one line, for the command line, a letter or a list: place, what is wrong, what to do. */
export const problemLine = (problem: ImportProblem, language: Language): string => {
  const { claim, advice } = problemSentence(problem, language);
  const place = problemPlace(problem, language);
  return `${place === '' ? '' : `${place}: `}${claim} ${advice}`;
};
