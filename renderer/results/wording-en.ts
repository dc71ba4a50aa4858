import type { Translated } from '../wording/shape.ts';
import type { resultsWordingId } from './wording-id.ts';

export const resultsWordingEn: Translated<typeof resultsWordingId> = {
  title: 'Results',
  subtitle: 'What can be issued now, and the proof that the data has not changed.',
  later:
    'Minutes, announcement and the handover to the next stage are not made by the application yet; the sheet Peringkat carries signature lines.',
  workbook: {
    title: 'Ranking workbook',
    note: 'Excel, six sheets, ready to print, in Indonesian',
    lead: 'Made from the data as it is now, with formulas that can be followed. The foot of every sheet carries the data fingerprint.',
    leadMarked:
      'Made from the data as it is now, with formulas that can be followed. The foot of every sheet carries the data fingerprint, and every sheet says that this is no official result.',
    export: 'Export workbook',
    sheet: 'Sheet',
    holds: 'What it holds',
    list: 'Sheets of the workbook',
    missing: '{{count}} score sheets are missing. The workbook says so, with the range that they leave open.',
    missing_one: '{{count}} score sheet is missing. The workbook says so, with the range that it leaves open.',
  },
  sheets: {
    ranking: {
      name: 'Peringkat',
      holds: 'Ranks, the part from data, the part from jurors, totals, gaps, reasons for ties, missing sheets, signature lines.',
    },
    recapitulation: {
      name: 'Rekapitulasi',
      holds: 'Every juror’s score per criterion and region, means, weights and contributions, as formulas.',
    },
    jurors: { name: 'Per juri', holds: 'One juror’s scores for all regions, with the distance from the mean; for information only.' },
    coverage: { name: 'Cakupan', holds: 'Formal, informal and whole coverage of all registered regions, raw and capped.' },
    sources: {
      name: 'Sumber cakupan',
      holds: 'Where each figure comes from: cut-off date, source, definition of the denominator, file and cell.',
    },
    rules: { name: 'Aturan', holds: 'Method, criteria, weights, tie-breaks, score bands, data fingerprint.' },
  },
  closed: {
    claim: 'Results can be issued once the plenary is open.',
    text: 'Until then no value leaves this file, not as a workbook either.',
    sheets: '{{done}} of {{count}} sheets are in.',
    go: 'Open Scoring',
  },
  fingerprint: {
    title: 'Data fingerprint',
    note: '{{count}} events in the history',
    note_one: '{{count}} event in the history',
    text: 'These sixty-four letters and digits change when a single event of the history changes. Write them down or print them, and compare when the file changes hands.',
    copy: 'Copy',
    copied: 'Fingerprint copied',
    verify: 'Check the history',
  },
  copy: {
    title: 'Copy of the edition file',
    text: 'One file holds everything: submissions, rubric, scores and history. A copy can be made at any time, also while scoring is under way.',
    act: 'Save a copy',
    notYours: 'Copies are made by the secretariat.',
  },
};
