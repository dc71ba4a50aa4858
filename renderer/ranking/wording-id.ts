export const rankingWordingId = {
  title: 'Peringkat',
} as const;
