import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { SubmissionsPage } from '../../../renderer/submissions/SubmissionsPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import type { OfferedFile } from '../../../shared/edition/file-token.ts';
import type { Room } from '../../fixtures/edition.ts';
import { makePng } from '../../fixtures/evidence-files.ts';
import { AT_PERBUP, AT_PERDA, attached, HANDED_IN, openEvidenceRoom } from '../../fixtures/evidence-room.ts';
import { openWindow } from '../room-window.tsx';

const page = (
  <main>
    <SubmissionsPage />
  </main>
);

const offered = (room: Room, files: Readonly<Record<string, Uint8Array>>): readonly OfferedFile[] =>
  Object.entries(files).flatMap(([name, bytes]) => {
    const path = join(room.folder, name);
    writeFileSync(path, bytes);
    return room.host.files.offerAll(path);
  });

describe('Evidence on the page of a region', () => {
  beforeAll(() => startWording('id'));

  test('is brought from a dialog: each file says what became of it, and what stayed stands beside its regulation', async () => {
    const room = openEvidenceRoom();
    const files = offered(room, { 'salinan.png': makePng(60, 40), 'catatan.txt': Buffer.from('catatan') });
    openWindow(room, page, '/submissions/64.08', { offered: files });
    fireEvent.click(await screen.findByRole('button', { name: 'Lampirkan bukti Perbup 29/2024' }));
    const dialog = await screen.findByRole('dialog', { name: 'Bukti Perbup 29/2024' });
    expect(within(dialog).getByText(/^PDF, JPEG, PNG, WebP\. Paling besar 25\sMB tiap berkas dan 2\sGB/u)).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Pilih berkas' }));
    const brought = await within(dialog).findByRole('list', { name: 'Berkas yang baru dibawa' });
    await within(brought).findByText('terlampir');
    await within(brought).findByText(/^catatan\.txt ditolak: isinya bukan PDF, JPEG, PNG, atau WebP/u);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Tutup' }));
    expect(await screen.findByRole('button', { name: 'Kelola bukti Perbup 29/2024' })).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Bukti Perbup 29/2024' })).getByRole('button', { name: 'salinan.png' })).toBeTruthy();
    const findings = await screen.findByRole('region', { name: 'Temuan' });
    expect(within(findings).queryByText('Belum ada bukti untuk Perbup 29/2024.')).toBeNull();
    expect(within(findings).getByText('Belum ada bukti untuk Perda 1/2022.')).toBeTruthy();
  });

  test('of a changed regulation stands apart until somebody says what it speaks for', async () => {
    const room = openEvidenceRoom();
    await attached(room, AT_PERBUP, 'perbup.png', makePng(60, 40));
    room.handIn('Kabupaten Kutai Timur', {
      ...HANDED_IN,
      regulations: HANDED_IN.regulations.map((one) => (one.position === 1 ? { ...one, year: 2023 } : one)),
    });
    openWindow(room, page, '/submissions/64.08');
    const apart = await screen.findByRole('list', { name: 'Bukti yang butirnya berubah' });
    expect(within(apart).getByText('Butir berubah. Semula untuk Perbup 29/2024.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Lampirkan bukti Perbup 29/2023' })).toBeTruthy();
    fireEvent.click(within(apart).getByRole('button', { name: 'Pasang pada butir ini' }));
    expect(await screen.findByRole('button', { name: 'Kelola bukti Perbup 29/2023' })).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Bukti yang butirnya berubah' })).toBeNull();
  });

  test('is taken away with a reason, which stays to be read', async () => {
    const room = openEvidenceRoom();
    await attached(room, AT_PERDA, 'perda.png', makePng(60, 40));
    openWindow(room, page, '/submissions/64.08');
    fireEvent.click(await screen.findByRole('button', { name: 'Kelola bukti Perda 1/2022' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Lepaskan perda.png' }));
    const ask = await screen.findByRole('dialog', { name: 'Lepaskan perda.png?' });
    fireEvent.change(within(ask).getByRole('textbox', { name: /Alasan/u }), { target: { value: 'Salah berkas.' } });
    fireEvent.click(within(ask).getByRole('button', { name: 'Lepaskan' }));
    expect(await screen.findByText(/^Perda 1\/2022\. Dilepas .* Alasan: Salah berkas\.$/u)).toBeTruthy();
  });
});

describe('The search', () => {
  beforeAll(() => startWording('id'));

  test('is reached by / and leads to the item', async () => {
    const { visited } = openWindow(openEvidenceRoom(), page, '/submissions');
    await screen.findByRole('link', { name: 'Kutai Timur' });
    fireEvent.keyDown(document.body, { key: '/' });
    fireEvent.change(await screen.findByRole('searchbox'), { target: { value: 'rentan' } });
    expect(await screen.findByText('1 ditemukan')).toBeTruthy();
    expect(screen.getByText('rentan').tagName).toBe('MARK');
    fireEvent.click(screen.getByRole('link', { name: 'Perbup 29/2024' }));
    await screen.findByRole('heading', { name: 'Kabupaten Kutai Timur' });
    expect(visited.at(-1)).toBe('/submissions/64.08/regulation/1');
    expect(document.querySelector('[data-looked-at]')?.textContent).toContain('Perbup 29/2024');
  });

  test('says so when nothing holds the words', async () => {
    openWindow(openEvidenceRoom(), page, '/submissions/search');
    fireEvent.change(await screen.findByRole('searchbox'), { target: { value: 'kapal selam' } });
    expect(await screen.findByText('Tidak ada yang memuat semua kata ini.')).toBeTruthy();
  });
});
