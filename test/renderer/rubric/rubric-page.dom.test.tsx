import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { RubricPage } from '../../../renderer/rubric/RubricPage.tsx';
import { startWording } from '../../../renderer/wording.ts';
import { bothPins, CANDIDATES, openRoom, openScoringRoom, regionCode, type Room, simpleContent } from '../../fixtures/edition.ts';
import { openWindow } from '../room-window.tsx';
import { STANDARD_LADDER } from '../../../shared/rubric/standard-ladder.ts';
import { STANDARD_RUBRIC } from '../../../shared/rubric/standard-rubric.ts';

const weightOf = (name: string): Promise<HTMLInputElement> => screen.findByLabelText<HTMLInputElement>(`Bobot ${name}`);
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const typePins = (dialog: HTMLElement, { chairPin, secretaryPin }: { readonly chairPin: string; readonly secretaryPin: string }) => {
  for (const [whose, pin] of [
    ['PIN ketua', chairPin],
    ['PIN sekretaris', secretaryPin],
  ] as const) {
    const digits = within(within(dialog).getByRole('group', { name: whose })).getAllByLabelText(/^Angka PIN/u);
    digits.forEach((digit, index) => fireEvent.change(digit, { target: { value: pin.charAt(index) } }));
  }
};
const scoresIn = async (room: Room) =>
  (await room.secretariat.must('scoring.monitor', {})).cells.reduce((sum, cell) => sum + cell.filled, 0);
const weights = async (room: Room) =>
  (await room.secretariat.must('rubric.read', {})).criteria.map((criterion) => criterion.weightHundredths);

describe('The page of the rubric', () => {
  beforeAll(() => startWording('id'));
  beforeEach(() => localStorage.clear());

  test('says live what is missing to 100, and writes nothing until it is saved', async () => {
    const room = openRoom();
    openWindow(room, <RubricPage />);
    const field = await weightOf('Inovasi');
    type(field, '14');
    expect([screen.getAllByText('kurang 1,00').length, screen.queryAllByText('tepat 100').length, await weights(room)]).toEqual([
      2,
      0,
      [2000, 2500, 1500, 1000, 1500, 1500],
    ]);
    type(await weightOf('Wawancara dan penguasaan materi'), '16,00');
    expect(screen.getAllByText('tepat 100').length).toBe(2);
    fireEvent.click(button('Simpan rubrik Ctrl S'));
    await screen.findByText('Semua perubahan tersimpan');
    expect(await weights(room)).toEqual([2000, 2500, 1500, 1000, 1400, 1600]);
  });

  test('does not save or lock a weight that cannot be read, and keeps what was typed', async () => {
    openWindow(openRoom(), <RubricPage />);
    const field = await weightOf('Inovasi');
    type(field, '15x');
    expect([
      field.value,
      button('Simpan rubrik Ctrl S').disabled,
      button('Kunci rubrik').disabled,
      screen.getAllByText('Tulis angka, misalnya 20 atau 20,5.').length,
    ]).toEqual(['15x', true, true, 1]);
  });

  test('lets the panel choose how the jurors’ scores are combined, and says what that means', async () => {
    const room = openRoom();
    openWindow(room, <RubricPage />);
    await weightOf('Inovasi');
    screen.getByText(/^Tiap kriteria yang dinilai juri memakai rata-rata semua lembar/u);
    fireEvent.click(screen.getByRole('combobox', { name: 'Cara menggabungkan nilai juri' }));
    fireEvent.click(await screen.findByRole('option', { name: 'Rata-rata terpangkas', hidden: true }));
    type(await screen.findByLabelText('Nilai yang dibuang di tiap ujung'), '2');
    screen.getByText(/^Pada tiap kriteria, 2 nilai tertinggi dan 2 nilai terendah dibuang/u);
    fireEvent.click(button('Simpan rubrik Ctrl S'));
    await screen.findByText('Semua perubahan tersimpan');
    expect((await room.secretariat.must('rubric.read', {})).method).toMatchObject({ aggregation: 'trimmed-mean@1', trimEachSide: 2 });
  });

  test('undoes a change that goes back to what is stored by itself', async () => {
    openWindow(openRoom(), <RubricPage />);
    const field = await weightOf('Inovasi');
    type(field, '14');
    type(field, '15,0');
    expect(screen.getByText('Semua perubahan tersimpan')).toBeTruthy();
  });

  test('brings back what was typed and not saved when the window was closed', async () => {
    const room = openRoom();
    const before = openWindow(room, <RubricPage />);
    type(await weightOf('Inovasi'), '12,5');
    before.unmount();
    openWindow(room, <RubricPage />);
    await waitFor(async () => expect((await weightOf('Inovasi')).value).toBe('12,5'));
  });

  test('takes the mark of an assumption off only after asking, and only when saved', async () => {
    const room = openRoom();
    openWindow(room, <RubricPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Bobot sudah ditetapkan panel' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Bobot sudah ditetapkan panel' }));
    await screen.findByText(/Bobot dan metode dinyatakan sudah ditetapkan panel/u);
    expect((await room.secretariat.must('rubric.read', {})).label).toBe('asumsi, belum terverifikasi');
    fireEvent.click(button('Simpan rubrik Ctrl S'));
    await screen.findByText('Semua perubahan tersimpan');
    expect((await room.secretariat.must('rubric.read', {})).label).toBe('');
  });

  test('saves before it locks, then shows the rubric to read, and unlocks with a reason', async () => {
    const room = openRoom();
    openWindow(room, <RubricPage />);
    type(await weightOf('Inovasi'), '14');
    type(await weightOf('Regulasi daerah'), '16');
    const pins = await bothPins(room);
    fireEvent.click(button('Kunci rubrik'));
    const asked = await screen.findByRole('dialog', { name: /^Kunci rubrik/u });
    typePins(asked, pins);
    fireEvent.click(within(asked).getByRole('button', { name: 'Simpan lalu kunci' }));
    await screen.findByText(/^Terkunci sejak/u);
    expect([screen.queryByLabelText('Bobot Inovasi'), await weights(room)]).toEqual([null, [2000, 2500, 1600, 1000, 1400, 1500]]);

    fireEvent.click(await screen.findByRole('button', { name: 'Buka kunci' }));
    const dialog = await screen.findByRole('dialog', { name: /^Buka kunci/u });
    typePins(dialog, pins);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Buka kunci' }));
    expect((await room.secretariat.must('rubric.read', {})).lockedAt).not.toBeNull();
    type(within(dialog).getByLabelText(/Alasan/u), 'Bobot inovasi keliru');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Buka kunci' }));
    await weightOf('Inovasi');
    expect((await room.secretariat.must('audit.list', { limit: 1 }))[0]).toMatchObject({
      call: 'rubric.unlock',
      reason: 'Bobot inovasi keliru',
    });
  });

  test('says in words what keeps it from being locked', async () => {
    openWindow(openRoom(), <RubricPage />);
    type(await weightOf('Inovasi'), '10');
    expect([button('Kunci rubrik').disabled, screen.getAllByText(/jumlah bobot 95, seharusnya 100/u).length]).toEqual([true, 1]);
  });

  test('opens after the first score only by voiding the sheets, which it says before it does', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    const pins = await bothPins(room);
    await room.juror(3).must('scoring.enter', {
      code: regionCode(CANDIDATES[0]?.[0] ?? ''),
      criterion: (await room.secretariat.must('rubric.read', {})).criteria.find((criterion) => criterion.kind === 'judged')?.id ?? '',
      valueHundredths: 8000,
    });
    openWindow(room, <RubricPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Buka kunci' }));
    const dialog = await screen.findByRole('dialog');
    typePins(dialog, pins);
    type(within(dialog).getByLabelText(/Alasan/u), 'Ingin mengubah bobot');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Buka kunci' }));
    await within(dialog).findByText(/Sudah ada nilai yang masuk/u);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Batalkan lembar dan buka kunci' }));
    const asked = await screen.findByRole('dialog', { name: /^Batalkan semua lembar/u });
    typePins(asked, pins);
    type(within(asked).getByLabelText(/Alasan/u), 'Bobot disepakati ulang');
    fireEvent.click(within(asked).getByRole('button', { name: 'Batalkan lembar dan buka kunci' }));
    await weightOf('Inovasi');
    expect([(await room.secretariat.must('edition.read', {})).edition.phase, await scoresIn(room)]).toEqual(['persiapan', 0]);
  });

  test('shows what counts of Kutai Timur under each cap policy', async () => {
    openWindow(openRoom(), <RubricPage />);
    const table = await screen.findByRole('table', { name: 'Batas cakupan' });
    const figures = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent.replaceAll('\u00A0', ' ')),
      );
    expect(figures).toEqual([
      ['87,25 %69.528', '100,00 %51.086', '92,23 %120.614'],
      ['87,25 %69.528', '119,89 %61.249', '100,00 %130.777'],
      ['87,25 %69.528', '150,87 %77.074', '112,10 %146.602'],
    ]);
  });

  test('makes a curve by keys, shows where the regions fall, and saves it', async () => {
    const room = openRoom();
    room.submit('64.08', 'Kabupaten Kutai Timur', [100, 50, 100, 75]);
    openWindow(room, <RubricPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Cakupan pekerja formal' }));
    fireEvent.click(screen.getByText('Kurva sendiri'));
    fireEvent.keyDown(screen.getByRole('slider', { name: 'Titik 1 dari 2' }), { key: 'Enter' });
    for (let times = 0; times < 20; times += 1)
      fireEvent.keyDown(screen.getByRole('slider', { name: 'Titik 2 dari 3' }), { key: 'ArrowUp' });
    const regions = await screen.findByRole('table', { name: /^Letak daerah pada kurva/u });
    expect(
      within(regions)
        .getByRole('row', { name: /Kutai Timur/u })
        .textContent.replaceAll('\u00A0', ' '),
    ).toBe('Kutai Timur50,00 %70,00');
    fireEvent.click(button('Simpan rubrik Ctrl S'));
    await screen.findByText('Semua perubahan tersimpan');
    expect((await room.secretariat.must('rubric.read', {})).criteria[0]?.curve).toEqual([
      { inputHundredths: 0, valueHundredths: 0 },
      { inputHundredths: 5000, valueHundredths: 7000 },
      { inputHundredths: 10_000, valueHundredths: 10_000 },
    ]);
  });

  test('splits a criterion into indicators that share its weight', async () => {
    const room = openRoom();
    openWindow(room, <RubricPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Regulasi daerah' }));
    fireEvent.click(screen.getByRole('button', { name: 'Bagi menjadi indikator' }));
    type(screen.getByLabelText('Nama, Indonesia'), 'Isi aturan');
    fireEvent.click(screen.getByRole('button', { name: 'Kriteria tanpa nama' }));
    type(screen.getByLabelText('Nama, Indonesia'), 'Pelaksanaan aturan');
    fireEvent.click(button('Simpan rubrik Ctrl S'));
    await screen.findByText('Semua perubahan tersimpan');
    const saved = (await room.secretariat.must('rubric.read', {})).criteria.filter(({ parent }) => parent !== '');
    expect(saved.map(({ id, parent, name, weightHundredths }) => [id, parent, name, weightHundredths])).toEqual([
      ['regulasi', 'Regulasi daerah', 'Isi aturan', 750],
      ['kriteria-7', 'Regulasi daerah', 'Pelaksanaan aturan', 750],
    ]);
  });

  test('balances the weights with those that are held staying, always 100 together', async () => {
    const room = openRoom();
    openWindow(room, <RubricPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Atur bobot dengan geser' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Kunci bobot Regulasi' }));
    type(within(dialog).getByLabelText('Persen Cakupan pada tingkatnya'), '60');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Selesai' }));
    fireEvent.click(button('Simpan rubrik Ctrl S'));
    await screen.findByText('Semua perubahan tersimpan');
    expect(await weights(room)).toEqual([2667, 3333, 1500, 1000, 750, 750]);
  });

  test('takes a weight typed digit by digit for the one that stands in the end', async () => {
    const room = openRoom();
    openWindow(room, <RubricPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Atur bobot dengan geser' }));
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByLabelText('Persen Cakupan pada tingkatnya');
    fireEvent.focus(field);
    for (const typed of ['4', '40', '4', '', '0', '6', '60']) type(field, typed);
    fireEvent.blur(field);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Selesai' }));
    fireEvent.click(button('Simpan rubrik Ctrl S'));
    await screen.findByText('Semua perubahan tersimpan');
    // The proportions are those of before the first digit: 20 to 25, 15 to 10, 15 to 15.
    expect(await weights(room)).toEqual([2667, 3333, 1091, 727, 1091, 1091]);
  });

  test('takes back and makes again, a field as one step', async () => {
    openWindow(openRoom(), <RubricPage />);
    const field = await weightOf('Inovasi');
    field.focus();
    type(field, '1');
    type(field, '14');
    (await weightOf('Regulasi daerah')).focus();
    type(await weightOf('Regulasi daerah'), '16');
    fireEvent.keyDown(window, { key: 'z', ctrlKey: true });
    expect([(await weightOf('Inovasi')).value, (await weightOf('Regulasi daerah')).value]).toEqual(['14', '15']);
    fireEvent.keyDown(window, { key: 'z', ctrlKey: true });
    expect([(await weightOf('Inovasi')).value, button('Urungkan').disabled]).toEqual(['15', true]);
    screen.getByText('Semua perubahan tersimpan');
    fireEvent.click(button('Ulangi'));
    fireEvent.keyDown(window, { key: 'Z', ctrlKey: true, shiftKey: true });
    expect([(await weightOf('Inovasi')).value, (await weightOf('Regulasi daerah')).value]).toEqual(['14', '16']);
  });

  test('leaves Ctrl Z to a form whose texts are not in the rubric yet', async () => {
    openWindow(openRoom(), <RubricPage />);
    type(await weightOf('Inovasi'), '14');
    fireEvent.click(button('Ubah nama aspek Cakupan'));
    const name = within(await screen.findByRole('dialog')).getByLabelText('Nama aspek, Indonesia');
    name.focus();
    expect(fireEvent.keyDown(name, { key: 'z', ctrlKey: true })).toBe(true);
    expect((await weightOf('Inovasi')).value).toBe('14');
  });

  test('brings a removed aspect and all discarded changes back by undoing', async () => {
    openWindow(openRoom(), <RubricPage />);
    // The aspect stands above its criterion of the same name.
    const [removeAspect] = await screen.findAllByRole('button', { name: 'Hapus Inovasi' });
    fireEvent.click(removeAspect ?? document.body);
    const dialog = await screen.findByRole('dialog', { name: 'Hapus aspek Inovasi?' });
    within(dialog).getByText(/^2 kriteria ikut hilang/u);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Hapus aspek' }));
    await waitFor(() => expect(screen.queryByLabelText('Bobot Inovasi')).toBeNull());
    fireEvent.click(button('Batalkan perubahan'));
    fireEvent.click(
      within(await screen.findByRole('dialog', { name: 'Batalkan semua perubahan rubrik?' })).getByRole('button', {
        name: 'Batalkan perubahan',
      }),
    );
    await weightOf('Inovasi');
    fireEvent.click(button('Urungkan'));
    expect(screen.queryByLabelText('Bobot Inovasi')).toBeNull();
    fireEvent.click(button('Urungkan'));
    await weightOf('Inovasi');
  });

  test('scales weights that are not 100 from the page, but overwrites none that cannot be read', async () => {
    openWindow(openRoom(), <RubricPage />);
    type(await weightOf('Inovasi'), '5x');
    expect(screen.queryByRole('button', { name: 'Sesuaikan menjadi 100' })).toBeNull();
    type(await weightOf('Inovasi'), '5');
    fireEvent.click(button('Sesuaikan menjadi 100'));
    expect(screen.getAllByText('tepat 100').length).toBe(2);
    expect((await weightOf('Inovasi')).value).toBe('5,56');
  });

  test('moves where a band begins between its neighbours, and adds and removes bands, always over the whole scale', async () => {
    const room = openRoom();
    openWindow(room, <RubricPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Regulasi daerah' }));
    const from = (range: string) => screen.getByLabelText(`Mulai dari, rentang ${range}`);
    fireEvent.focus(from('75–89'));
    type(from('75–89'), '95');
    screen.getByText(/89/u, { selector: '[id$="-error"], p' });
    type(from('75–89'), '70');
    fireEvent.blur(from('70–89'));
    fireEvent.click(button('Hapus rentang 0–39'));
    fireEvent.click(button('Tambah rentang'));
    fireEvent.click(button('Simpan rubrik Ctrl S'));
    await screen.findByText('Semua perubahan tersimpan');
    const { criteria } = await room.secretariat.must('rubric.read', {});
    expect(criteria.find(({ id }) => id === 'regulasi')?.bands.map(({ fromHundredths }) => fromHundredths / 100)).toEqual([
      90, 70, 60, 30, 0,
    ]);
  });

  test('keeps the focus on the row that is moved by keys', async () => {
    openWindow(openRoom(), <RubricPage />);
    const down = await screen.findByRole('button', { name: 'Turunkan Cakupan' });
    down.focus();
    fireEvent.keyDown(down, { key: 'ArrowDown', altKey: true });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Turunkan Cakupan');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown', altKey: true });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Naikkan Cakupan');
  });

  test('values regulations by a ladder and says which one put a region on which rung', async () => {
    const room = openRoom();
    const content = simpleContent('64.08', [100, 50, 100, 75]);
    room.handIn('Kabupaten Kutai Timur', {
      ...content,
      regulations: [{ position: 0, type: 'Perbup', number: '29', year: 2024, title: null, scope: null, status: null, mark: 'reported' }],
    });
    await room.secretariat.must('rubric.update', {
      ...STANDARD_RUBRIC,
      criteria: STANDARD_RUBRIC.criteria.map((one) =>
        one.id === 'regulasi' ? { ...one, kind: 'computed', source: 'regulation.ladder', bands: [], ladder: STANDARD_LADDER } : one,
      ),
    });
    openWindow(room, <RubricPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Regulasi daerah' }));
    const regions = await screen.findByRole('table', { name: /^Letak daerah pada tangga/u });
    expect(within(regions).getByRole('row', { name: /Kutai Timur/u }).textContent).toBe(
      'Kutai TimurPerbup 29/2024 pada “Peraturan kepala daerah” (80)80',
    );
  });
});
