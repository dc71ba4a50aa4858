import type { Edition } from '../../../shared/edition/edition.ts';
import { formatDecimal } from '../../../shared/notation/format.ts';
import type { ScoreForm, ScoreFormPaper } from '../../../shared/papers/score-form.ts';
import type { Seat } from '../../../shared/panel/panel.ts';
import { bandRanges } from '../../../shared/rubric/band-ranges.ts';
import { judgedCriteria, type Rubric } from '../../../shared/rubric/rubric.ts';
import { paperCode, printedSerial } from '../../../shared/scoring/paper/serial.ts';

const decimalsOf = (stepHundredths: number): 0 | 1 | 2 => (stepHundredths % 100 === 0 ? 0 : stepHundredths % 10 === 0 ? 1 : 2);

type PrintedFor = { readonly seat: Seat; readonly code: string; readonly region: string; readonly serial: string };

/** The sheets as they are printed: the same criteria and bands for each, and who and what it is for. */
export const scoreFormPaper = (
  edition: Edition,
  rubric: Rubric & { readonly hash: string },
  sheets: readonly PrintedFor[],
  printedAt: string,
): ScoreFormPaper => {
  const { scale } = rubric;
  const decimals = decimalsOf(scale.stepHundredths);
  const say = (hundredths: number): string => formatDecimal(hundredths / 100, hundredths % 100 === 0 ? 0 : decimals, 'id');
  const lines = judgedCriteria(rubric).map((criterion) => ({
    aspect: criterion.aspect,
    name: criterion.parent === '' ? criterion.name : `${criterion.parent}: ${criterion.name}`,
    weight: `${formatDecimal(criterion.weightHundredths / 100, criterion.weightHundredths % 100 === 0 ? 0 : 2, 'id')} %`,
    bands: bandRanges(criterion, scale).map(({ fromHundredths, toHundredths, descriptor }) => ({
      range: `${say(fromHundredths)}–${say(toHundredths)}`,
      meaning: descriptor,
    })),
  }));
  return {
    editionName: edition.name,
    mark: edition.mark,
    scale: `${say(scale.minHundredths)} sampai ${say(scale.maxHundredths)}, langkah ${say(scale.stepHundredths)}`,
    decimals,
    digits: String(Math.floor(scale.maxHundredths / 100)).length,
    rubricHash: rubric.hash,
    printedAt,
    timeZone: edition.timeZone,
    forms: sheets.map(({ seat, code, region, serial }): ScoreForm => ({
      seat: seat.seat,
      title: seat.title,
      personName: seat.personName,
      institution: seat.institution,
      region,
      serial: printedSerial(serial),
      code: paperCode({ editionId: edition.id, seat: seat.seat, code, rubricHash: rubric.hash, serial }),
      lines,
    })),
  };
};
