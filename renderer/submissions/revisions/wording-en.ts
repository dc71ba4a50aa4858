export const revisionsWordingEn = {
  actions: 'Actions',
  compare: 'Compare with the one before',
  compareOf: 'Compare revision {{number}} with revision {{before}}',
  hide: 'Close comparison',
  title: 'Revision {{from}} to revision {{to}}',
  before: 'Revision {{number}}',
  contentUnknown: 'content not kept',
  withdrawn: 'withdrawn',
  withdrawnBy: 'Withdrawn {{at}} by {{by}}. Reason: {{reason}}',
  withdraw: 'Withdraw revision',
  withdrawTitle: '{{region}}: withdraw revision {{number}}?',
  withdrawNote:
    'What revision {{restored}} said holds again for the coverage, figures, regulations and innovations of this region. Revision {{number}} stays on record as withdrawn, with its reason.',
  withdrawnDone: 'Revision {{number}} is withdrawn; revision {{restored}} holds again.',
  onlyOne: 'The only revision cannot be withdrawn; import the right file first.',
};
