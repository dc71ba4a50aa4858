import { useTranslation } from 'react-i18next';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';
import type { BandRange } from '../../shared/rubric/band-ranges.ts';
import classes from './BandList.module.css';

type BandListProps = {
  readonly ranges: readonly BandRange[];
  /** Floor of the band into which the score in the field falls. */
  readonly current: number | null;
  /** Floor of the band under the pointer on the scale. */
  readonly pointed?: number | null;
};

/** What each range of the scale means, with the current one framed. */
export function BandList({ ranges, current, pointed = null }: BandListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  if (ranges.length === 0) return null;
  return (
    <ul className={classes.bands} aria-label={t('scoring.sheet.bands')}>
      {ranges.map(({ fromHundredths, toHundredths, descriptor, descriptorEn }) => (
        <li
          key={fromHundredths}
          aria-current={fromHundredths === current ? 'true' : undefined}
          data-pointed={(fromHundredths === pointed && fromHundredths !== current) || undefined}
        >
          <b>
            {format.hundredths(fromHundredths)}–{format.hundredths(toHundredths)}
          </b>
          <span>{language === 'en' && descriptorEn !== '' ? descriptorEn : descriptor}</span>
        </li>
      ))}
    </ul>
  );
}
