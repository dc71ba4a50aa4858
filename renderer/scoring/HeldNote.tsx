import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { EditionProgress } from '../../shared/edition/contract.ts';
import { shortRegionName } from '../../shared/edition/region.ts';
import classes from './HeldNote.module.css';

type HeldNoteProps = { readonly progress: Pick<EditionProgress, 'candidates' | 'held'> };

/** Names that fit a sentence; the list of submissions has all. */
const NAMED = 5;

/** Says before scoring is opened how many candidates are not `siap dinilai`, and which. Draws nothing when all are. */
export function HeldNote({ progress: { candidates, held } }: HeldNoteProps) {
  const { t } = useTranslation();
  if (held.length === 0) return null;
  const named = held.slice(0, NAMED);
  const rest = held.length - named.length;
  return (
    <p className={classes.note}>
      {t('scoring.open.held', { count: held.length, candidates })}{' '}
      {named.map(({ code, name }, index) => (
        <span key={code}>
          {index > 0 && ', '}
          <Link href={`/submissions/${code}`}>{shortRegionName(name)}</Link>
        </span>
      ))}
      {rest > 0 && (
        <>
          {', '}
          <Link href="/submissions">{t('scoring.open.heldMore', { count: rest })}</Link>
        </>
      )}
      . {t('scoring.open.heldNote')}
    </p>
  );
}
