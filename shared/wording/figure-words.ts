import type { Language } from '../desktop.ts';
import { formatCount, formatRupiah } from '../notation/format.ts';
import type { FigureSubject } from '../submissions/figure.ts';
import type { FigureCorrection } from '../submissions/verification/verification.ts';

const SUBJECTS: Readonly<Record<Language, Readonly<Record<FigureSubject, string>>>> = {
  id: {
    'formal.population': 'Populasi formal',
    'formal.participants': 'Peserta formal',
    'informal.population': 'Populasi informal',
    'informal.participants': 'Peserta informal',
    'vulnerable.workers': 'Pekerja rentan',
    'budget.amount': 'Anggaran',
  },
  en: {
    'formal.population': 'Formal population',
    'formal.participants': 'Formal participants',
    'informal.population': 'Informal population',
    'informal.participants': 'Informal participants',
    'vulnerable.workers': 'Vulnerable workers',
    'budget.amount': 'Budget',
  },
};

const BLANK: Readonly<Record<Language, string>> = { id: 'tidak diisi', en: 'left blank' };

/** `Populasi informal`, or a line with what it is called: `Pekerja rentan, APBD Provinsi`. */
export const sayFigure = (figure: { readonly subject: FigureSubject; readonly label: string }, language: Language): string => {
  const subject = SUBJECTS[language][figure.subject];
  return figure.label === '' ? subject : `${subject}, ${figure.label}`;
};

/** A value with its unit, as far as a reader needs one: money has `Rp`, people none. */
export const sayFigureValue = (subject: FigureSubject, value: number | null, language: Language): string =>
  value === null ? BLANK[language] : subject === 'budget.amount' ? formatRupiah(value, language) : formatCount(value, language);

/** `Populasi informal dikoreksi; dinyatakan 51.086`. */
export const sayDeclared = ({ subject, declared }: Pick<FigureCorrection, 'subject' | 'declared'>, language: Language): string => {
  const [name, value] = [sayFigure({ subject, label: declared.label }, language), sayFigureValue(subject, declared.value, language)];
  return language === 'id' ? `${name} dikoreksi; dinyatakan ${value}` : `${name} corrected; declared ${value}`;
};

export type CorrectedFigure = {
  readonly subject: FigureSubject;
  readonly label: string;
  readonly declared: number | null;
  readonly corrected: number;
};

/** `Populasi informal dari 51.086 menjadi 80.000`. */
export const sayCorrection = ({ subject, label, declared, corrected }: CorrectedFigure, language: Language): string => {
  const [name, before, after] = [
    sayFigure({ subject, label }, language),
    sayFigureValue(subject, declared, language),
    sayFigureValue(subject, corrected, language),
  ];
  return language === 'id' ? `${name} dari ${before} menjadi ${after}` : `${name} from ${before} to ${after}`;
};
