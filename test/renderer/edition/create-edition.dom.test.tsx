import { fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeDoor } from '../../../renderer/client.ts';
import { DesktopContext } from '../../../renderer/desktop-context.ts';
import { createDesktopStore, FIRST_STATE } from '../../../renderer/desktop-store.ts';
import { CreateEdition } from '../../../renderer/edition/CreateEdition.tsx';
import { PROVINCES } from '../../../renderer/edition/provinces.ts';
import { Theme } from '../../../renderer/theme/Theme.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { fail, succeed } from '../../../shared/failure.ts';

/** The form, and what it asks the desktop to create. */
const openForm = () => {
  const created: unknown[] = [];
  const door = makeDoor(
    {
      ask: () => Promise.resolve(fail({ code: 'no-edition' })),
      desktop: (name, input) => {
        if (name === 'createEdition') created.push(input);
        return Promise.resolve(succeed(name === 'createEdition' ? { opened: false } : FIRST_STATE));
      },
      offerDropped: () => Promise.resolve(succeed([])),
      listen: () => () => undefined,
    },
    () => undefined,
  );
  render(
    <Theme choice="light">
      <DesktopContext value={createDesktopStore(door, FIRST_STATE)}>
        <CreateEdition onBack={() => undefined} />
      </DesktopContext>
    </Theme>,
  );
  return created;
};

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
    const created = openForm();
    const year = new Date().getFullYear();
    await choose('Maluku Utara');
    expect(valueOf('Nama penyelenggaraan')).toBe(`Paritrana Award Maluku Utara ${String(year)}`);
    fireEvent.click(screen.getByRole('button', { name: 'Pilih tempat dan buat' }));
    expect(created).toMatchObject([
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
