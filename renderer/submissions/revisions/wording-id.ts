export const revisionsWordingId = {
  actions: 'Tindakan',
  compare: 'Bandingkan dengan sebelumnya',
  compareOf: 'Bandingkan revisi {{number}} dengan revisi {{before}}',
  hide: 'Tutup perbandingan',
  title: 'Revisi {{from}} menjadi revisi {{to}}',
  before: 'Revisi {{number}}',
  contentUnknown: 'isi tidak tersimpan',
  withdrawn: 'ditarik',
  withdrawnBy: 'Ditarik {{at}} oleh {{by}}. Alasan: {{reason}}',
  withdraw: 'Tarik revisi',
  withdrawTitle: '{{region}}: tarik revisi {{number}}?',
  withdrawNote:
    'Isi revisi {{restored}} berlaku lagi untuk cakupan, angka, regulasi, dan inovasi daerah ini. Revisi {{number}} tetap tercatat sebagai ditarik, beserta alasannya.',
  withdrawnDone: 'Revisi {{number}} ditarik; revisi {{restored}} berlaku lagi.',
  onlyOne: 'Revisi satu-satunya tidak dapat ditarik; impor dahulu berkas yang benar.',
};
