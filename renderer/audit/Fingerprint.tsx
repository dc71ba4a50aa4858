import classes from './Fingerprint.module.css';

/** A SHA-256 in groups of four, two lines of eight, as it stands in the foot of the minutes. */
export function Fingerprint({ hash }: { readonly hash: string }) {
  const groups = hash.match(/.{1,4}/gu) ?? [];
  return (
    <code className={classes.hash}>
      <span>{groups.slice(0, 8).join(' ')}</span> <span>{groups.slice(8).join(' ')}</span>
    </code>
  );
}
