import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { FIRST_STATE } from '../../../renderer/desktop-store.ts';
import { CreateEdition } from '../../../renderer/edition/CreateEdition.tsx';
import { PROVINCES } from '../../../renderer/edition/provinces.ts';
import { startWording } from '../../../renderer/wording.ts';
import { openDesktopPage } from '../desktop-page.tsx';
import { succeed } from '../../../shared/failure.ts';

/** The form, and what it asks the desktop. */
const openForm = () =>
  openDesktopPage(<CreateEdition onBack={() => undefined} />, (name) =>
    succeed(name === 'createEdition' ? { opened: false } : FIRST_STATE),
  );

const provinceBox = () => screen.getByRole('combobox', { name: 'Provinsi' });

const choose = async (name: string): Promise<void> => {
  fireEvent.click(provinceBox());
  fireEvent.change(provinceBox(), { target: { value: name } });
  // The list unfolds in an animation, which never ends in a simulated page.
  fireEvent.click(await screen.findByRole('option', { name, hidden: true }));
};

const valueOf = (label: string): string => screen.getByLabelText<HTMLInputElement>(label).value;

describe('The form for a new edition', () => {
  beforeAll(() => startWording('id'));

  test('fills name, code and time zone from the province, and words that nobody has changed', async () => {
    const asked = openForm();
    const year = new Date().getFullYear();
    await choose('Maluku Utara');
    expect(valueOf('Nama penyelenggaraan')).toBe(`Paritrana Award Maluku Utara ${String(year)}`);
    fireEvent.click(screen.getByRole('button', { name: 'Pilih tempat dan buat' }));
    expect(asked.flatMap(([name, input]) => (name === 'createEdition' ? [input] : []))).toMatchObject([
      { details: { provinceCode: '82', provinceName: 'Maluku Utara', timeZone: 'Asia/Jayapura', nextStage: '' } },
    ]);
  });

  test('keeps a name that somebody has written', async () => {
    openForm();
    fireEvent.change(screen.getByLabelText('Nama penyelenggaraan'), { target: { value: 'Paritrana kami' } });
    await choose('Bali');
    expect(valueOf('Nama penyelenggaraan')).toBe('Paritrana kami');
  });

  test('knows thirty-eight provinces by name', () => {
    expect([PROVINCES.length, PROVINCES[0], PROVINCES.at(-1)?.name]).toEqual([
      38,
      { code: '11', name: 'Aceh', timeZone: 'Asia/Jakarta' },
      'Sumatera Utara',
    ]);
  });
});
