import type { Translated } from '../wording/shape.ts';
import type { analysisWordingId } from './wording-id.ts';

export const analysisWordingEn: Translated<typeof analysisWordingId> = {
  open: 'Analysis annex',
  title: 'Analysis annex',
  subtitle: 'Answers to what regions will ask. The official ranking does not change with them.',
  export: 'Export annex',
  fileName: 'Analysis annex {{name}}',
  stop: 'Stop',
  again: 'Reckon again',
  working: 'Being reckoned: {{part}}',
  progress: 'Progress of the reckoning',
  stopped: 'The reckoning was stopped. The official ranking is not affected.',
  failed: 'The annex could not be reckoned ({{problem}}). The official ranking is not affected; try again.',
  none: 'No region is ranked yet. The annex follows once there is a ranking.',
  curtain: 'The curtain is drawn: the annex is hidden. Press F8 to open it.',
  byMeans:
    'The official method is not the mean. Weights and single scores use the official values; what is told of jurors uses the mean of the jurors.',
  method:
    '{{draws}} draws for each simulation with the seed {{seed}}, so that it is the same on every machine. Weights near the official ones: each at most {{margin}} off. Criteria computed from data enter the totals as they are.',
  seatIn: 'seat {{seat}} – {{title}}',
  seatShort: 'seat {{seat}}',
  moreFigures: 'All figures',
  copyFigures: 'Copy figures',
  figuresCopied: 'Figures copied to the clipboard.',
  cells: {
    title: 'Jurors × regions: difference from the panel',
    caption: 'A juror’s weighted score less the mean of the jurors for that region, in points',
    lowest: 'lower',
    highest: 'higher',
  },
  severity: {
    title: 'Strict and lenient jurors',
    caption: 'Difference from the average juror in points; line: the 95% reach of chance',
    stricter: 'stricter',
    milder: 'more lenient',
  },
  weights: {
    near: 'Ranks under weights at most {{margin}} off the official ones',
    free: 'Ranks under any weights',
    caption: 'Share of {{draws}} sets of weights',
  },
  jurors: {
    drawn: 'Ranks with other jurors of the same kind',
    caption: 'Share of {{draws}} panels of jurors',
  },
  study: {
    open: 'Analyse another file',
    title: 'Analyse another file',
    subtitle: 'Ratings of any kind from a JSON file. Nothing of it enters this edition.',
    choose: 'Choose a file',
    none: 'Here ratings from elsewhere are analysed in the same way: agreement, common measures, weights and firmness of ranks.',
    size: '{{objects}} objects, {{jurors}} jurors, {{criteria}} criteria; 10,000 draws for each simulation.',
  },
  stability: {
    head: 'Firmness of the rank',
    from: 'of {{draws}} simulations',
    working: 'reckoning…',
    of: '{{region}}: rank {{rank}} in {{share}} of the simulations',
    note: 'Firmness is no official result: simulations vary the weights at most {{margin}} around the official ones, and the jurors.',
  },
};
