import { Button, Radio, Select, TextInput } from '@mantine/core';
import { IconSitemap } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { COMPUTED_SOURCES, type Criterion, isCoverageSource, LADDER_SOURCE, STAGES } from '../../shared/rubric/rubric.ts';
import { standardLadderOn } from '../../shared/rubric/standard-ladder.ts';
import { useNoun } from '../noun-stores.tsx';
import { useLanguage } from '../wording/use-language.ts';
import { BandFields } from './BandFields.tsx';
import classes from './CriterionFields.module.css';
import { CurveEditor } from './CurveEditor.tsx';
import { LadderEditor } from './LadderEditor.tsx';
import {
  type AspectGroup,
  changeCriterion,
  type CriterionDraft,
  emptyBands,
  groupByParent,
  type RubricDraft,
  splitCriterion,
} from './rubric-draft.ts';
import { createRubricStore } from './rubric-store.ts';
import { sayAspect, sayCriterion } from './say-criterion.ts';
import { useRubricEdit } from './use-rubric-edit.ts';

type CriterionFieldsProps = {
  readonly criterion: CriterionDraft;
  readonly aspects: readonly AspectGroup<CriterionDraft>[];
  readonly content: RubricDraft;
};

const JUDGED = 'judged';

/** A criterion that is no indicator of another. */
const ITSELF = '';

/** All of one criterion but its weight: names in both languages, where it stands, how it comes about, what its value means. */
export function CriterionFields({ criterion, aspects, content }: CriterionFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const edit = useRubricEdit();
  const name = useRef<HTMLInputElement>(null);
  const { scale, method } = content;
  const data = useNoun(createRubricStore, (state) => state.regionData);
  const readRegionData = useNoun(createRubricStore, (state) => state.readRegionData);
  const said = sayCriterion(criterion, language).trim() || t('rubric.criterion.unnamed');
  const computed = criterion.kind === 'computed';

  useEffect(() => {
    if (computed) void readRegionData();
  }, [computed, readRegionData]);

  useEffect(() => {
    if (name.current?.value !== '') return undefined;
    // A new criterion is named first. The dialog that asked for its aspect has given the focus back by then.
    const timer = setTimeout(() => name.current?.focus(), 60);
    return () => clearTimeout(timer);
  }, []);

  const siblings = aspects.find((group) => group.aspect === criterion.aspect)?.criteria ?? [];
  const parents = groupByParent(siblings).filter(({ parent }) => parent !== ITSELF);

  const set = (change: Partial<CriterionDraft>) => edit((draft) => changeCriterion(draft, criterion.id, change));

  const chooseKind = (value: string | null) => {
    const source: Criterion['source'] = COMPUTED_SOURCES.find((one) => one === value) ?? null;
    edit((draft) =>
      changeCriterion(draft, criterion.id, {
        kind: source === null ? 'judged' : 'computed',
        source,
        ladder: source === LADDER_SOURCE ? (criterion.ladder ?? standardLadderOn(scale)) : criterion.ladder,
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
          if (group) set({ aspect: group.aspect, aspectEn: group.aspectEn, parent: ITSELF, parentEn: ITSELF });
        }}
      />
      <div className={classes.place}>
        <Select
          label={t('rubric.indicator.of')}
          data={[
            { value: ITSELF, label: t('rubric.indicator.itself') },
            ...parents.map((group) => ({
              value: group.parent,
              label: sayCriterion({ name: group.parent, nameEn: group.parentEn }, language),
            })),
          ]}
          value={criterion.parent}
          onChange={(value) => {
            const group = parents.find((one) => one.parent === value);
            set(group ? { parent: group.parent, parentEn: group.parentEn } : { parent: ITSELF, parentEn: ITSELF });
          }}
        />
        {criterion.parent === ITSELF && (
          <Button
            leftSection={<IconSitemap size="1.6rem" aria-hidden />}
            disabled={criterion.name.trim() === ''}
            onClick={() => edit((draft) => splitCriterion(draft, criterion.id, language).draft)}
          >
            {t('rubric.indicator.split')}
          </Button>
        )}
      </div>
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
        <>
          <Radio.Group
            label={t('rubric.stage.label')}
            value={criterion.stage}
            onChange={(value) => set({ stage: STAGES.find((stage) => stage === value) ?? criterion.stage })}
          >
            <div className={classes.stages}>
              {STAGES.map((stage) => (
                <Radio key={stage} value={stage} label={t(`rubric.stage.${stage}Text`)} />
              ))}
            </div>
          </Radio.Group>
          <div className={classes.wide}>
            <BandFields criterion={criterion} scale={scale} />
          </div>
        </>
      )}
      {isCoverageSource(criterion.source) && (
        <div className={classes.wide}>
          <CurveEditor
            name={said}
            source={criterion.source}
            curve={criterion.curve}
            scale={scale}
            capPolicy={method.capPolicy}
            data={data}
            onChange={(curve) => set({ curve })}
          />
        </div>
      )}
      {criterion.source === LADDER_SOURCE && criterion.ladder !== null && (
        <div className={classes.wide}>
          <LadderEditor name={said} ladder={criterion.ladder} scale={scale} data={data} onChange={(ladder) => set({ ladder })} />
        </div>
      )}
    </div>
  );
}
