import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { SubmissionsPage } from '../../../renderer/submissions/SubmissionsPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { openRoom, type Room } from '../../fixtures/edition.ts';
import { openWindow } from '../room-window.tsx';

const kaltim = (): Room => {
  const room = openRoom();
  room.submit('64.01', 'Kabupaten Paser', [44000, 37531, 55000, 43905]);
  room.submit('64.08', 'Kabupaten Kutai Timur', [79691, 69528, 51086, 77074]);
  return room;
};
const page = (
  <main>
    <SubmissionsPage />
  </main>
);

describe('Findings of one region', () => {
  beforeAll(() => startWording('id'));

  test('are answered by keyboard, and the answer says who, when and what', async () => {
    openWindow(kaltim(), page, '/submissions/64.08');
    const findings = await screen.findByRole('region', { name: 'Temuan' });
    expect(within(findings).getByText('1 penghalang belum dijelaskan')).toBeTruthy();
    expect(within(findings).getByText(/^77\.074 ÷ 51\.086 = 150,87\s%\.$/u)).toBeTruthy();
    fireEvent.click(within(findings).getByRole('button', { name: /^Jawab Peserta informal: Cakupan informal/u }));
    const note = within(findings).getByRole('textbox', { name: /Catatan/u });
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true });
    expect(within(findings).getByText('Tulis catatannya.')).toBeTruthy();
    fireEvent.change(note, { target: { value: 'Peserta dari luar daerah.' } });
    fireEvent.keyDown(note, { key: 'Enter', ctrlKey: true });
    await within(findings).findByText('Siap dinilai');
    expect(within(findings).getByText('Dijelaskan')).toBeTruthy();
    expect(within(findings).getByText(/^oleh sekretariat, /u)).toBeTruthy();
    expect(within(findings).getByText('Peserta dari luar daerah.')).toBeTruthy();
    expect(within(findings).queryByRole('textbox')).toBeNull();
  });

  test('that were only asked about still block, and an answer is withdrawn with a reason', async () => {
    openWindow(kaltim(), page, '/submissions/64.08');
    const findings = await screen.findByRole('region', { name: 'Temuan' });
    fireEvent.click(within(findings).getByRole('button', { name: /^Jawab/u }));
    fireEvent.click(within(findings).getByRole('radio', { name: 'Ditanyakan' }));
    fireEvent.change(within(findings).getByRole('textbox', { name: /Catatan/u }), { target: { value: 'Surat menyusul.' } });
    fireEvent.click(within(findings).getByRole('button', { name: 'Simpan jawaban' }));
    await within(findings).findByText('Masih menghalangi sampai dijelaskan, atau sampai angkanya berubah atau dikoreksi.');
    fireEvent.click(within(findings).getByRole('button', { name: 'Cabut' }));
    const dialog = await screen.findByRole('dialog', { name: 'Cabut jawaban ini?' });
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'Sudah dijawab lisan.' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cabut' }));
    await within(findings).findByRole('button', { name: /^Jawab/u });
    expect(within(findings).queryByText('Surat menyusul.')).toBeNull();
  });

  test('are counted by severity in the list of regions', async () => {
    openWindow(kaltim(), page, '/submissions');
    const row = (await screen.findByRole('link', { name: 'Kutai Timur' })).closest('tr');
    if (row === null) throw new Error('No row.');
    expect((await within(row).findByRole('img', { name: 'halang' })).parentElement?.textContent).toBe('1');
    expect(screen.getByRole('img', { name: 'semua temuan terjawab' })).toBeTruthy();
  });
});
