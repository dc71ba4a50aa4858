import type { Language } from '../desktop.ts';
import { formatDecimal } from '../notation/format.ts';
import type { LadderStanding } from '../rubric/ladder-standing.ts';
import type { Ladder } from '../rubric/rubric.ts';
import { regulationLabel } from '../submissions/compare-content.ts';

const points = (hundredths: number, language: Language): string =>
  formatDecimal(hundredths / 100, hundredths % 100 === 0 ? 0 : 2, language);

/**
 * Which regulation puts a region on which rung: `Perda 1/2022 pada anak tangga Perda (100)`; under the rule of every rung all that
 * enter, and what the cap took off.
 */
export const ladderSentence = (ladder: Ladder, standing: LadderStanding, language: Language): string => {
  const indonesian = language === 'id';
  if (standing.reached.length === 0) return indonesian ? 'tidak ada peraturan yang dihitung' : 'no regulation counts';
  const steps = standing.reached
    .filter(({ enters }) => enters)
    .map(({ rung, regulation, valueHundredths }) => {
      const { label, labelEn } = ladder.rungs[rung] ?? { label: '', labelEn: '' };
      const name = !indonesian && labelEn !== '' ? labelEn : label;
      return `${regulationLabel(regulation)} ${indonesian ? 'pada' : 'on'} “${name}” (${points(valueHundredths, language)})`;
    })
    .join(' + ');
  if (!standing.capped) return steps;
  const cap = points(ladder.capHundredths, language);
  return indonesian ? `${steps}, paling banyak ${cap}` : `${steps}, at most ${cap}`;
};
