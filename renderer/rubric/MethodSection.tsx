import { Checkbox, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { useFormat } from '../wording/use-format.ts';
import { AggregationChoice } from './AggregationChoice.tsx';
import { CapPolicyTable } from './CapPolicyTable.tsx';
import classes from './MethodSection.module.css';
import type { RubricDraft } from './rubric-draft.ts';
import { TieBreakList } from './TieBreakList.tsx';
import { useRubricEdit } from './use-rubric-edit.ts';

type MethodSectionProps = { readonly content: RubricDraft; readonly editable: boolean };

const DECIMALS = [0, 1, 2, 3, 4, 5, 6] as const;

/** The official method in words: how scores become a total, what counts as coverage, and what decides a tie. */
export function MethodSection({ content, editable }: MethodSectionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const edit = useRubricEdit();
  const { method } = content;
  return (
    <section className={classes.method} aria-label={t('rubric.method.title')}>
      <div>
        <SectionTitle>{t('rubric.method.title')}</SectionTitle>
        <dl className={classes.facts}>
          <dt>{t('rubric.method.aggregation')}</dt>
          <dd>
            <AggregationChoice method={method} editable={editable} />
          </dd>
          <dt>{t('rubric.method.computed')}</dt>
          <dd>{t('rubric.method.computedText', { max: format.hundredths(content.scale.maxHundredths) })}</dd>
          <dt>{t('rubric.method.rounding')}</dt>
          <dd>
            {editable && (
              <Select
                className={classes.decimals ?? ''}
                aria-label={t('rubric.method.decimals')}
                data={DECIMALS.map((count) => ({ value: String(count), label: t('rubric.method.decimalsCount', { count }) }))}
                value={String(method.comparisonDecimals)}
                onChange={(value) => edit((draft) => ({ ...draft, method: { ...draft.method, comparisonDecimals: Number(value ?? 2) } }))}
              />
            )}
            {t('rubric.method.roundingText', { count: method.comparisonDecimals })}
          </dd>
          <dt>{t('rubric.method.quorum')}</dt>
          <dd>
            {editable && (
              <NumberInput
                className={classes.decimals ?? ''}
                aria-label={t('rubric.method.quorumField')}
                description={t('rubric.method.quorumHint')}
                min={1}
                max={99}
                clampBehavior="strict"
                allowDecimal={false}
                allowNegative={false}
                value={method.quorum ?? ''}
                onChange={(value) => {
                  const quorum = typeof value === 'number' && value >= 1 ? value : null;
                  edit((draft) => ({ ...draft, method: { ...draft.method, quorum } }));
                }}
              />
            )}
            {method.quorum === null ? t('rubric.method.quorumNone') : t('rubric.method.quorumText', { count: method.quorum })}
          </dd>
          <dt>{t('rubric.method.absent')}</dt>
          <dd>
            {editable && (
              <Checkbox
                className={classes.choice ?? ''}
                label={t('rubric.method.absentMay')}
                checked={method.absentMayScore}
                onChange={(event) => {
                  const absentMayScore = event.currentTarget.checked;
                  edit((draft) => ({ ...draft, method: { ...draft.method, absentMayScore } }));
                }}
              />
            )}
            {method.absentMayScore ? t('rubric.method.absentMayText') : t('rubric.method.absentMayNot')}
          </dd>
        </dl>
        <h3 className={classes.head}>{t('rubric.cap.title')}</h3>
        <CapPolicyTable policy={method.capPolicy} editable={editable} />
      </div>
      <div>
        <SectionTitle>{t('rubric.tie.title')}</SectionTitle>
        <p className={classes.lead}>{t('rubric.tie.lead')}</p>
        <TieBreakList content={content} editable={editable} />
      </div>
    </section>
  );
}
