export const resultsWordingId = {
  title: 'Hasil',
  subtitle: 'Yang dapat dikeluarkan sekarang, dan bukti bahwa datanya belum berubah.',
  later:
    'Berita acara, pengumuman, dan penyerahan ke tahap berikutnya belum dibuat oleh aplikasi; lembar Peringkat memuat baris tanda tangan.',
  workbook: {
    title: 'Buku kerja peringkat',
    note: 'Excel, enam lembar, siap cetak',
    lead: 'Dibuat dari data saat ini, dengan rumus yang dapat ditelusuri. Setiap lembar menyebut sidik jari data di kakinya.',
    leadMarked:
      'Dibuat dari data saat ini, dengan rumus yang dapat ditelusuri. Setiap lembar menyebut sidik jari data di kakinya dan bertanda bukan hasil resmi.',
    export: 'Ekspor buku kerja',
    sheet: 'Lembar',
    holds: 'Isi',
    list: 'Lembar dalam buku kerja',
    missing: '{{count}} lembar nilai belum masuk. Buku kerja menyebutnya beserta rentang yang masih terbuka.',
  },
  sheets: {
    ranking: {
      name: 'Peringkat',
      holds:
        'Peringkat, bagian data, bagian juri, nilai akhir, selisih, alasan pemutus nilai sama, lembar yang kurang, baris tanda tangan.',
    },
    recapitulation: {
      name: 'Rekapitulasi',
      holds: 'Setiap nilai juri per kriteria dan daerah, rata-rata, bobot, dan sumbangannya, sebagai rumus.',
    },
    jurors: { name: 'Per juri', holds: 'Nilai satu juri untuk semua daerah, dengan jaraknya dari rata-rata; hanya keterangan.' },
    coverage: { name: 'Cakupan', holds: 'Cakupan formal, informal, dan gabungan semua daerah terdaftar, mentah dan dibatasi.' },
    sources: { name: 'Sumber cakupan', holds: 'Asal tiap angka: batas data, sumber, definisi penyebut, berkas dan sel.' },
    rules: { name: 'Aturan', holds: 'Metode, kriteria, bobot, urutan pemutus, rentang nilai, sidik jari data.' },
  },
  closed: {
    claim: 'Hasil dapat dikeluarkan setelah pleno dibuka.',
    text: 'Sebelum itu tidak ada nilai yang keluar dari berkas ini, juga tidak sebagai buku kerja.',
    sheets: '{{done}} dari {{count}} lembar masuk.',
    go: 'Buka Penilaian',
  },
  fingerprint: {
    title: 'Sidik jari data',
    note: '{{count}} kejadian dalam riwayat',
    text: 'Enam puluh empat huruf dan angka ini berubah bila satu kejadian pun dalam riwayat berubah. Catat atau cetak, lalu cocokkan bila berkas berpindah tangan.',
    copy: 'Salin',
    copied: 'Sidik jari disalin',
    verify: 'Periksa keutuhan',
  },
  copy: {
    title: 'Salinan berkas penyelenggaraan',
    text: 'Satu berkas berisi semuanya: berkas daerah, rubrik, nilai, dan riwayat. Salinan dapat dibuat kapan saja, juga selagi penilaian berjalan.',
    act: 'Simpan salinan',
    notYours: 'Salinan dibuat oleh sekretariat.',
  },
} as const;
