import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { FileDetails } from '../../../renderer/submissions/FileDetails.tsx';
import { FileRow } from '../../../renderer/submissions/FileRow.tsx';
import { SubmissionsPage } from '../../../renderer/submissions/SubmissionsPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { KNOWN_REGIONS } from '../../../electron/edition/known-regions.ts';
import { answerIntake, isReturned } from '../../../electron/submissions/letter/answer-intake.ts';
import { readWorkbook } from '../../../electron/submissions/read-workbook.ts';
import type { IssuedLetter } from '../../../shared/submissions/letter/issued-letter.ts';
import { findingsOfRegion, issueAboutAll, issueLetter, questionAbout, sentWorkbook } from '../../fixtures/answers.ts';
import { type Filled, filledSheet } from '../../fixtures/filled-sheet.ts';
import { KALTIM, openRoom, regionCode, type Room } from '../../fixtures/edition.ts';
import { openWindow } from '../room-window.tsx';

const KUTAI_TIMUR = regionCode('64.08');
const CONTEXT = { ...KALTIM, regions: KNOWN_REGIONS };
const EXPLANATION = 'Peserta dari luar daerah ikut terhitung.';

const kaltim = (): Room => {
  const room = openRoom({ now: () => '2025-07-21T03:00:00.000Z' });
  room.submit(KUTAI_TIMUR, 'Kabupaten Kutai Timur', [79_691, 69_528, 51_086, 77_074]);
  return room;
};
const page = (
  <main>
    <SubmissionsPage />
  </main>
);

/** A filled sheet as it comes back, read without the worker threads, which read the same. */
const returned = async (room: Room, letter: IssuedLetter, lines: Filled) => {
  const records = room.host.records();
  if (records === null) throw new Error('No edition is open.');
  const reading = {
    file: 0,
    fileName: 'jawaban.xlsx',
    ...(await readWorkbook(await filledSheet(await sentWorkbook(room, letter), lines), CONTEXT)),
  };
  if (!isReturned(reading)) throw new Error('Not an answer sheet.');
  return { records, reading, intake: answerIntake(records) };
};

const takeIn = async (room: Room, letter: IssuedLetter, lines: Filled): Promise<void> => {
  const { records, reading, intake } = await returned(room, letter, lines);
  const by = { at: '2025-07-21T03:00:00.000Z', actor: 'sekretariat' };
  records.inOneEvent(
    'submissions.import',
    () => {
      const written = intake.write(reading, intake.preview(reading), by);
      if (!written.ok) throw new Error(written.failure.code);
    },
    { ...by, role: 'sekretariat', device: 'uji' },
  );
};

describe('Letters to a region', () => {
  beforeAll(() => startWording('id'));

  test('say that they were sent, with each document and its fingerprint, and what they ask when unfolded', async () => {
    const room = kaltim();
    const { documents } = await issueAboutAll(room, KUTAI_TIMUR);
    openWindow(room, page, '/submissions/64.08');
    const letters = await screen.findByRole('region', { name: 'Surat dan lembar jawaban' });
    await within(letters).findByText('Dikirim 21 Juli 2025');
    expect(within(letters).getByText('Jawaban ditunggu sampai 21 Juli 2025.')).toBeTruthy();
    for (const { sha256 } of documents) expect(within(letters).getByText(sha256.slice(0, 12))).toBeTruthy();
    expect(within(letters).getByRole('button', { name: 'Simpan lembar jawaban XLSX surat 14 Juli 2025' })).toBeTruthy();
    fireEvent.click(within(letters).getByRole('button', { name: 'Lihat pertanyaan dan jawaban surat 14 Juli 2025' }));
    const questions = within(letters).getByRole('table', { name: 'Hal yang ditanyakan' });
    expect(within(questions).getByText('Mohon dijelaskan.')).toBeTruthy();
    expect(within(questions).getByText('Belum dijawab')).toBeTruthy();
  });

  test('say how many questions were answered, and by which file', async () => {
    const room = kaltim();
    await takeIn(room, await issueAboutAll(room, KUTAI_TIMUR), { '1a': { value: 48_000, source: 'Rekap BPJS' } });
    openWindow(room, page, '/submissions/64.08');
    const letters = await screen.findByRole('region', { name: 'Surat dan lembar jawaban' });
    await within(letters).findByText('Dijawab 1 dari 1, 21 Juli 2025');
    fireEvent.click(within(letters).getByRole('button', { name: /^Lihat pertanyaan/u }));
    const questions = within(letters).getByRole('table', { name: 'Hal yang ditanyakan' });
    expect(questions.textContent).toMatch(
      /Isian diubahPeserta pekerja informal77\.07448\.000Sumber: Rekap BPJSTiba 21 Juli 2025 pukul 11\.00 WITA lewat jawaban\.xlsx, revisi 2/u,
    );
  });

  test('are withdrawn with a reason, which stays beside them', async () => {
    const room = kaltim();
    await issueAboutAll(room, KUTAI_TIMUR);
    openWindow(room, page, '/submissions/64.08');
    const letters = await screen.findByRole('region', { name: 'Surat dan lembar jawaban' });
    fireEvent.click(await within(letters).findByRole('button', { name: 'Tarik surat 14 Juli 2025' }));
    const dialog = await screen.findByRole('dialog', { name: 'Tarik surat tanggal 14 Juli 2025?' });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Tarik' }));
    expect(within(dialog).getByText('Tulis alasannya lebih dahulu.')).toBeTruthy();
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'Salah alamat.' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Tarik' }));
    await within(letters).findByText('Alasan: Salah alamat.');
    expect(within(letters).getByText('Ditarik 21 Juli 2025')).toBeTruthy();
    expect(within(letters).queryByRole('button', { name: /^Tarik/u })).toBeNull();
  });
});

describe('A finding that a letter asked about', () => {
  beforeAll(() => startWording('id'));

  test('says so until the answer has come', async () => {
    const room = kaltim();
    await issueAboutAll(room, KUTAI_TIMUR);
    openWindow(room, page, '/submissions/64.08');
    const findings = await screen.findByRole('region', { name: 'Temuan' });
    expect(await within(findings).findByText('Ditanyakan lewat surat 14 Juli 2025, belum dijawab.')).toBeTruthy();
    expect(within(findings).queryByRole('button', { name: /^Terima penjelasan/u })).toBeNull();
  });

  test('shows the region’s words when they have come, and takes them over with one click', async () => {
    const room = kaltim();
    await takeIn(room, await issueAboutAll(room, KUTAI_TIMUR), {
      '1a': { choice: 'Tetap', explanation: EXPLANATION, source: 'Rekap BPJS' },
    });
    openWindow(room, page, '/submissions/64.08');
    const findings = await screen.findByRole('region', { name: 'Temuan' });
    await within(findings).findByText(EXPLANATION);
    expect(within(findings).getByText('tiba 21 Juli 2025 pukul 11.00 WITA atas surat 14 Juli 2025, jawaban.xlsx')).toBeTruthy();
    expect(within(findings).getByText('1 penghalang belum dijelaskan')).toBeTruthy();
    fireEvent.click(within(findings).getByRole('button', { name: /^Terima penjelasan daerah untuk Peserta informal/u }));
    await within(findings).findByText('Siap dinilai');
    expect(within(findings).getByText('Dijelaskan')).toBeTruthy();
    expect(findings.textContent).toContain(`${EXPLANATION}\nSumber: Rekap BPJS`);
    expect(within(findings).queryByRole('button', { name: /^Terima penjelasan/u })).toBeNull();
  });

  test('has nothing to take over where the region only says that it stays', async () => {
    const room = kaltim();
    await takeIn(room, await issueAboutAll(room, KUTAI_TIMUR), { '1a': { choice: 'Tetap' } });
    openWindow(room, page, '/submissions/64.08');
    const findings = await screen.findByRole('region', { name: 'Temuan' });
    expect(await within(findings).findByText('Daerah menyatakan isian ini tetap, tanpa penjelasan.')).toBeTruthy();
    expect(within(findings).queryByRole('button', { name: /^Terima penjelasan/u })).toBeNull();
  });
});

describe('The preview of an answer sheet', () => {
  beforeAll(() => startWording('id'));

  test('shows question by question what was answered, what was not understood, and what would change', async () => {
    const room = kaltim();
    const [over] = await findingsOfRegion(room, KUTAI_TIMUR);
    if (over === undefined) throw new Error('Nothing was found.');
    const ask = (place: string, question: string) => ({ place: '', claim: '', question, about: { place, finding: null } });
    const letter = await issueLetter(room, KUTAI_TIMUR, [
      questionAbout(over, 'Siapa yang dihitung?'),
      ask('figure/formal.population/0', 'Termasuk jasa konstruksi?'),
      ask('figure/formal.participants/0', 'Per tanggal berapa?'),
    ]);
    const { reading, intake } = await returned(room, letter, {
      '1a': { choice: 'Berubah', value: 48_000, explanation: EXPLANATION },
      '2': { value: '79.691' },
    });
    const file = intake.preview(reading);
    openWindow(
      room,
      <main>
        <table>
          <tbody>
            <FileRow file={file} selected onSelect={() => undefined} button={{ current: null }} index={0} measure={() => undefined} />
          </tbody>
        </table>
        <FileDetails file={file} />
      </main>,
    );
    const table = await screen.findByRole('table', { name: 'Jawaban atas surat' });
    expect({
      row: screen.getByRole('button', { name: /Kutai Timur/u }).textContent,
      outcome: screen.getByText(/^Menjawab surat/u).textContent,
      counts: screen.getByText(/pertanyaan terjawab/u).textContent,
      questions: [...table.querySelectorAll('tbody tr')].map((line) => [...line.children].map((cell) => cell.textContent)),
      finding: screen.getByText('Jawaban!F10').parentElement?.textContent,
      changes: [...screen.getByRole('table', { name: 'Yang berubah terhadap data tersimpan' }).querySelectorAll('tbody tr')][0]
        ?.textContent,
    }).toEqual({
      row: 'Kutai TimurLembar jawaban, jawaban.xlsx',
      outcome: 'Menjawab surat nomor 400.5/12/PJK tanggal 14 Juli 2025. Revisi baru mengubah hanya isian yang dijawab.',
      counts: '1 dari 3 pertanyaan terjawab, 1 tidak terbaca',
      questions: [
        ['1', 'Siapa yang dihitung?', `DijawabPeserta pekerja informal77.07448.000${EXPLANATION}`],
        ['2', 'Termasuk jasa konstruksi?', 'Tidak terbaca, Jawaban!F10'],
        ['3', 'Per tanggal berapa?', 'Belum dijawab'],
      ],
      finding: '“79.691” dapat berarti 79691 bila tandanya pemisah ribuan, atau 79,691 bila tandanya koma desimal.Jawaban!F10',
      changes: 'Peserta informalJawaban!F877.07448.000−29.074',
    });
  });
});
