import type { Translated } from '../../wording/shape.ts';
import type { roomChecklistWordingId } from './wording-id.ts';

/** The checklist before a session. */
export const roomChecklistWordingEn: Translated<typeof roomChecklistWordingId> = {
  title: 'Before the session',
  subtitle: '{{done}} of {{count}} points settled',
  open: 'Before the session',
  state: { done: 'Settled', attention: 'Look at it', waiting: 'Not yet' },
  person: 'Name',
  confirm: 'Vouch',
  confirmOf: 'Vouch: {{title}}',
  withdraw: 'Withdraw',
  vouched: '{{person}} vouched for it, {{time}}.',
  pins: {
    title: 'PINs of all seats',
    done: 'Every seat has a PIN.',
    missing: '{{count}} seats have no PIN and cannot come in.',
    missing_one: '{{count}} seat has no PIN and cannot come in.',
    act: 'Open the panel',
  },
  room: {
    title: 'The jurors’ room and its address',
    closed: 'The jurors’ room is not open yet.',
    done: 'Open at {{origin}}.',
    alone: 'Open at {{origin}}, but this laptop is connected to no network: only this laptop itself can come in.',
    act: 'Jurors’ room',
  },
  reach: {
    title: 'Trial from a phone',
    none: 'No phone has tried yet. The test page asks for no code and shows nothing of the edition.',
    fromHere: 'Tried from this laptop itself only; that proves nothing of the network.',
    done: '{{device}} came in by WebSocket within {{ms}} milliseconds, {{time}}.',
    slow: '{{device}} came in without WebSocket within {{ms}} milliseconds, {{time}}: slower, and nothing is lost.',
    code: 'QR code of the test page',
    scan: 'Scan with a phone on the same network, or open',
  },
  network: {
    title: 'Device isolation and firewall',
    known: 'A phone has reached this laptop: network and firewall let it.',
    open: 'Unknown. The trial from a phone proves it; when it fails, these are the two usual reasons.',
    isolation:
      'Device isolation (client isolation, AP isolation): guest Wi-Fi often forbids devices to speak to each other. Ask the venue to switch it off for this network, or use a hotspot of your own.',
    firewall: 'The laptop’s firewall must let TCP connections in to port {{port}}. The command for IT, as administrator:',
    copied: 'Command copied.',
    copyOf: 'Copy the command for {{system}}',
  },
  clocks: {
    title: 'Clocks of the devices',
    none: 'No device has been heard of yet.',
    done: 'The clocks of {{count}} seats agree with this laptop’s (within 60 seconds).',
    done_one: 'The clock of {{count}} seat agrees with this laptop’s (within 60 seconds).',
    off: 'Off: {{seats}}. Scores stay in their order, but times on the juror’s screen confuse; switch the automatic clock on.',
    seat: 'seat {{seat}} ({{minutes}} min)',
  },
  power: {
    title: 'Power and sleep',
    unknown: 'Cannot be known here.',
    closed: 'While the jurors’ room is open, the application keeps this laptop from sleeping.',
    done: 'The laptop is on mains and kept from sleeping.',
    battery: 'The laptop runs on its battery. It is kept from sleeping; plug it in all the same.',
  },
  hotspot: {
    title: 'The way out: a hotspot of your own',
    open: 'Print the recipe and put it on the table: when the venue’s network does not allow it, the session still goes on.',
    print: 'Print the recipe',
    steps: {
      start: 'Switch on the hotspot of a phone or of a small router that is plugged in. No internet is needed.',
      name: 'Give it a name and a password that are easily read aloud, and write them on the board.',
      laptop: 'Connect the host laptop to the hotspot first.',
      devices: 'Connect each juror’s device to the same hotspot. A phone usually takes 8 to 10 devices; for more use a small router.',
      open: 'In the application open the panel, Jurors’ room. The new address shows by itself; devices that were in find it by themselves, others scan a new code.',
      data: 'When a juror’s phone says that this network has no internet, choose to stay connected.',
      back: 'No score is lost meanwhile: scores are kept on the device and sent once it is connected again.',
    },
  },
  backup: {
    title: 'Backup copy',
    none: 'There is no copy yet. Save one to a stick or another laptop.',
    done: '{{fileName}}, {{time}}.',
    old: 'Last copy {{fileName}}, {{time}}: save another before this session.',
  },
};
