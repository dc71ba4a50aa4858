import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { bandRanges } from '../../shared/rubric/band-ranges.ts';
import type { Band, Scale } from '../../shared/rubric/rubric.ts';
import { HundredthsField } from '../components/HundredthsField.tsx';
import { useFormat } from '../wording/use-format.ts';
import classes from './BandFields.module.css';
import { addBand, changeDescriptor, type CriterionDraft, moveBand, removeBand, roomForBand } from './rubric-draft.ts';
import { useRubricEdit } from './use-rubric-edit.ts';

type BandFieldsProps = { readonly criterion: CriterionDraft; readonly scale: Scale };

const MOST_BANDS = 12;

/** Where the bands begin, and their descriptors in both languages, side by side. The lowest begins where the scale does. */
export function BandFields({ criterion, scale }: BandFieldsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const edit = useRubricEdit();
  const bands = bandRanges(criterion, scale);
  const room = bands.length < MOST_BANDS ? roomForBand(criterion, scale) : null;
  const describe = (fromHundredths: number, change: Partial<Band>) =>
    edit((draft) => changeDescriptor(draft, criterion.id, fromHundredths, change));
  return (
    <div className={classes.bands}>
      <span className={classes.head}>{t('rubric.bands.range')}</span>
      <span className={classes.head}>{t('rubric.bands.indonesian')}</span>
      <span className={classes.head}>{t('rubric.bands.english')}</span>
      <span />
      {bands.map(({ fromHundredths, toHundredths, descriptor, descriptorEn }, index) => {
        const range = `${format.hundredths(fromHundredths)}–${format.hundredths(toHundredths)}`;
        const lowest = index === bands.length - 1;
        const below = bands[index + 1]?.fromHundredths ?? scale.minHundredths;
        return (
          // The place, not the score: a band keeps its field while its beginning is typed. With another number of bands all are anew.
          <div key={`${String(bands.length)} ${String(index)}`} className={classes.band}>
            {lowest && fromHundredths === scale.minHundredths ? (
              <b>{range}</b>
            ) : (
              <span className={classes.from}>
                <HundredthsField
                  label={t('rubric.bands.from', { range })}
                  valueHundredths={fromHundredths}
                  minHundredths={lowest ? scale.minHundredths : below + scale.stepHundredths}
                  maxHundredths={toHundredths}
                  stepHundredths={scale.stepHundredths}
                  onChange={(to) => edit((draft) => moveBand(draft, criterion.id, fromHundredths, to))}
                />
                <b>–{format.hundredths(toHundredths)}</b>
              </span>
            )}
            <Textarea
              aria-label={`${t('rubric.bands.indonesian')}, ${range}`}
              autosize
              minRows={2}
              maxLength={400}
              value={descriptor}
              onChange={({ currentTarget: { value } }) => describe(fromHundredths, { descriptor: value })}
            />
            <Textarea
              aria-label={`${t('rubric.bands.english')}, ${range}`}
              autosize
              minRows={2}
              maxLength={400}
              lang="en"
              value={descriptorEn}
              onChange={({ currentTarget: { value } }) => describe(fromHundredths, { descriptorEn: value })}
            />
            <ActionIcon
              size="md"
              disabled={bands.length === 1}
              onClick={() => edit((draft) => removeBand(draft, criterion.id, fromHundredths))}
              aria-label={t('rubric.bands.remove', { range })}
            >
              <IconTrash size="1.6rem" aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <div className={classes.add}>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<IconPlus size="1.5rem" aria-hidden />}
          disabled={room === null}
          onClick={() => room !== null && edit((draft) => addBand(draft, criterion.id, room))}
        >
          {t('rubric.bands.add')}
        </Button>
      </div>
    </div>
  );
}
