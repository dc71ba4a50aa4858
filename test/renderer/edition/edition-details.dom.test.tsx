import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { EditionDetailsDialog } from '../../../renderer/edition/EditionDetailsDialog.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { KALTIM, openRoom } from '../../fixtures/edition.ts';
import { openWindow } from '../room-window.tsx';

describe('The details of an edition', () => {
  beforeAll(() => startWording('id'));

  test('are mended where they were mistyped, and everything else stays', async () => {
    const room = openRoom();
    const closed: string[] = [];
    openWindow(room, <EditionDetailsDialog opened onClose={() => closed.push('closed')} />);
    fireEvent.change(await screen.findByLabelText('Tempat sidang'), { target: { value: 'Kantor Gubernur' } });
    fireEvent.click(screen.getByRole('button', { name: 'Simpan keterangan' }));
    await waitFor(() => expect(closed).toEqual(['closed']));
    const {
      id: _id,
      mark: _mark,
      phase: _phase,
      createdAt: _createdAt,
      ...details
    } = (await room.secretariat.must('edition.read', {})).edition;
    expect(details).toEqual({ ...KALTIM, venue: 'Kantor Gubernur' });
  });

  test('need a name: nothing is written without one, and the field says so', async () => {
    const room = openRoom();
    openWindow(room, <EditionDetailsDialog opened onClose={() => undefined} />);
    fireEvent.change(await screen.findByLabelText('Nama penyelenggaraan'), { target: { value: ' ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Simpan keterangan' }));
    await screen.findByText('Wajib diisi.');
    expect((await room.secretariat.must('edition.read', {})).edition.name).toBe(KALTIM.name);
  });
});
