import { configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { z } from 'zod';
import { makeDoor } from '../../../renderer/client.ts';
import { EditionScope } from '../../../renderer/edition/EditionScope.tsx';
import { DesktopContext } from '../../../renderer/desktop-context.ts';
import { createDesktopStore, FIRST_STATE } from '../../../renderer/desktop-store.ts';
import { SubmissionsPage } from '../../../renderer/submissions/SubmissionsPage.tsx';
import { Theme } from '../../../renderer/theme/Theme.tsx';
import { startWording } from '../../../renderer/wording.ts';
import type { Request } from '../../../shared/contract.ts';
import type { PanelBridge } from '../../../shared/desktop.ts';
import { fileTokenSchema } from '../../../shared/edition/file-token.ts';
import { fail, succeed } from '../../../shared/failure.ts';
import { type FileReading, previewFile } from '../../../shared/submissions/preview-file.ts';
import type { FilePreview, ImportProblem } from '../../../shared/submissions/preview.ts';
import { problem } from '../../../shared/submissions/problem.ts';
import { simpleContent } from '../../fixtures/edition.ts';
import { overviewOf } from '../overview.ts';

configure({ asyncUtilTimeout: 10_000 });

const UUID = '00000000-0000-4000-8000-000000000000';
type Figures = readonly [number, number, number, number];

const fileOf = (
  file: number,
  code: string,
  name: string,
  sent: Figures,
  stored: Figures | null,
  problems: readonly ImportProblem[] = [],
): FilePreview => {
  const content = simpleContent(code, sent);
  const reading: FileReading = {
    file,
    fileName: `${code}.xlsx`,
    sizeBytes: 20_000,
    sha256: String(file).padStart(64, '0'),
    templateVersion: '2026.2',
    code: content.code,
    regionName: name,
    content,
    places: { 'figure/informal.participants/0/value': 'Cakupan!B8' },
    problems,
  };
  return previewFile(reading, stored === null ? null : simpleContent(code, stored));
};

const FILES: readonly FilePreview[] = [
  fileOf(0, '64.01', 'Kabupaten Paser', [44000, 37531, 55000, 43905], [44000, 37531, 55000, 43905]),
  fileOf(
    1,
    '64.08',
    'Kabupaten Kutai Timur',
    [79691, 69528, 51086, 77074],
    [79691, 68902, 51086, 71420],
    [
      problem(
        'attention',
        'coverage-above-100',
        { sheet: 'Cakupan', cell: 'B8' },
        { segment: 'informal', participants: 77074, population: 51086, percent: '150.87' },
      ),
    ],
  ),
  fileOf(2, '64.11', 'Kabupaten Mahakam Ulu', [5500, 1400, 12000, 823], null, [
    problem('blocks', 'number-ambiguous', { sheet: 'Rentan', cell: 'B7' }, { found: '1.200', thousands: '1200', decimal: '1.200' }),
  ]),
  fileOf(3, '64.74', 'Kota Bontang', [52000, 50500, 36000, 37500], null),
];

/** A window whose dialog offers four files and whose records answer with the preview above. */
const openList = async (refuse: ReadonlySet<number> = new Set()) => {
  const written: number[] = [];
  const bridge: PanelBridge = {
    ask: (request: Request) => {
      switch (request.name) {
        case 'edition.read':
          return Promise.resolve(succeed(overviewOf({ phase: 'persiapan', mark: 'latihan' })));
        case 'submissions.list':
          return Promise.resolve(succeed([]));
        case 'submissions.preview':
          return Promise.resolve(succeed({ preview: UUID, files: FILES, cancelled: false }));
        case 'submissions.importMany': {
          const { files } = request.input as { files: readonly number[] };
          written.push(...files.filter((file) => !refuse.has(file)));
          return Promise.resolve(
            succeed(files.map((file) => ({ file, saved: refuse.has(file) ? fail({ code: 'preview-gone' }) : succeed(null) }))),
          );
        }
        default:
          return Promise.resolve(fail({ code: 'unknown-call', call: request.name }));
      }
    },
    desktop: (name) =>
      Promise.resolve(
        succeed(
          name === 'chooseWorkbooks'
            ? FILES.map(({ file, fileName }) => ({ token: `${UUID.slice(0, -1)}${String(file)}`, fileName, sizeBytes: 20_000 }))
            : null,
        ),
      ),
    offerDropped: (files) =>
      Promise.resolve(
        succeed(
          files.map((_file, index) => ({
            token: z.parse(fileTokenSchema, `${UUID.slice(0, -1)}${String(index)}`),
            fileName: 'jatuh.xlsx',
            sizeBytes: 1,
          })),
        ),
      ),
    listen: () => () => undefined,
  };
  const door = makeDoor(bridge, () => undefined);
  const { hook, history } = memoryLocation({ path: '/submissions', record: true });
  render(
    <Theme choice="light">
      <DesktopContext value={createDesktopStore(door, { ...FIRST_STATE, editionOpen: true })}>
        <Router hook={hook}>
          <EditionScope door={door}>
            <main>
              <SubmissionsPage />
            </main>
          </EditionScope>
        </Router>
      </DesktopContext>
    </Theme>,
  );
  await screen.findByRole('button', { name: 'Impor berkas' });
  return { written, history };
};

const openPreview = async (refuse: ReadonlySet<number> = new Set()) => {
  const opened = await openList(refuse);
  fireEvent.click(screen.getByRole('button', { name: 'Impor berkas' }));
  await screen.findByRole('button', { name: /Simpan 2 berkas/u });
  await screen.findByRole('button', { pressed: true });
  return opened;
};

const selected = () => screen.getByRole('button', { pressed: true }).textContent;
const press = (key: string, control = false) => fireEvent.keyDown(document.activeElement ?? document.body, { key, ctrlKey: control });

describe('The preview of an import', () => {
  beforeAll(() => startWording('id'));

  test('says that nothing is written, what will not be saved and why', async () => {
    const { written } = await openPreview();
    expect(screen.getByText(/Belum ada yang ditulis/u)).toBeTruthy();
    expect(screen.getByRole('contentinfo').textContent).toContain(
      '2 berkas tidak ikut disimpan. Mahakam Ulu: “1.200” dapat berarti 1200 bila tandanya pemisah ribuan, atau 1,2 bila tandanya koma desimal. 1 sama dengan yang tersimpan.',
    );
    expect(written).toEqual([]);
  });

  test('counts the findings and changes of each file', async () => {
    await openPreview();
    const counts = screen
      .getAllByRole('row')
      .map((row) => [...row.querySelectorAll(':scope > td')].map((cell) => cell.textContent.replace('–tidak ada', '–')).join(' '));
    expect(counts.slice(1, 5)).toEqual(['– – – – – 17', '– 1 – – 2 15', '1 – – 1 – –', '– – – 17 – –']);
  });

  test('is gone through by J and K and by arrows, the focus with it', async () => {
    await openPreview();
    const seen = [selected()];
    for (const key of ['j', 'ArrowDown', 'j', 'j', 'k', 'ArrowUp']) {
      press(key);
      seen.push(selected());
      expect(document.activeElement?.textContent).toBe(selected());
    }
    expect(seen.map((text) => text.slice(0, 5))).toEqual(['Paser', 'Kutai', 'Mahak', 'Bonta', 'Bonta', 'Mahak', 'Kutai']);
  });

  test('shows stored against file with the difference and the coverage that follows', async () => {
    await openPreview();
    press('j');
    const table = await screen.findByRole('table', { name: 'Yang berubah terhadap data tersimpan' });
    expect([...table.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Peserta formal', '', '68.902', '69.528', '+626'],
      ['Peserta informal', 'Cakupan!B8', '71.420', '77.074', '+5.654'],
      ['Cakupan formal (dihitung)', '', '86,46\u00A0%', '87,25\u00A0%', '+0,79'],
      ['Cakupan informal (dihitung)', '', '139,80\u00A0%', '150,87\u00A0%', '+11,07'],
      ['Cakupan seluruhnya (dihitung)', '', '107,30\u00A0%', '112,10\u00A0%', '+4,80'],
    ]);
    expect(screen.getByRole('img', { name: /Pekerja informal dan rentan: 150,87 %, di atas garis 100 %/u })).toBeTruthy();
  });

  test('saves by Ctrl S what can be saved, goes on after a failure and sums up', async () => {
    const { written, history } = await openPreview(new Set([1]));
    press('s', true);
    const result = await screen.findByRole('region', { name: 'Hasil impor' });
    expect(written).toEqual([3]);
    expect(result.textContent).toContain(
      '1 berkas tersimpan. 1 berkas sama dengan yang tersimpan dan tidak ditulis ulang. 1 berkas terhalang: Mahakam Ulu.',
    );
    expect(result.textContent).toContain('Kutai Timur gagal disimpan.');
    expect(history.at(-1)).toBe('/submissions');
  });

  test('begins with files that are dropped on the page, and says so while they hang above it', async () => {
    const { written } = await openList();
    const target = screen.getByRole('heading', { level: 1 });
    const dataTransfer = { types: ['Files'], files: [new File(['x'], 'jatuh.xlsx')], dropEffect: 'none' };
    fireEvent.dragEnter(target, { dataTransfer });
    expect(screen.getByText('Lepaskan berkas untuk dipratinjau')).toBeTruthy();
    fireEvent.drop(target, { dataTransfer });
    await screen.findByRole('button', { name: /Simpan 2 berkas/u });
    expect([screen.queryByText('Lepaskan berkas untuk dipratinjau'), written]).toEqual([null, []]);
  });

  test('is left without a trace by cancelling', async () => {
    const { written } = await openPreview();
    fireEvent.click(screen.getByRole('button', { name: 'Batalkan' }));
    await waitFor(() => expect(screen.queryByText(/Pratinjau impor/u)).toBeNull());
    press('s', true);
    expect([written, screen.queryByRole('region', { name: 'Hasil impor' })]).toEqual([[], null]);
  });
});
