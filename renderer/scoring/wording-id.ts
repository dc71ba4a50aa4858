export const scoringWordingId = {
  title: 'Penilaian',
} as const;
