export const rubricWordingId = {
  title: 'Rubrik',
} as const;
