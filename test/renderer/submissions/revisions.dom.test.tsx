import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { SubmissionsPage } from '../../../renderer/submissions/SubmissionsPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { openRoom, regionCode, type Room } from '../../fixtures/edition.ts';
import { openWindow } from '../room-window.tsx';

const PASER = regionCode('64.01');
const page = (
  <main>
    <SubmissionsPage />
  </main>
);
const twice = (): Room => {
  const room = openRoom();
  room.submit(PASER, 'Kabupaten Paser', [44000, 37531, 55000, 43905]);
  room.submit(PASER, 'Kabupaten Paser', [44000, 39000, 55000, 43905]);
  return room;
};
const revisions = () => screen.findByRole('table', { name: 'Revisi' });

describe('The revisions of a region', () => {
  beforeAll(() => startWording('id'));

  test('are compared with the one before, cell by cell, old and new', async () => {
    openWindow(twice(), page, '/submissions/64.01');
    const buttons = within(await revisions()).getAllByRole('button', { name: 'Bandingkan dengan sebelumnya' });
    expect(buttons.length).toBe(1);
    fireEvent.click(buttons[0] ?? document.body);
    const changes = await screen.findByRole('table', { name: 'Revisi 1 menjadi revisi 2' });
    const rows = within(changes)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [
        within(row).getByRole('rowheader').textContent,
        ...within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      ]);
    expect(rows[0]).toEqual(['Peserta formal', '37.531', '39.000', '+1.469']);
    expect(rows.slice(1).map(([name]) => name)).toEqual(['Cakupan formal (dihitung)', 'Cakupan seluruhnya (dihitung)']);
  });

  test('of which the latest is withdrawn only with a reason; the list then says so', async () => {
    const room = twice();
    openWindow(room, page, '/submissions/64.01');
    fireEvent.click(within(await revisions()).getByRole('button', { name: 'Tarik revisi' }));
    const dialog = await screen.findByRole('dialog', { name: 'Paser: tarik revisi 2?' });
    const act = within(dialog).getByRole('button', { name: 'Tarik revisi' });
    fireEvent.submit(act.closest('form') ?? act);
    expect((await room.secretariat.must('submissions.read', { code: PASER })).revision.number).toBe(2);
    fireEvent.change(within(dialog).getByRole('textbox'), { target: { value: 'Salah berkas' } });
    fireEvent.submit(act.closest('form') ?? act);
    await waitFor(async () => expect((await room.secretariat.must('submissions.read', { code: PASER })).revision.number).toBe(1));
    await screen.findByText(/^Ditarik .+ oleh Sekretariat\. Alasan: Salah berkas$/u);
    await screen.findByText(/Revisi satu-satunya tidak dapat ditarik/u);
    expect(within(await revisions()).queryByRole('button', { name: 'Tarik revisi' })).toBeNull();
  });
});
