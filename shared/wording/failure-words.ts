import type { Language } from '../desktop.ts';
import type { Failure, FailureCode } from '../failure.ts';
import { formatDate, formatDecimal, formatTime } from '../notation/format.ts';

/** What happened, what was kept, what to do. Each a sentence or more; `kept` may be empty when nothing was at stake. */
export type FailureSentence = { readonly happened: string; readonly kept: string; readonly remedy: string };

/** A sentence for each of these codes, from the fields that its failure carries. */
export type SentencesOf<Codes extends FailureCode> = {
  readonly [Code in Codes]: (failure: Extract<Failure, { readonly code: Code }>) => FailureSentence;
};

export const saySentence = (happened: string, kept: string, remedy: string): FailureSentence => ({ happened, kept, remedy });

/** `8725` → `87,25`; `8700` → `87`. */
export const sayHundredths = (value: number, language: Language): string => formatDecimal(value / 100, value % 100 === 0 ? 0 : 2, language);

/** A failure carries no place, so its times are those of where the reader is. */
const zoneOfReader = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
export const sayClock = (instant: string, language: Language): string => formatTime(instant, zoneOfReader(), language);
export const sayDay = (instant: string, language: Language): string => formatDate(instant, language, 'long', zoneOfReader());

export const NOTHING_CHANGED = { id: 'Tidak ada data yang berubah.', en: 'No data was changed.' } as const;
