import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annex } from '../../../shared/analysis/annex/annex.ts';
import { rank } from '../../../shared/ranking/rank.ts';
import { type AnnexWorkbookContent, writeAnnexWorkbook } from '../../../electron/results/write-annex-workbook.ts';
import { panelDay } from '../../shared/ranking/panel-day.ts';
import { bothPins, criterionId, dismissConflicts, openScoringRoom, regionCode } from '../../fixtures/edition.ts';

const textOf = (workbook: ExcelJS.Workbook, name: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  workbook.getWorksheet(name)?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell((cell) => cells.push(cell.text));
    rows.push(cells);
  });
  return rows;
};

const read = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
};

describe('The annex workbook', () => {
  test('is written through the door, while scores go on being received, and says on every sheet that it is no result', async () => {
    const room = await openScoringRoom({ candidates: 2 });
    for (const code of ['64.01', '64.02'].map(regionCode)) {
      for (const seat of [3, 4, 5]) {
        for (const criterion of ['regulasi', 'anggaran', 'inovasi', 'wawancara'].map(criterionId)) {
          await room
            .juror(seat)
            .must('scoring.enter', { code, criterion, valueHundredths: 7000 + seat * 300 + (code === '64.01' ? 400 : 0) });
        }
        await room.juror(seat).must('scoring.submit', { code });
      }
    }
    const path = join(room.folder, 'lampiran.xlsx');
    const destination = room.host.files.offerDestination(path).token;
    expect(await room.secretariat.ask('results.exportAnnex', { destination })).toMatchObject({ failure: { code: 'wrong-phase' } });
    const pins = await bothPins(room);
    await dismissConflicts(room);
    await room.secretariat.must('ranking.openPleno', pins);
    const again = room.host.files.offerDestination(path).token;
    await room.secretariat.must('results.exportAnnex', { destination: again });
    const workbook = await read(readFileSync(path));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(
      ['Jawaban', 'Kesepakatan', 'Ketat dan longgar', 'Tidak biasa', 'Bobot', 'Susunan juri', 'Satu nilai'].filter(
        (name) => workbook.getWorksheet(name) !== undefined,
      ),
    );
    for (const { name } of workbook.worksheets)
      expect(
        textOf(workbook, name)
          .flat()
          .some((text) => text.includes('BUKAN HASIL RESMI')),
      ).toBe(true);
    expect(
      textOf(workbook, 'Jawaban')
        .flat()
        .some((text) => text.includes('Sesudah pleno dibuka tidak ada nilai yang berubah.')),
    ).toBe(true);
  });

  test('is not written while no region can be ranked', async () => {
    const room = await openScoringRoom({ candidates: 1 });
    const pins = await bothPins(room);
    await dismissConflicts(room);
    await room.secretariat.must('ranking.openPleno', pins);
    const destination = room.host.files.offerDestination(join(room.folder, 'lampiran.xlsx')).token;
    expect(await room.secretariat.ask('results.exportAnnex', { destination })).toMatchObject({ failure: { code: 'nothing-ranked' } });
  });

  test('holds the answers and the figures of the screen, as numbers, and is the same bytes each time', async () => {
    const ranking = rank(panelDay);
    const content: AnnexWorkbookContent = {
      edition: {
        id: '5a0f2f3e-6a5e-4f8a-9d65-0d6a2f6c8f11' as never,
        name: 'Paritrana Award Kaltim 2025',
        mark: 'resmi',
        phase: 'pleno',
        assessmentYear: 2024,
        eventYear: 2025,
        timeZone: 'Asia/Makassar',
      } as never,
      annex: annex({ snapshot: panelDay, ranking, timing: null }, { seed: 1, samples: 200, margin: 0.2 }, () => undefined),
      snapshot: panelDay,
      issuedAt: '2025-07-29T06:00:00.000Z',
      applicationVersion: '0.1.0',
      history: { events: 300, head: 'ab'.repeat(32) },
    };
    const bytes = await writeAnnexWorkbook(content);
    expect(Buffer.from(await writeAnnexWorkbook(content)).equals(Buffer.from(bytes))).toBe(true);
    const workbook = await read(bytes);
    expect(textOf(workbook, 'Jawaban').flat().join('\n')).toContain(
      'Urutan 1 dan 2 akan bertukar bila nilai inovasi satu juri berubah 39 poin',
    );
    let first: ExcelJS.Row | undefined;
    workbook.getWorksheet('Kesepakatan')?.eachRow((row) => {
      if (row.getCell(1).value === 'Regulasi daerah') first ??= row;
    });
    expect([1, 2, 3, 4, 5].map((column) => typeof first?.getCell(column).value)).toEqual([
      'string',
      'string',
      'number',
      'number',
      'number',
    ]);
  });
});
