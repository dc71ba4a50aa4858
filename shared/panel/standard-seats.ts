import { type SeatDetails, seatIdSchema, type SeatRole } from './panel.ts';

const SEATS: readonly (readonly [SeatRole, string])[] = [
  ['ketua', 'Sekretaris Daerah Provinsi'],
  ['sekretaris', 'Kepala BPJS Ketenagakerjaan'],
  ['anggota', 'Kepala Dinas Tenaga Kerja dan Transmigrasi'],
  ['anggota', 'Unsur pengusaha (APINDO)'],
  ['anggota', 'Unsur serikat pekerja/buruh (KSBSI)'],
  ['anggota', 'Ahli jaminan sosial'],
  ['anggota', 'Ahli ekonomi'],
  ['anggota', 'Ahli hukum'],
  ['anggota', 'Ahli kebijakan publik'],
];

/**
 * The nine seats with which an edition begins, by role and not by name: the composition published for Kalimantan Utara
 * (edition 2023), which the decree of each province may change. Nine is data, not a rule.
 */
export const STANDARD_SEATS: readonly SeatDetails[] = SEATS.map(([role, title], index) => ({
  seat: seatIdSchema.parse(index + 1),
  role,
  title,
  personName: '',
  institution: '',
  expertise: '',
  homeRegion: null,
  suppliesFigures: null,
}));
