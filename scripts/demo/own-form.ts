import { readFile, writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';

/** The words of an office for a sheet and a head of the template. */
export const OWN_FORM = { part: 'Rentan', sheet: 'Data pekerja rentan', field: 'Jumlah pekerja', head: 'Banyaknya' } as const;

/** The same workbook in the form of an office: the sheet and the head renamed, and a source written anew so that it is another revision. */
export const writeInOwnForm = async (from: string, to: string): Promise<void> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(await readFile(from)).buffer);
  const sheet = book.getWorksheet(OWN_FORM.part);
  if (sheet === undefined) throw new Error(`No sheet ${OWN_FORM.part} in ${from}`);
  sheet.name = OWN_FORM.sheet;
  sheet.getCell('B4').value = OWN_FORM.head;
  sheet.getCell('D5').value = 'Surat dinas, 18 Juli 2025 (contoh)';
  await writeFile(to, new Uint8Array(await book.xlsx.writeBuffer()));
};
