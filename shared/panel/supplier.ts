import type { SeatDetails } from './panel.ts';

/** The office that supplies the coverage figures of every region, and heads the panel's secretary seat in published panels. */
const COVERAGE_SUPPLIER = /\bbpjs\s*(?:ketenagakerjaan|tk)\b|\bbp\s?jamsostek\b/iu;

type Institution = Pick<SeatDetails, 'title' | 'institution' | 'suppliesFigures'>;

/** Whether title or institution names the office that supplies coverage figures. */
export const namesSupplier = ({ title, institution }: Omit<Institution, 'suppliesFigures'>): boolean =>
  COVERAGE_SUPPLIER.test(title) || COVERAGE_SUPPLIER.test(institution);

/** Whether the seat's institution supplied the figures by which regions are judged: as stated, else as its name says. */
export const suppliesFigures = (seat: Institution): boolean => seat.suppliesFigures ?? namesSupplier(seat);
