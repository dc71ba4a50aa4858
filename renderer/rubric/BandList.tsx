import { useTranslation } from 'react-i18next';
import { bandRanges } from '../../shared/rubric/band-ranges.ts';
import type { Criterion, Scale } from '../../shared/rubric/rubric.ts';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';
import classes from './BandList.module.css';
import { sayDescriptor } from './say-criterion.ts';

type BandListProps = { readonly criterion: Pick<Criterion, 'bands'>; readonly scale: Scale };

/** What a score means, band by band, highest first. */
export function BandList({ criterion, scale }: BandListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  return (
    <dl className={classes.bands}>
      {bandRanges(criterion, scale).map((band) => {
        const words = sayDescriptor(band, language);
        return (
          <div key={band.fromHundredths} className={classes.band}>
            <dt>{`${format.hundredths(band.fromHundredths)}–${format.hundredths(band.toHundredths)}`}</dt>
            <dd>{words === '' ? <span className={classes.blank}>{t('rubric.bands.blank')}</span> : words}</dd>
          </div>
        );
      })}
    </dl>
  );
}
