import type { Translated } from '../wording/shape.ts';
import type { componentsWordingId } from './wording-id.ts';

export const componentsWordingEn: Translated<typeof componentsWordingId> = {
  cancel: 'Cancel',
  revealInFolder: 'Show in folder',
  close: 'Close',
  confirm: 'Yes, go on',
  reason: 'Reason',
  reasonNeeded: 'Write the reason first.',
  typeName: 'Type {{name}} to go on',
  tryAgain: 'Try again',
  assumption: 'assumption',
  assumptionLong: 'assumption, not verified',
  severityBlocks: 'Blocks',
  severityAttention: 'Needs a look',
  severityInformation: 'Information',
  coverageTitle: '{{name}}: {{percent}} %',
  coverageOver: '{{name}}: {{percent}} %, above the 100 % line',
  coverageUnknown: '{{name}}: cannot be computed yet',
  noValue: 'none',
  pin: 'PIN of six digits',
  pinDigit: 'Digit of the PIN',
  loading: 'Loading',
  failed: 'This page could not be shown.',
  failedKept: 'Data that was saved is unharmed.',
  reload: 'Reload the window',
};
