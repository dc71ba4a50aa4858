import { describe, expect, it } from 'vitest';
import type { Failure } from '../../shared/failure.ts';
import { failureText, sayFailure } from '../../shared/wording/failure-sentence.ts';

describe('the sentence of a failure', () => {
  it('says what happened, what was kept and what to do', () => {
    expect(sayFailure({ code: 'sheet-incomplete', blanks: ['Inovasi', 'Wawancara'] }, 'id')).toEqual({
      happened: 'Lembar belum lengkap: Inovasi, Wawancara masih kosong.',
      kept: 'Nilai yang sudah diisi tetap tersimpan.',
      remedy: 'Isi yang kosong, lalu serahkan.',
    });
  });

  it('writes numbers as the reader’s language does', () => {
    const failure: Failure = { code: 'rubric-incomplete', problems: [{ problem: 'weights-do-not-sum', sumHundredths: 9950 }] };
    expect([sayFailure(failure, 'id').happened, sayFailure(failure, 'en').happened]).toEqual([
      'Rubrik belum dapat dikunci: jumlah bobot 99,50, seharusnya 100.',
      'The rubric cannot be locked yet: the weights sum to 99.50 instead of 100.',
    ]);
  });

  it('names every cause that keeps scoring closed', () => {
    expect(failureText({ code: 'not-ready', missing: ['candidates', 'pins'] }, 'id')).toBe(
      'Penilaian belum dapat dibuka: kandidat belum dipilih, ada kursi tanpa PIN. Tidak ada data yang berubah. Selesaikan hal itu dahulu; Beranda menunjukkan urutannya.',
    );
  });

  it('says under which name a file was kept that could not be saved', () => {
    expect(
      sayFailure({ code: 'file-not-saved', fileName: 'peringkat.xlsx', cause: 'dipakai Excel', keptAs: 'peringkat (2).xlsx' }, 'id').kept,
    ).toBe('Hasilnya disimpan sebagai peringkat (2).xlsx.');
  });
});
