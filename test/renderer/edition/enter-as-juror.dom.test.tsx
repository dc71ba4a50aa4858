import { fireEvent, screen } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { EnterAsJuror } from '../../../renderer/edition/juror-entry/EnterAsJuror.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { openDesktopPage } from '../desktop-page.tsx';
import type { RoomInSight } from '../../../shared/desktop.ts';
import { editionIdSchema } from '../../../shared/edition/edition.ts';
import { fail, type Reply, succeed } from '../../../shared/failure.ts';
import type { RoomSuggestion } from '../../../shared/room/room.ts';

const EDITION = editionIdSchema.parse('0b1f0f0e-6f43-4f6e-9d6e-0c4b7b1f0001');
const IN_SIGHT: RoomInSight = { edition: EDITION, editionName: 'Kaltim 2025', proof: 'code', otherKey: false, withTicket: true };

/** The door of a room, and what it asks the desktop. */
const openDoor = (seen: Reply<RoomInSight>, nearby: readonly RoomSuggestion[] = []) =>
  openDesktopPage(<EnterAsJuror onBack={() => undefined} />, (name) =>
    name === 'searchRooms' ? succeed(nearby) : name === 'lookAtRoom' ? seen : succeed(null),
  );

const LISTENS = ['searchRooms', {}] as const;

const type = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const ENTRY = 'Tautan atau alamat ruang';
const WORDS = 'Empat kata di layar ruangan';

describe('The door of a room on another machine', () => {
  beforeAll(() => startWording('id'));

  test('says whose room answers, and enters by a code whose key fits', async () => {
    const asked = openDoor(succeed(IN_SIGHT));
    type(ENTRY, 'https://10.0.0.1:1/#k=…');
    press('Cari ruang ini');
    await screen.findByRole('heading', { name: 'Kaltim 2025' });
    press('Masuk');
    await screen.findByText('Kuncinya sama dengan kunci di kode QR.');
    expect(asked).toEqual([
      LISTENS,
      ['lookAtRoom', { entry: 'https://10.0.0.1:1/#k=…' }],
      ['enterRoom', { entry: 'https://10.0.0.1:1/#k=…', words: '', moved: false }],
    ]);
  });

  test('asks for the four words where the code names no key, and sends nothing before they are four words of the list', async () => {
    const asked = openDoor(succeed({ ...IN_SIGHT, proof: 'words', withTicket: false }));
    type(ENTRY, '10.0.0.1:1');
    press('Cari ruang ini');
    await screen.findByLabelText(WORDS);
    type(WORDS, 'mawar listrik');
    press('Masuk');
    await screen.findByText('Tulis empat kata, persis seperti di layar.');
    type(WORDS, 'mawar listrik musik tokek');
    press('Masuk');
    await screen.findByText('Di dalam, kode QR kursi Anda diminta sekali.');
    expect(asked.at(-1)).toEqual(['enterRoom', { entry: '10.0.0.1:1', words: 'mawar listrik musik tokek', moved: false }]);
  });

  test('stays shut before a key that this machine does not know for the edition, until a person says that it moved', async () => {
    const asked = openDoor(succeed({ ...IN_SIGHT, otherKey: true }));
    type(ENTRY, '10.0.0.1:1');
    press('Cari ruang ini');
    await screen.findByRole('heading', { name: 'Kaltim 2025' });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Masuk' }).disabled).toBe(true);
    fireEvent.click(screen.getByRole('checkbox'));
    press('Masuk');
    await screen.findByRole('checkbox', { checked: true });
    expect(asked.at(-1)).toEqual(['enterRoom', { entry: '10.0.0.1:1', words: '', moved: true }]);
  });

  test('forgets who answered as soon as the address is changed', async () => {
    openDoor(succeed(IN_SIGHT));
    type(ENTRY, '10.0.0.1:1');
    press('Cari ruang ini');
    await screen.findByRole('heading', { name: 'Kaltim 2025' });
    type(ENTRY, '10.0.0.2:1');
    expect(screen.queryByRole('heading', { name: 'Kaltim 2025' })).toBeNull();
    screen.getByRole('button', { name: 'Cari ruang ini' });
  });

  test('takes an address from a sign on the network and nothing else', async () => {
    const asked = openDoor(fail({ code: 'room-not-found', addresses: ['https://10.0.0.9:9'] }), [
      { edition: EDITION, editionName: 'Kaltim 2025', addresses: ['https://10.0.0.9:9'] },
    ]);
    fireEvent.click(await screen.findByRole('button', { name: 'Pilih Kaltim 2025 di https://10.0.0.9:9' }));
    await screen.findByText(/Tidak ada ruang juri yang menjawab/u);
    expect(asked).toEqual([LISTENS, ['lookAtRoom', { entry: 'https://10.0.0.9:9' }]]);
  });
});
