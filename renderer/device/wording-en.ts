import type { Translated } from '../wording/shape.ts';
import type { deviceWordingId } from './wording-id.ts';

export const deviceWordingEn: Translated<typeof deviceWordingId> = {
  unsent: '{{count}} scores only on this device, safe',
  unsent_one: '{{count}} score only on this device, safe',
  onlyHere: '{{count}} only here',
  undecided: '{{count}} to be chosen',
  tryNow: 'Try now',
  staleSince: 'Updated at {{time}}.',
  nudge: 'The secretariat asks you to look at your sheets.',
  nudgeRegion: 'The secretariat is waiting for your sheet of {{region}}.',
  nudgeOpen: 'Open the sheet',
  door: {
    title: 'Jurors’ room',
    lead: 'Scan the QR code of your seat on the secretariat’s screen with this device’s camera. If the camera does not open it, type the link below the code.',
    another: 'Another seat: scan its QR code, or type its link.',
    seats: 'Seats on this device',
    link: 'Link of the seat',
    noLink: 'This is not the link of a seat. Copy all of it, up to the last letter after #.',
    useLink: 'Use the link',
  },
  pair: {
    title: 'Enter your seat',
    titleSeat: 'Enter seat {{seat}}',
    lead: 'Type the six-digit PIN that the secretariat gave you. This device then becomes a device of your seat.',
    pin: 'PIN of the seat',
    act: 'Enter',
  },
  lock: {
    title: 'Seat {{seat}} is locked',
    lead: 'Type the PIN of the seat to go on. All that was filled in is still here.',
    act: 'Unlock',
  },
  wire: {
    seeking: 'Connecting',
    open: 'Connected',
    away: 'Not connected',
    goOn: 'Not connected. Go on scoring: scores are safe on this device and are sent by themselves later.',
  },
  status: {
    title: 'This device',
    connection: 'Connection',
    socket: 'Connected to {{address}}',
    poll: 'Connected to {{address}} by the fallback',
    newAddress: 'New address of the jurors’ room',
    newAddressHint: 'As it stands on the secretariat’s screen.',
    noAddress: 'This is not an address. For example: 192.168.1.20:8443',
    useAddress: 'Connect to this address',
    unsent: 'Scores that are only here',
    allReceived: 'All scores have been received.',
    refused: '{{count}} waiting for your decision',
    storage: 'Storage of the browser',
    promise: {
      unknown: 'This browser does not say whether it guards what is stored. Do not clear its data before all scores have been received.',
      given: 'The browser has promised to guard what is stored here.',
      refused:
        'The browser may delete this when it runs out of space, and a private window deletes it when closed. Leave the page open until all scores have been received.',
    },
    evidence: 'Evidence that can be opened without a network: {{size}}.',
    lock: 'Lock',
    otherSeat: 'Another seat',
  },
};
