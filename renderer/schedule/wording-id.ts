export const scheduleWordingId = {
  title: 'Jadwal',
  absent: 'Jam sidang disusun di luar aplikasi ini; urutannya tidak memengaruhi penilaian.',
  venue: 'Tempat',
  zone: 'Zona waktu',
  toScoring: 'Ke Penilaian',
} as const;
