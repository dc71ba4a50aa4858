export const stageWordingId = {
  documents: 'Tahap dokumen',
  allFinished: 'Semua lembar sudah terisi pada {{count}} kriteria dokumen.',
  unfinished: '{{count}} lembar belum selesai pada kriteria dokumen: {{sheets}}.',
  unfinishedThen: 'Saat ditutup, {{count}} lembar belum selesai: {{sheets}}. Bagian dokumennya dapat diusulkan dibuka per lembar.',
  close: 'Tutup tahap dokumen',
  askTitle: 'Tutup tahap dokumen?',
  askText: 'Sesudah ini nilai kriteria dokumen tidak dapat diubah pada lembar mana pun. Kriteria wawancara tetap terbuka.',
  closed: 'Tahap dokumen ditutup.',
  closedAt: 'Ditutup oleh kursi {{seat}}, {{instant}}',
  heldClosed: 'Tahap dokumen sudah ditutup',
  heldOutside: 'Bagian ini tidak dibuka kembali',
  heldBlank: 'Kosong saat tahapnya ditutup: {{criteria}}. Minta sekretariat mengusulkan bagian dokumen lembar ini dibuka.',
} as const;
