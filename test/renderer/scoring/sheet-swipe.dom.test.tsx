import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startWording } from '../../../renderer/wording.ts';
import { seatNumber } from '../../fixtures/edition.ts';
import { openQuickRoom, openScoring } from './juror-window.tsx';

describe('On a sheet a finger', () => {
  beforeAll(() => startWording('id'));
  beforeEach(() => localStorage.clear());

  const inHand = (): string | null =>
    screen.getByRole('navigation', { name: 'Kriteria' }).querySelector('[aria-current="step"]')?.getAttribute('title') ?? null;
  const swipe = (across: number, down: number, target: Element) => {
    fireEvent.touchStart(target, { touches: [{ clientX: 200, clientY: 300 }] });
    fireEvent.touchEnd(target, { changedTouches: [{ clientX: 200 + across, clientY: 300 + down }] });
  };

  test('going sideways leads to the next criterion and back; going down or in a field it does not', async () => {
    const room = await openQuickRoom({ candidates: 1 });
    openScoring(room, { role: 'anggota', seat: seatNumber(7) }, '/scoring/64.01');
    const field = await screen.findByRole('textbox', { name: 'Nilai Inovasi' });
    const list = screen.getByRole('region', { name: 'Kriteria' });
    const seen = [inHand()];
    for (const [across, down, target] of [
      [-120, 10, list],
      [-20, 200, list],
      [-120, 10, field],
      [120, 10, list],
    ] as const) {
      swipe(across, down, target);
      seen.push(inHand());
    }
    expect(seen).toEqual(['Regulasi daerah', 'Dukungan anggaran', 'Dukungan anggaran', 'Dukungan anggaran', 'Regulasi daerah']);
  });
});
