import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { bandRanges } from '../../shared/rubric/band-ranges.ts';
import type { Scale } from '../../shared/rubric/rubric.ts';
import { useFormat } from '../wording/use-format.ts';
import classes from './BandFields.module.css';
import { changeDescriptor, type CriterionDraft } from './rubric-draft.ts';
import { useRubricEdit } from './use-rubric-edit.ts';

type BandFieldsProps = { readonly criterion: CriterionDraft; readonly scale: Scale };

/** The descriptors of all bands in both languages, side by side. */
export function BandFields({ criterion, scale }: BandFieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const edit = useRubricEdit();
  return (
    <div className={classes.bands}>
      <span className={classes.head}>{t('rubric.bands.range')}</span>
      <span className={classes.head}>{t('rubric.bands.indonesian')}</span>
      <span className={classes.head}>{t('rubric.bands.english')}</span>
      {bandRanges(criterion, scale).map((band) => {
        const range = `${format.hundredths(band.fromHundredths)}–${format.hundredths(band.toHundredths)}`;
        return (
          <div key={band.fromHundredths} className={classes.band}>
            <b>{range}</b>
            <Textarea
              aria-label={`${t('rubric.bands.indonesian')}, ${range}`}
              autosize
              minRows={2}
              maxLength={400}
              value={band.descriptor}
              onChange={({ currentTarget: { value } }) =>
                edit((draft) => changeDescriptor(draft, criterion.id, band.fromHundredths, { descriptor: value }))
              }
            />
            <Textarea
              aria-label={`${t('rubric.bands.english')}, ${range}`}
              autosize
              minRows={2}
              maxLength={400}
              lang="en"
              value={band.descriptorEn}
              onChange={({ currentTarget: { value } }) =>
                edit((draft) => changeDescriptor(draft, criterion.id, band.fromHundredths, { descriptorEn: value }))
              }
            />
          </div>
        );
      })}
    </div>
  );
}
