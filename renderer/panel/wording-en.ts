import type { Translated } from '../wording/shape.ts';
import type { panelWordingId } from './wording-id.ts';

export const panelWordingEn: Translated<typeof panelWordingId> = {
  title: 'Panel of nine',
  take: {
    title: 'Take a seat as juror',
    lead: 'Choose the seat and type its PIN. This window is then the juror’s sheet until the seat is left.',
    whichSeat: 'Seat',
    withoutPin: 'no PIN yet',
    noPin: 'This seat has no PIN yet. The secretariat makes one on the page Panel of nine.',
    pinOf: 'PIN of seat {{seat}}, {{title}}',
    sixDigits: 'Type all six digits of the PIN.',
    blocked: 'Too many wrong PINs. This seat is closed until {{time}} {{zone}}; it can be tried again then.',
    act: 'Take the seat',
    taken: 'You are now in seat {{seat}}, {{title}}.',
    pinSet: 'The PIN of this seat was set on {{at}} by {{by}} and has never been replaced.',
    pinReplaced:
      'The PIN of this seat has been replaced {{count}} times, last on {{at}} by {{by}}. If you did not ask for that, tell the chair before you score.',
    pinReplaced_one:
      'The PIN of this seat has been replaced {{count}} time, on {{at}} by {{by}}. If you did not ask for that, tell the chair before you score.',
  },
};
