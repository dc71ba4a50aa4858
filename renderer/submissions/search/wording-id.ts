export const searchWordingId = {
  open: 'Cari',
  title: 'Cari regulasi dan inovasi',
  subtitle: 'Di semua daerah: jenis, nomor, tahun, judul, nama, dan uraian.',
  placeholder: 'Misalnya: perbup rentan',
  nothing: 'Tidak ada yang memuat semua kata ini.',
  count: '{{count}} ditemukan',
  first: '{{shown}} teratas dari {{all}} yang ditemukan',
  regulation: 'Regulasi',
  innovation: 'Inovasi',
};
