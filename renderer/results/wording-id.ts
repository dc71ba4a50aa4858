export const resultsWordingId = {
  title: 'Hasil',
} as const;
