import { Select, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPUTED_SOURCES, type Criterion, type Scale } from '../../shared/rubric/rubric.ts';
import { useLanguage } from '../wording/use-language.ts';
import { BandFields } from './BandFields.tsx';
import classes from './CriterionFields.module.css';
import { type AspectGroup, changeCriterion, type CriterionDraft, emptyBands } from './rubric-draft.ts';
import { sayAspect } from './say-criterion.ts';
import { useRubricEdit } from './use-rubric-edit.ts';

type CriterionFieldsProps = {
  readonly criterion: CriterionDraft;
  readonly aspects: readonly AspectGroup<CriterionDraft>[];
  readonly scale: Scale;
};

const JUDGED = 'judged';

/** All of one criterion but its weight: names in both languages, aspect, how it comes about, meaning of its scores. */
export function CriterionFields({ criterion, aspects, scale }: CriterionFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const edit = useRubricEdit();
  const name = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (name.current?.value !== '') return undefined;
    // A new criterion is named first. The dialog that asked for its aspect has given the focus back by then.
    const timer = setTimeout(() => name.current?.focus(), 60);
    return () => clearTimeout(timer);
  }, []);

  const set = (change: Partial<CriterionDraft>) => edit((draft) => changeCriterion(draft, criterion.id, change));

  const chooseKind = (value: string | null) => {
    const source: Criterion['source'] = COMPUTED_SOURCES.find((one) => one === value) ?? null;
    edit((draft) =>
      changeCriterion(draft, criterion.id, {
        kind: source === null ? 'judged' : 'computed',
        source,
        bands: source === null && criterion.bands.length === 0 ? emptyBands(draft) : criterion.bands,
      }),
    );
  };

  return (
    <div className={classes.fields}>
      <TextInput
        label={t('rubric.criterion.name')}
        maxLength={160}
        value={criterion.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={criterion.name.trim() === '' ? t('rubric.criterion.nameNeeded') : null}
        ref={name}
      />
      <TextInput
        label={t('rubric.criterion.nameEn')}
        lang="en"
        maxLength={160}
        value={criterion.nameEn}
        onChange={(event) => set({ nameEn: event.currentTarget.value })}
      />
      <Select
        label={t('rubric.criterion.aspect')}
        data={aspects.map((group) => ({ value: group.aspect, label: sayAspect(group, language) || t('rubric.aspect.unnamed') }))}
        value={criterion.aspect}
        onChange={(value) => {
          const group = aspects.find((one) => one.aspect === value);
          if (group) set({ aspect: group.aspect, aspectEn: group.aspectEn });
        }}
      />
      <Select
        label={t('rubric.criterion.kind')}
        data={[
          { value: JUDGED, label: t('rubric.kind.judged') },
          ...COMPUTED_SOURCES.map((source) => ({ value: source, label: t(`rubric.kind.${source}`) })),
        ]}
        value={criterion.kind === 'judged' ? JUDGED : criterion.source}
        onChange={chooseKind}
      />
      {criterion.kind === 'judged' && (
        <div className={classes.wide}>
          <BandFields criterion={criterion} scale={scale} />
        </div>
      )}
    </div>
  );
}
