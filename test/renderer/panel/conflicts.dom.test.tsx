import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { PanelPage } from '../../../renderer/panel/PanelPage.tsx';
import { MySheets } from '../../../renderer/scoring/MySheets.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { openScoringRoom, regionCode, seatNumber } from '../../fixtures/edition.ts';
import { openWindow } from '../room-window.tsx';

const section = () => screen.findByRole('region', { name: 'Benturan kepentingan' });

describe('Conflicts of interest on the page of the panel', () => {
  beforeAll(() => startWording('id'));

  test('are dismissed by the chair for the regions that are chosen, with the reason beside them afterwards', async () => {
    const room = await openScoringRoom();
    openWindow(room, <PanelPage />, '/panel', { identity: { role: 'ketua', seat: seatNumber(1) } });
    fireEvent.click(await screen.findByRole('button', { name: 'Kesampingkan usulan untuk kursi 2, Kepala BPJS Ketenagakerjaan' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('checkbox', { name: 'Kabupaten Paser' }));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Kesampingkan' }));
    within(dialog).getByText('Tulis alasannya lebih dahulu.');
    fireEvent.change(within(dialog).getByLabelText('Alasan'), { target: { value: 'Angka diverifikasi.' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Kesampingkan' }));
    const row = await within(await section()).findByRole('row', { name: /Angka diverifikasi\./u });
    expect(row.textContent).toContain('Kutai Kartanegara');
    expect((await room.secretariat.must('panel.conflicts', {})).map(({ region, state }) => [region.code, state])).toEqual([
      ['64.01', 'proposed'],
      ['64.02', 'dismissed'],
    ]);
  });

  test('are neither drawn for an observer nor asked for by that window', async () => {
    const room = await openScoringRoom();
    const asked = vi.spyOn(room.host, 'handle');
    openWindow(room, <PanelPage />, '/panel', { identity: { role: 'pengamat', seat: null } });
    await screen.findByRole('heading', { name: 'Tim 9' });
    await screen.findAllByText('Kepala BPJS Ketenagakerjaan');
    expect(screen.queryByRole('region', { name: 'Benturan kepentingan' })).toBeNull();
    expect(asked.mock.calls.map(([, { name }]) => name)).not.toContain('panel.conflicts');
  });

  test('give nobody a button for what they may not decide, and say who may', async () => {
    const room = await openScoringRoom();
    openWindow(room, <PanelPage />, '/panel');
    await within(await section()).findByText('Mengesampingkan usulan dilakukan ketua atau sekretaris sesudah duduk di kursinya.');
    const staff = within(await section())
      .getAllByRole('button')
      .map((button) => button.textContent);
    expect(staff).toEqual(['Undur diri']);
  });
});

test('A juror declares a conflict before opening a sheet, and the region then says why it is closed', async () => {
  await startWording('id');
  const room = await openScoringRoom();
  await room.secretariat.must('panel.updateSeat', {
    seat: seatNumber(7),
    role: 'anggota',
    title: 'Ahli ekonomi',
    personName: 'Rekaan',
    institution: '',
    homeRegion: regionCode('64.02'),
  });
  openWindow(room, <MySheets />, '/scoring', { identity: { role: 'anggota', seat: seatNumber(7) } });
  const own = await screen.findByRole('region', { name: 'Benturan kepentingan kursi ini' });
  await within(own).findByText(/^Rekaan berasal dari daerah ini\./u);
  fireEvent.click(within(own).getByRole('button', { name: 'Undur diri kursi 7, Ahli ekonomi' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText('Alasan'), { target: { value: 'Berasal dari Kukar.' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Undur diri' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await room.juror(7).ask('scoring.sheet', { code: regionCode('64.02') })).toEqual({
    ok: false,
    failure: { code: 'recused', reason: 'Berasal dari Kukar.' },
  });
});
