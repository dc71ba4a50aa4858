import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { startWording } from '../../../renderer/wording.ts';
import { seatNumber } from '../../fixtures/edition.ts';
import { openQuickRoom, openScoring } from '../scoring/juror-window.tsx';

const STAFF = { role: 'sekretariat', seat: null } as const;
const row = async (title: string): Promise<HTMLElement> => {
  const found = (await screen.findByRole('heading', { name: title })).closest('li');
  if (found === null) throw new Error(`${title} stands in no row.`);
  return found;
};

describe('The checklist before a session', () => {
  beforeAll(() => startWording('id'));

  test('says what is missing, and takes a person’s word where the machine cannot know', async () => {
    const room = await openQuickRoom();
    openScoring(room, STAFF, '/scoring/checklist');
    const pins = await row('PIN semua kursi');
    const hotspot = await row('Jalan cadangan: hotspot sendiri');
    expect([pins.textContent.includes('9 kursi belum punya PIN'), hotspot.textContent.includes('Belum')]).toEqual([true, true]);
    fireEvent.change(within(hotspot).getByLabelText('Nama petugas'), { target: { value: 'Rina' } });
    fireEvent.click(within(hotspot).getByRole('button', { name: 'Pastikan: Jalan cadangan: hotspot sendiri' }));
    await waitFor(() => expect(hotspot.textContent).toContain('Dipastikan Rina'));
    expect((await room.secretariat.must('room.checklist', {})).confirmations).toMatchObject([{ item: 'hotspot', personName: 'Rina' }]);
    fireEvent.click(within(hotspot).getByRole('button', { name: 'Cabut' }));
    await waitFor(() => expect(hotspot.textContent).not.toContain('Rina'));
  });

  test('is read by the chair, who vouches for nothing, and not by a member', async () => {
    const room = await openQuickRoom();
    const chair = openScoring(room, { role: 'ketua', seat: seatNumber(1) }, '/scoring/checklist');
    const hotspot = await row('Jalan cadangan: hotspot sendiri');
    expect(within(hotspot).queryByLabelText('Nama petugas')).toBeNull();
    chair.close();
    const member = openScoring(room, { role: 'anggota', seat: seatNumber(3) }, '/scoring/checklist');
    await waitFor(() => expect(member.visited.at(-1)).toBe('/scoring'));
    expect(member.asked.includes('room.checklist')).toBe(false);
  });
});
