import { IconBulb, IconGavel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { shortRegionName } from '../../../shared/edition/region.ts';
import { evidencePlaceKey } from '../../../shared/submissions/evidence/evidence.ts';
import type { SearchedText, SearchHit } from '../../../shared/submissions/search/search.ts';
import classes from './HitRow.module.css';

function Marked({ text }: { readonly text: readonly SearchedText[] }) {
  // The pieces of one answer never change their order.
  return text.map((piece, index) => (piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text));
}

/** One regulation or innovation that was found; it leads to the region, at that item. */
export function HitRow({ hit: { code, regionName, place, heading, passage } }: { readonly hit: SearchHit }) {
  const { t } = useTranslation();
  return (
    <li className={classes.hit}>
      {place.item === 'regulation' ? <IconGavel size="1.8rem" aria-hidden /> : <IconBulb size="1.8rem" aria-hidden />}
      <div>
        <Link href={`/submissions/${code}/${evidencePlaceKey(place)}`} className={classes.link ?? ''}>
          <Marked text={heading} />
        </Link>
        {passage.length > 0 && (
          <p className={classes.passage}>
            <Marked text={passage} />
          </p>
        )}
      </div>
      <span className={classes.region}>
        {t(`submissions.search.${place.item}`)}, {shortRegionName(regionName)} <span className={classes.code}>{code}</span>
      </span>
    </li>
  );
}
