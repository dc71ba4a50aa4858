export const panelWordingId = {
  title: 'Tim 9',
  take: {
    title: 'Duduk sebagai juri',
    lead: 'Pilih kursi, ketik PIN. Sesudah itu jendela ini menjadi lembar juri sampai kursi ditinggalkan.',
    whichSeat: 'Kursi',
    withoutPin: 'belum ada PIN',
    noPin: 'Kursi ini belum memiliki PIN. Sekretariat membuatnya di halaman Tim 9.',
    pinOf: 'PIN kursi {{seat}}, {{title}}',
    sixDigits: 'Ketik keenam angka PIN.',
    blocked: 'Terlalu banyak PIN yang keliru. Kursi ini ditutup sampai pukul {{time}} {{zone}}; sesudah itu boleh dicoba lagi.',
    act: 'Duduk',
    taken: 'Anda kini di kursi {{seat}}, {{title}}.',
    pinSet: 'PIN kursi ini dipasang {{at}} oleh {{by}} dan belum pernah diganti.',
    pinReplaced:
      'PIN kursi ini sudah diganti {{count}} kali, terakhir {{at}} oleh {{by}}. Bila Anda tidak memintanya, beri tahu ketua sebelum menilai.',
  },
} as const;
