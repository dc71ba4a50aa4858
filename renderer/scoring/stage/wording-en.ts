export const stageWordingEn = {
  documents: 'Documents stage',
  allFinished: 'Every sheet has its {{count}} document criteria scored.',
  unfinished: 'Sheets not finished on document criteria, {{count}}: {{sheets}}.',
  unfinishedThen:
    'When it was closed, {{count}} sheets were not finished: {{sheets}}. Their documents part can be proposed for reopening, sheet by sheet.',
  close: 'Close the documents stage',
  askTitle: 'Close the documents stage?',
  askText: 'From then on scores of document criteria cannot be changed on any sheet. Interview criteria stay open.',
  closed: 'The documents stage is closed.',
  closedAt: 'Closed by seat {{seat}}, {{instant}}',
  heldClosed: 'The documents stage is closed',
  heldOutside: 'This part was not reopened',
  heldBlank: 'Blank when its stage was closed: {{criteria}}. Ask the secretariat to propose reopening the documents part of this sheet.',
} as const;
