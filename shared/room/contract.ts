import { z } from 'zod';
import { read, write } from '../call.ts';
import { JUROR_ROLES, PHASES } from '../edition/edition.ts';
import { fileTokenSchema } from '../edition/file-token.ts';
import { regionCodeSchema } from '../edition/region.ts';
import { type SeatId, seatIdSchema } from '../panel/panel.ts';
import { type SubstituteNumber, substituteNumberSchema } from '../panel/substitutes/substitute.ts';
import { checklistContract } from './checklist/contract.ts';
import { type OpenedRoom, type RoomState, roomOriginSchema, roomRefusalSchema } from './room.ts';
import { type DeviceId, deviceIdSchema, deviceTokenSchema, ticketSchema } from './wire.ts';

/** Ports below belong to the system. */
export const roomPortSchema = z.int().min(1024).max(65_535);

export type IssuedTicket = {
  readonly id: string;
  readonly seat: SeatId;
  /** For whom, where it is not the juror of the seat. */
  readonly substitute?: SubstituteNumber;
  readonly link: string;
  readonly expiresAt: string;
};

export const roomContract = {
  /** Devices and addresses of the room; of a device, whether it is there, never what is on it. */
  'room.read': read<RoomState>()(z.strictObject({}), { roles: ['sekretariat', 'ketua', 'sekretaris'], phases: PHASES }),
  /** Opens the room on the edition's port, or on the given one from now on. */
  'room.open': write<OpenedRoom>()(z.strictObject({ port: roomPortSchema.optional() }), { roles: ['sekretariat'], phases: PHASES }),
  /** Takes the office's certificate in (PEM, or PFX with its passphrase): with it no browser warns. It stays on this machine. */
  'room.useCertificate': write<null>()(z.strictObject({ files: z.array(fileTokenSchema).min(1).max(4), passphrase: z.string().max(200) }), {
    roles: ['sekretariat'],
    phases: PHASES,
  }),
  /** Back to the certificate of this installation. */
  'room.dropCertificate': write<null>()(z.strictObject({}), { roles: ['sekretariat'], phases: PHASES }),
  /** Which of the open room's addresses stands first in links and codes from now on; null leaves it to the application. */
  'room.preferAddress': write<null>()(z.strictObject({ origin: roomOriginSchema.nullable() }), { roles: ['sekretariat'], phases: PHASES }),
  'room.close': write<null>()(z.strictObject({}), { roles: ['sekretariat'], phases: PHASES }),
  /** A new code for one device of the seat, of its juror or a substitute; codes of the seat that were not used no longer count. Answered once. */
  'room.issueTicket': write<IssuedTicket>()(z.strictObject({ seat: seatIdSchema, substitute: substituteNumberSchema.optional() }), {
    roles: ['sekretariat'],
    phases: PHASES,
    secretReply: true,
  }),
  'room.revokeDevice': write<null>()(z.strictObject({ device: deviceIdSchema }), { roles: ['sekretariat'], phases: PHASES }),
  /** Asks the devices of a seat to be looked at. */
  'room.nudge': write<null>()(z.strictObject({ seat: seatIdSchema, code: regionCodeSchema.optional() }), {
    roles: ['sekretariat', 'ketua', 'sekretaris'],
    phases: PHASES,
  }),
  /** What the room asks in the name of a device whose PIN was right: the ticket is used up and the device known from now on. */
  'room.pair': write<{ readonly device: DeviceId }>()(
    z.strictObject({ ticket: ticketSchema, token: deviceTokenSchema, device: deviceIdSchema, deviceName: z.string().trim().max(80) }),
    { roles: JUROR_ROLES, phases: PHASES, inRoom: true },
  ),
  /** Only the room itself says this: what it refused, and where it can be reached. */
  'room.note': write<null>()(
    z.strictObject({ refusals: z.array(roomRefusalSchema).max(20), addresses: z.array(roomOriginSchema).max(40) }),
    { roles: ['sekretariat'], phases: PHASES },
  ),
  ...checklistContract,
};
