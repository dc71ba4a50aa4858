const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/SamsungBrowser/u, 'Samsung Internet'],
  [/Edg(?:e|A|iOS)?\//u, 'Edge'],
  [/OPR\/|Opera/u, 'Opera'],
  [/Firefox|FxiOS/u, 'Firefox'],
  [/CriOS|Chrome|Chromium/u, 'Chrome'],
  [/Safari/u, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Android/u, 'Android'],
  [/iPhone/u, 'iPhone'],
  [/iPad/u, 'iPad'],
  [/Windows/u, 'Windows'],
  [/CrOS/u, 'ChromeOS'],
  [/Mac OS X/u, 'Mac'],
  [/Linux/u, 'Linux'],
];

const first = (agent: string, known: readonly (readonly [RegExp, string])[], otherwise: string): string =>
  known.find(([pattern]) => pattern.test(agent))?.[1] ?? otherwise;

/** What the juror recognises in a list of devices: `Chrome di Android`. */
export const deviceName = (agent: string): string => `${first(agent, BROWSERS, 'Peramban')} di ${first(agent, SYSTEMS, 'perangkat lain')}`;
