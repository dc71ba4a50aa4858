const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/^Paritrana Award\s+/iu, ''],
  [/^Kalimantan Timur\b/iu, 'Kaltim'],
  [/^Kalimantan Selatan\b/iu, 'Kalsel'],
  [/^Kalimantan Tengah\b/iu, 'Kalteng'],
  [/^Kalimantan Barat\b/iu, 'Kalbar'],
  [/^Kalimantan Utara\b/iu, 'Kaltara'],
];

/** `Paritrana Award Kalimantan Timur 2025` → `Kaltim 2025`, for the title bar; another name stays as it is. */
export const shortEditionName = (name: string): string => SHORTER.reduce((text, [long, short]) => text.replace(long, short), name);
