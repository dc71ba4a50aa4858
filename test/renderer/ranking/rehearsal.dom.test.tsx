import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RubricPage } from '../../../renderer/rubric/RubricPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { writeTemplate } from '../../../shared/rubric/rubric-template.ts';
import { shippedTemplate } from '../../../shared/rubric/shipped-templates.ts';
import { openRoom, temporaryFolder } from '../../fixtures/edition.ts';
import { openWindow } from '../room-window.tsx';

const button = (name: string) => screen.findByRole<HTMLButtonElement>('button', { name });

describe('The page of the rubric', () => {
  beforeAll(() => startWording('id'));
  beforeEach(() => localStorage.clear());

  test('rehearses what is typed on made-up data, and says that it is no result', async () => {
    const room = openRoom();
    openWindow(room, <RubricPage />);
    fireEvent.change(await screen.findByLabelText('Bobot Inovasi'), { target: { value: '40' } });
    fireEvent.change(screen.getByLabelText('Bobot Cakupan pekerja informal dan rentan'), { target: { value: '0,01' } });
    fireEvent.click(await button('Gladi aturan'));
    const dialog = await screen.findByRole('dialog', { name: 'Gladi aturan' });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Jalankan gladi' }));
    await within(dialog).findByText('Latihan, bukan hasil resmi.');
    const rows = within(within(dialog).getByRole('table', { name: 'Siapa yang berpindah, dan mengapa' })).getAllByRole('row');
    expect([
      rows.length,
      within(dialog).queryByText('Penyelenggaraan ini'),
      within(dialog).getByRole('status').textContent.endsWith('daerah berpindah peringkat.'),
    ]).toEqual([11, null, true]);
  });

  test('offers the own scores of an edition that is marked as rehearsal, and says in words when there are none', async () => {
    openWindow(openRoom({ mark: 'latihan' }), <RubricPage />);
    fireEvent.click(await button('Gladi aturan'));
    const dialog = await screen.findByRole('dialog', { name: 'Gladi aturan' });
    expect(within(dialog).getByText('Penyelenggaraan ini')).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Jalankan gladi' }));
    await within(dialog).findByText(/tidak ada daerah yang dapat diperingkat/u);
  });

  test('shows what a template would change, and changes nothing before it is used and saved', async () => {
    const room = openRoom();
    const path = join(temporaryFolder(), 'Rubrik.json');
    writeFileSync(path, writeTemplate({ name: 'Rubrik Kaltim', content: shippedTemplate('data-first') }));
    openWindow(room, <RubricPage />, '/', { chosen: [path] });
    fireEvent.click(await button('Templat'));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Muat templat dari berkas' }));
    const dialog = await screen.findByRole('dialog', { name: 'Pakai templat Rubrik Kaltim?' });
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Cakupan pekerja informal dan rentan: kurva',
      'Regulasi daerah: bobot 15 menjadi 10, tahap',
      'Jenis peraturan ditambahkan, bobot 5',
      'Dukungan anggaran: tahap',
    ]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Pakai templat' }));
    await screen.findByText('Ada perubahan yang belum disimpan');
    expect((await room.secretariat.must('rubric.read', {})).criteria).toHaveLength(6);
    fireEvent.click(await button('Simpan rubrik Ctrl S'));
    await screen.findByText('Semua perubahan tersimpan');
    expect((await room.secretariat.must('rubric.read', {})).criteria).toHaveLength(7);
  });
});
