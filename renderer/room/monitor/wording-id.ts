/** How the seats are there, and reminding them. */
export const roomMonitorWordingId = {
  state: {
    none: 'Belum ada perangkat',
    never: 'Perangkat belum masuk',
    away: 'Terputus sejak {{time}}',
    locked: 'Terkunci, menunggu PIN',
    online: 'Perangkat terhubung',
  },
  unsent: '{{count}} hanya di perangkat',
  clockAhead: 'jam perangkat lebih cepat {{count}} menit',
  clockBehind: 'jam perangkat lebih lambat {{count}} menit',
  notKept: 'peramban tidak menjamin simpanan',
  nudge: {
    act: 'Ingatkan',
    actOf: 'Ingatkan kursi {{seat}}, {{title}}',
    asked: 'Diingatkan {{time}}',
    seen: 'Diingatkan {{time}}, sudah dilihat',
  },
  missing: {
    region: 'Daerah yang sedang dinilai',
    all: 'Semua daerah',
    none: 'Tidak ada yang ditunggu untuk {{region}}',
    noneText: 'Semua lembar daerah ini sudah dikirim, atau kursinya undur diri maupun tidak hadir.',
    title: 'Ditunggu untuk {{region}}: {{count}} kursi',
    empty: 'belum mulai',
    draft: 'sedang mengisi, {{filled}} dari {{expected}}',
  },
};
