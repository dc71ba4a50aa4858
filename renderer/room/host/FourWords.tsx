import classes from './FourWords.module.css';

/** The four words of the room's key, large enough to be read across a table. */
export function FourWords({ words }: { readonly words: readonly string[] }) {
  return (
    <p className={classes.words}>
      {words.map((word, index) => (
        <span key={`${String(index)} ${word}`}>{word}</span>
      ))}
    </p>
  );
}
