import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { PanelPage } from '../../../renderer/panel/PanelPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { openScoringRoom } from '../../fixtures/edition.ts';
import { openWindow } from '../room-window.tsx';

describe('Attendance', () => {
  beforeAll(() => startWording('id'));

  test('is recorded by keys from cell to cell, and for the rest of a region by one button', async () => {
    const room = await openScoringRoom();
    openWindow(room, <PanelPage />, '/panel/attendance');
    const cell = (seat: number, region: string, state: string) =>
      screen.findByRole('button', { name: `Kursi ${String(seat)}, ${region}: ${state}` });
    const first = await cell(1, 'Kabupaten Paser', 'Belum dicatat');
    first.focus();
    fireEvent.keyDown(first, { key: 't' });
    await cell(1, 'Kabupaten Paser', 'Tidak hadir');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Kursi 2, Kabupaten Paser: Belum dicatat'));
    fireEvent.keyDown(document.activeElement ?? first, { key: 'ArrowRight' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Kursi 2, Kabupaten Kutai Kartanegara: Belum dicatat');
    fireEvent.click(screen.getByRole('button', { name: 'Sisanya hadir untuk Kabupaten Paser' }));
    await cell(9, 'Kabupaten Paser', 'Hadir');
    expect((await room.secretariat.must('panel.attendance', {})).map(({ seat, present }) => [seat, present])).toEqual([
      [1, false],
      ...[2, 3, 4, 5, 6, 7, 8, 9].map((seat) => [seat, true]),
    ]);
  });
});
