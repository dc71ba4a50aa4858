import { type Criterion, LADDER_SOURCE } from '../../shared/rubric/rubric.ts';
import type { EvidenceFocus } from '../submissions/EvidencePanel.tsx';

const WORDS: readonly (readonly [RegExp, EvidenceFocus])[] = [
  [/anggaran|budget|iuran/iu, 'budget'],
  [/wawancara|interview|kehadiran|penguasaan|paparan/iu, 'interview'],
  [/inovasi|innovation/iu, 'innovation'],
  [/regulasi|regulation|perda|kebijakan|policy/iu, 'regulation'],
  [/cakupan|coverage|kepesertaan/iu, 'coverage'],
];

const focusIn = (text: string): EvidenceFocus | undefined => WORDS.find(([pattern]) => pattern.test(text))?.[1];

/**
 * Which evidence bears on a criterion. A computed one names its source; a judged one is told by its own words and, where
 * they say nothing, by those of its aspect.
 */
export const evidenceFocus = ({ source, id, name, nameEn, aspect, aspectEn }: Criterion): EvidenceFocus =>
  source === LADDER_SOURCE
    ? 'regulation'
    : source !== null
      ? 'coverage'
      : (focusIn(`${id} ${name} ${nameEn}`) ?? focusIn(`${aspect} ${aspectEn}`) ?? 'coverage');
