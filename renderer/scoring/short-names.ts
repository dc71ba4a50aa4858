/**
 * One word for each name, for places as narrow as a finger: the first word that no other name has, or the whole name
 * where there is none.
 */
export const shortNames = (names: readonly string[]): readonly string[] => {
  const wordsOf = (name: string): readonly string[] => name.split(/[\s,()/]+/u).filter((word) => word !== '');
  const seen = names.map((name) => new Set(wordsOf(name).map((word) => word.toLowerCase())));
  return names.map((name, index) => {
    const own = wordsOf(name).find((word) => seen.every((words, other) => other === index || !words.has(word.toLowerCase())));
    return own === undefined ? name : own.charAt(0).toUpperCase() + own.slice(1);
  });
};
