import type { Ladder, Scale } from './rubric.ts';

/**
 * A ladder to begin with. The ranks follow the kinds of regional rules; the order below the regulation of the head of the region
 * and all points are a proposal, not law, and marked as an assumption with the rest of the rubric.
 */
export const STANDARD_LADDER: Ladder = {
  rungs: [
    { label: 'Peraturan daerah', labelEn: 'Regional regulation', types: ['Perda'], valueHundredths: 10_000 },
    {
      label: 'Peraturan kepala daerah',
      labelEn: 'Regulation of the head of the region',
      types: ['Perbup', 'Perwali'],
      valueHundredths: 8000,
    },
    { label: 'Keputusan', labelEn: 'Decision', types: ['Keputusan'], valueHundredths: 5000 },
    { label: 'Instruksi', labelEn: 'Instruction', types: ['Instruksi'], valueHundredths: 3500 },
    {
      label: 'Surat edaran atau nota kesepakatan',
      labelEn: 'Circular or memorandum of understanding',
      types: ['Surat Edaran', 'Nota Kesepakatan'],
      valueHundredths: 2000,
    },
  ],
  rule: 'highest',
  counts: ['in-force', 'amended', 'unstated'],
  capHundredths: 10_000,
  noneHundredths: 0,
};

/** The same ladder on another scale, rung by rung in proportion. */
export const standardLadderOn = ({ minHundredths, maxHundredths }: Scale): Ladder => {
  const onto = (hundredths: number): number => minHundredths + Math.round((hundredths * (maxHundredths - minHundredths)) / 10_000);
  return {
    ...STANDARD_LADDER,
    rungs: STANDARD_LADDER.rungs.map((rung) => ({ ...rung, valueHundredths: onto(rung.valueHundredths) })),
    capHundredths: maxHundredths,
    noneHundredths: minHundredths,
  };
};
