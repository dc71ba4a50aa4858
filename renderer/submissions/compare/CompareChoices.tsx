import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type ComparedAmong, type Measure, MEASURES, measureSchema } from '../../../shared/submissions/compare-regions.ts';
import { sayMeasure } from '../../../shared/wording/measure-words.ts';
import { useLanguage } from '../../wording/use-language.ts';
import classes from './ComparePage.module.css';

export type Shown = 'now' | 'change';

type CompareChoicesProps = {
  readonly measure: Measure;
  readonly onMeasure: (measure: Measure) => void;
  readonly among: ComparedAmong;
  readonly onAmong: (among: ComparedAmong) => void;
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
};

/** What is compared, among whom, and whether the value or its change is drawn. */
export function CompareChoices({ measure, onMeasure, among, onAmong, shown, onShown }: CompareChoicesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [amongId, shownId] = [useId(), useId()];
  const group = (label: string, belongs: RegExp) => ({
    group: label,
    items: MEASURES.filter((one) => belongs.test(one)).map((one) => ({ value: one, label: sayMeasure(one, language) })),
  });
  return (
    <div className={classes.choices}>
      <NativeSelect
        className={classes.measure ?? ''}
        label={t('submissions.compare.measure')}
        value={measure}
        onChange={(event) => {
          const chosen = measureSchema.safeParse(event.currentTarget.value);
          if (chosen.success) onMeasure(chosen.data);
        }}
        data={[
          group(t('submissions.compare.groupCoverage'), /^coverage\./u),
          group(t('submissions.compare.groupPeople'), /^(population|participants)\./u),
          group(t('submissions.compare.groupVulnerable'), /^(vulnerable|budget)\./u),
          group(t('submissions.compare.groupPolicy'), /^(regulations\.|innovations)/u),
        ]}
      />
      <div>
        <p id={amongId} className={classes.label}>
          {t('submissions.compare.among')}
        </p>
        <SegmentedControl
          aria-labelledby={amongId}
          value={among}
          onChange={onAmong}
          data={[
            { value: 'kandidat', label: t('submissions.compare.candidates') },
            { value: 'all', label: t('submissions.compare.everyone') },
          ]}
        />
      </div>
      <div>
        <p id={shownId} className={classes.label}>
          {t('submissions.compare.shown')}
        </p>
        <SegmentedControl
          aria-labelledby={shownId}
          value={shown}
          onChange={onShown}
          data={[
            { value: 'now', label: t('submissions.compare.value') },
            { value: 'change', label: t('submissions.compare.change') },
          ]}
        />
      </div>
    </div>
  );
}
