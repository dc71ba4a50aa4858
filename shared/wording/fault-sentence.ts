import type { AuditFault, AuditValue } from '../audit/audit.ts';
import type { Language } from '../desktop.ts';

type FaultOf<Kind extends AuditFault['fault']> = Extract<AuditFault, { readonly fault: Kind }>;
type Sentences = { readonly [Kind in AuditFault['fault']]: (fault: FaultOf<Kind>) => string };

const told = (value: AuditValue, empty: string): string => (value === null ? empty : String(value));

const SENTENCES: Readonly<Record<Language, Sentences>> = {
  id: {
    'sequence-gap': ({ sequence }) => `Kejadian nomor ${String(sequence)} hilang dari urutan.`,
    'hash-mismatch': ({ sequence }) => `Kejadian nomor ${String(sequence)} tidak cocok dengan sidiknya.`,
    'chain-broken': ({ sequence }) => `Kejadian nomor ${String(sequence)} tidak bersambung dengan yang sebelumnya.`,
    'value-altered': ({ sequence, where }) => `Nilai ${where} pada kejadian nomor ${String(sequence)} telah diubah.`,
    'value-missing': ({ sequence, where }) => `Nilai ${where} pada kejadian nomor ${String(sequence)} hilang.`,
    'record-altered': ({ where, recorded, found }) =>
      `Data ${where} berbeda dari riwayat: tercatat ${told(recorded, 'kosong')}, ditemukan ${told(found, 'kosong')}.`,
    'record-missing': ({ where }) => `Data ${where} ada dalam riwayat tetapi hilang dari berkas.`,
    'record-without-event': ({ where }) => `Data ${where} tidak punya asal dalam riwayat.`,
    'history-empty': () => 'Riwayat kosong.',
    'schema-altered': ({ where }) => `Susunan berkas diubah dari luar aplikasi: ${where}.`,
    'evidence-damaged': ({ fileName, regions }) =>
      `Berkas bukti ${fileName} (${regions.join(', ')}) rusak: isinya tidak lagi sesuai dengan sidik SHA-256-nya. Lampirkan lagi berkas aslinya.`,
    'file-damaged': ({ detail }) => `Berkas rusak: ${detail}.`,
  },
  en: {
    'sequence-gap': ({ sequence }) => `Event ${String(sequence)} is missing from the order.`,
    'hash-mismatch': ({ sequence }) => `Event ${String(sequence)} does not match its hash.`,
    'chain-broken': ({ sequence }) => `Event ${String(sequence)} does not follow from the one before.`,
    'value-altered': ({ sequence, where }) => `The value ${where} of event ${String(sequence)} was altered.`,
    'value-missing': ({ sequence, where }) => `The value ${where} of event ${String(sequence)} is missing.`,
    'record-altered': ({ where, recorded, found }) =>
      `The record ${where} differs from the history: recorded ${told(recorded, 'empty')}, found ${told(found, 'empty')}.`,
    'record-missing': ({ where }) => `The record ${where} is in the history but missing from the file.`,
    'record-without-event': ({ where }) => `The record ${where} has no origin in the history.`,
    'history-empty': () => 'The history is empty.',
    'schema-altered': ({ where }) => `The structure of the file was altered outside the application: ${where}.`,
    'evidence-damaged': ({ fileName, regions }) =>
      `The evidence ${fileName} (${regions.join(', ')}) is damaged: it no longer matches its SHA-256. Attach the original file again.`,
    'file-damaged': ({ detail }) => `The file is damaged: ${detail}.`,
  },
};

/** What is wrong with a history or with the records under it, as a sentence. */
export const sayFault = (fault: AuditFault, language: Language): string => {
  // The table has one entry per kind, so the entry found by a fault's kind takes that fault.
  const sentence = SENTENCES[language][fault.fault] as (fault: AuditFault) => string;
  return sentence(fault);
};
