import type { Language } from '../desktop.ts';
import type { MappingFault } from '../submissions/mapping/check-mapping.ts';
import { sheetOfPart } from '../submissions/mapping/mapping.ts';

type FaultOf<Fault extends MappingFault['fault']> = Extract<MappingFault, { readonly fault: Fault }>;
type Sentences = { readonly [Fault in MappingFault['fault']]: (fault: FaultOf<Fault>) => string };

const INDONESIAN: Sentences = {
  'part-twice': ({ part }) => `Lembar ${sheetOfPart(part)} dipetakan dua kali.`,
  'sheet-unknown': ({ sheet }) => `Berkas ini tidak berlembar “${sheet}”. Buka lagi pemetaannya.`,
  'sheet-twice': ({ sheet, other }) => `“${sheet}” sudah dipakai untuk ${sheetOfPart(other)}. Satu lembar untuk satu bagian.`,
  'heads-unknown': ({ part }) => `Pilih baris judul untuk ${sheetOfPart(part)}.`,
  'field-unknown': ({ part }) => `Pemetaan ini menyebut isian yang tidak ada di ${sheetOfPart(part)}.`,
  'field-missing': ({ field }) => `Pilih tempat ${field}. Bila berkas tidak memuatnya, minta kepada pengirim.`,
  'column-unknown': ({ field, column }) => `Kolom ${column} kosong. Pilih kolom lain untuk ${field}.`,
  'column-twice': ({ field, other, head }) => `“${head}” sudah dipakai untuk ${other}. Pilih kolom lain untuk ${field}.`,
  'row-unknown': ({ field, row }) => `Baris ${String(row)} tidak berisi. Pilih baris lain untuk ${field}.`,
  'row-twice': ({ field, other, row }) => `Baris ${String(row)} sudah dipakai untuk ${other}. Pilih baris lain untuk ${field}.`,
  unit: ({ field, head, unit }) =>
    `“${head}” bersatuan ${unit}, padahal ${field} dibaca apa adanya. Pemetaan tidak mengalikan; minta angka penuhnya kepada pengirim.`,
  'unit-above': ({ field, text, unit }) =>
    `Di atas tabel tertulis “${text}”, jadi angkanya bersatuan ${unit}, padahal ${field} dibaca apa adanya. Minta angka penuhnya kepada pengirim.`,
};

const ENGLISH: Sentences = {
  'part-twice': ({ part }) => `Sheet ${sheetOfPart(part)} is mapped twice.`,
  'sheet-unknown': ({ sheet }) => `This file has no sheet “${sheet}”. Open its mapping again.`,
  'sheet-twice': ({ sheet, other }) => `“${sheet}” is already ${sheetOfPart(other)}. One sheet is one part.`,
  'heads-unknown': ({ part }) => `Choose the row of heads for ${sheetOfPart(part)}.`,
  'field-unknown': ({ part }) => `This mapping names a field that ${sheetOfPart(part)} does not have.`,
  'field-missing': ({ field }) => `Choose where ${field} stands. If the file does not have it, ask its sender.`,
  'column-unknown': ({ field, column }) => `Column ${column} is empty. Choose another for ${field}.`,
  'column-twice': ({ field, other, head }) => `“${head}” is already ${other}. Choose another column for ${field}.`,
  'row-unknown': ({ field, row }) => `Row ${String(row)} is empty. Choose another for ${field}.`,
  'row-twice': ({ field, other, row }) => `Row ${String(row)} is already ${other}. Choose another for ${field}.`,
  unit: ({ field, head, unit }) =>
    `“${head}” is in ${unit}, while ${field} is read as it stands. A mapping never multiplies; ask the sender for full figures.`,
  'unit-above': ({ field, text, unit }) =>
    `Above the table it says “${text}”, so that its figures are in ${unit}, while ${field} is read as it stands. Ask the sender for full figures.`,
};

const SENTENCES: Readonly<Record<Language, Sentences>> = { id: INDONESIAN, en: ENGLISH };

const sentenceOf = <Fault extends MappingFault['fault']>(fault: FaultOf<Fault>, language: Language): string =>
  // The fault and its sentence share the key, which the table by itself cannot say to the compiler.
  (SENTENCES[language][fault.fault] as (one: FaultOf<Fault>) => string)(fault);

/** Why a mapping is refused, and what to do. */
export const sayMappingFault = (fault: MappingFault, language: Language): string => sentenceOf(fault, language);
