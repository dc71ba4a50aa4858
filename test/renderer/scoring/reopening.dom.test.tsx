import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startWording } from '../../../renderer/wording.ts';
import { criterionId, regionCode, type Room, seatNumber } from '../../fixtures/edition.ts';
import { openQuickRoom, openScoring } from './juror-window.tsx';

const PASER = regionCode('64.01');
const REASON = 'Nilai inovasi tertukar dengan daerah lain.';
const now = () => '2025-07-28T02:12:00.000Z';
const CHAIR = { role: 'ketua', seat: seatNumber(1) } as const;
const SEVEN = { role: 'anggota', seat: seatNumber(7) } as const;
const SECRETARIAT = { role: 'sekretariat', seat: null } as const;

const submit = async (room: Room, seat: number) => {
  for (const id of ['regulasi', 'anggaran', 'inovasi', 'wawancara'])
    await room.juror(seat).must('scoring.enter', { code: PASER, criterion: criterionId(id), valueHundredths: 8000 });
  await room.juror(seat).must('scoring.submit', { code: PASER });
};
const stateOf = async (room: Room, seat: number) => (await room.juror(seat).must('scoring.sheet', { code: PASER })).sheet.state;

describe('Reopening a submitted sheet', () => {
  beforeAll(() => startWording('id'));
  beforeEach(() => localStorage.clear());

  test('is proposed by the secretariat from the grid, with a reason', async () => {
    const room = await openQuickRoom({ now, candidates: 1 });
    await submit(room, 7);
    openScoring(room, SECRETARIAT);
    fireEvent.click(await screen.findByRole('button', { name: 'Tindakan untuk lembar kursi 7, Paser' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Usulkan dibuka kembali…' }));
    const dialog = await screen.findByRole('dialog', { name: /^Usulkan membuka lembar kursi 7/u });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Kirim usul' }));
    await within(dialog).findByText(/alasan/iu, { selector: '[class*="error"]' });
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: REASON } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Kirim usul' }));
    await screen.findByText('Usul menunggu');
    expect(await room.secretariat.must('scoring.reopenings', {})).toMatchObject([{ seat: 7, code: '64.01', reason: REASON, stage: null }]);
    expect(await stateOf(room, 7)).toBe('submitted');
  });

  test('is decided by the chair with the own PIN, and the juror sees who opened it and why', async () => {
    const room = await openQuickRoom({ now, candidates: 1 });
    await submit(room, 7);
    const { pin } = await room.secretariat.must('panel.resetPin', { seat: seatNumber(1) });
    await room.secretariat.must('scoring.proposeReopening', { seat: seatNumber(7), code: PASER, reason: REASON });
    const chair = openScoring(room, CHAIR);
    fireEvent.click(await screen.findByRole('button', { name: 'Putuskan' }));
    const dialog = await screen.findByRole('dialog', { name: /^Buka lembar kursi 7/u });
    expect(dialog.textContent).toContain(REASON);
    const digits = within(dialog).getAllByLabelText(/^Angka/u);
    digits.forEach((digit, index) => fireEvent.change(digit, { target: { value: pin[index] } }));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Setujui dan buka' }));
    await waitFor(async () => expect(await stateOf(room, 7)).toBe('draft'));
    chair.close();
    openScoring(room, SEVEN, '/scoring/64.01');
    const banner = await screen.findByText(/dibuka kembali oleh ketua \(kursi 1\)/u);
    expect(banner.closest('[role="status"]')?.textContent).toContain(REASON);
    fireEvent.click(screen.getByRole('button', { name: 'Lihat versi yang dikirim' }));
    await within(await screen.findByRole('dialog')).findByRole('columnheader', { name: 'Versi 1' });
  });

  test('of the chair’s own sheet waits for the secretary', async () => {
    const room = await openQuickRoom({ now, candidates: 1 });
    await submit(room, 1);
    await room.secretariat.must('scoring.proposeReopening', { seat: seatNumber(1), code: PASER, reason: REASON });
    openScoring(room, CHAIR);
    await screen.findByText(/Menunggu sekretaris \(kursi 2\)/u);
    expect(screen.queryByRole('button', { name: 'Putuskan' })).toBeNull();
  });
});

describe('The stage of the documents', () => {
  beforeAll(() => startWording('id'));
  beforeEach(() => localStorage.clear());

  test('is closed by the chair after a question, and its fields say why they can only be read', async () => {
    const room = await openQuickRoom({ now, candidates: 1, documents: ['regulasi', 'anggaran'] });
    await room.juror(7).must('scoring.enter', { code: PASER, criterion: criterionId('regulasi'), valueHundredths: 8000 });
    const chair = openScoring(room, CHAIR, '/scoring/monitor');
    fireEvent.click(await screen.findByRole('button', { name: 'Tutup tahap dokumen' }));
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Tutup tahap dokumen' }));
    await screen.findByText(/^Ditutup oleh kursi 1/u);
    chair.close();
    openScoring(room, SEVEN, '/scoring/64.01');
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Nilai Regulasi daerah' });
    expect([field.readOnly, screen.getByRole<HTMLInputElement>('textbox', { name: 'Nilai Inovasi' }).readOnly]).toEqual([true, false]);
    expect(screen.getAllByText('Tahap dokumen sudah ditutup')).toHaveLength(2);
  });
});
