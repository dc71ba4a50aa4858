/** Files and folders that computers leave beside the ones that people made. */
const JUNK_NAMES: ReadonlySet<string> = new Set([
  '.ds_store',
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  '__macosx',
  '.spotlight-v100',
  '.trashes',
]);

/** `._` begins the resource fork of a Mac, `~$` the lock of an open Office file, a dot a hidden file. */
export const isJunk = (path: string): boolean =>
  path.split(/[\\/]/u).some((name) => JUNK_NAMES.has(name.toLowerCase()) || /^(?:~\$|\.(?!\.?$)).*/u.test(name));

const NAMED = 4;

/** The first few names, for a sentence. */
export const firstNames = (names: readonly string[]): string =>
  [...names.slice(0, NAMED), ...(names.length > NAMED ? ['…'] : [])].join(', ');
