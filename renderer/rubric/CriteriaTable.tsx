import { Button, Modal, VisuallyHidden } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconPlus } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionId } from '../../shared/rubric/rubric.ts';
import { AssumptionMark } from '../components/AssumptionMark.tsx';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';
import { AspectForm } from './AspectForm.tsx';
import { AspectRow } from './AspectRow.tsx';
import classes from './CriteriaTable.module.css';
import { CriterionRow } from './CriterionRow.tsx';
import { ParentRow } from './ParentRow.tsx';
import {
  addCriterion,
  type CriterionDraft,
  groupByAspect,
  groupByParent,
  removeAspect,
  removeCriterion,
  renameAspect,
  shareWithin,
  type RubricDraft,
  weightOf,
  weightSum,
} from './rubric-draft.ts';
import { sayAspect, sayCriterion } from './say-criterion.ts';
import { useRubricEdit } from './use-rubric-edit.ts';
import { weightTree, wholeTree, withTree } from './weight-tree.ts';
import { WeightDialog } from './WeightDialog.tsx';
import { WeightSum } from './WeightSum.tsx';

type CriteriaTableProps = {
  readonly content: RubricDraft;
  readonly editable: boolean;
};

/** An aspect whose names are asked for: null for a new one. */
type NamedAspect = { readonly aspect: string | null };

/** Aspects, criteria and weights, and whether the weights are exactly 100. */
export function CriteriaTable({ content, editable }: CriteriaTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const edit = useRubricEdit();
  const [opened, setOpened] = useState<CriterionId | null>(null);
  const [removing, setRemoving] = useState<CriterionDraft | null>(null);
  const [dropping, setDropping] = useState<string | null>(null);
  const [balancing, setBalancing] = useState(false);
  const [naming, setNaming] = useState<NamedAspect | null>(null);
  const aspects = groupByAspect(content.criteria);
  const { sumHundredths, missingHundredths } = weightSum(content.criteria);
  /** A weight that cannot be read is not overwritten. */
  const readable = content.criteria.every((criterion) => weightOf(criterion) !== null);
  const columns = editable ? 4 : 3;
  const parents = content.criteria.map(({ parent }) => parent);
  // Weights of one column have equal decimals: none unless one of them needs them.
  const decimals = content.criteria.some((criterion) => (weightOf(criterion) ?? 0) % 100 !== 0) || sumHundredths % 100 !== 0 ? 2 : 0;
  const say = (hundredths: number): string => format.decimal(hundredths / 100, decimals);

  const add = (aspect: Parameters<typeof addCriterion>[1]) =>
    edit((draft) => {
      const added = addCriterion(draft, aspect);
      setOpened(added.id);
      return added.draft;
    });
  const dropped = aspects.find((group) => group.aspect === dropping);
  const named = naming === null ? undefined : aspects.find((group) => group.aspect === naming.aspect);

  return (
    <section>
      <SectionTitle
        note={t('rubric.scale', {
          min: format.hundredths(content.scale.minHundredths),
          max: format.hundredths(content.scale.maxHundredths),
          step: format.hundredths(content.scale.stepHundredths),
        })}
      >
        {t('rubric.criteria')}
      </SectionTitle>
      {aspects.length === 0 ? (
        <EmptyState>{t('rubric.criterion.none')}</EmptyState>
      ) : (
        <div className={classes.table}>
          <DataTable label={t('rubric.criteria')}>
            <colgroup>
              <col />
              <col className={classes.kindColumn} />
              <col className={classes.weightColumn} />
              {editable && <col className={classes.actionsColumn} />}
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{t('rubric.criterion.column')}</th>
                <th scope="col">{t('rubric.criterion.kind')}</th>
                <NumberHead>
                  {t('rubric.weight.column')} {content.label !== '' && <AssumptionMark />}
                </NumberHead>
                {editable && (
                  <th scope="col">
                    <VisuallyHidden>{t('rubric.move.column')}</VisuallyHidden>
                  </th>
                )}
              </tr>
            </thead>
            {aspects.map((group, index) => (
              <tbody key={group.aspect}>
                <AspectRow
                  group={group}
                  first={index === 0}
                  last={index === aspects.length - 1}
                  editable={editable}
                  weight={say(weightSum(group.criteria).sumHundredths)}
                  onRename={() => setNaming({ aspect: group.aspect })}
                  onAdd={() => add(group)}
                  onRemove={() => setDropping(group.aspect)}
                />
                {groupByParent(group.criteria).map((one, place, all) => (
                  <Fragment key={one.criteria[0]?.id}>
                    {one.parent !== '' && (
                      <ParentRow
                        aspect={group}
                        group={one}
                        first={place === 0}
                        last={place === all.length - 1}
                        editable={editable}
                        weight={say(weightSum(one.criteria).sumHundredths)}
                        taken={parents.filter((name) => name !== one.parent)}
                        onAdded={setOpened}
                      />
                    )}
                    {one.criteria.map((criterion, within) => (
                      <CriterionRow
                        key={criterion.id}
                        criterion={criterion}
                        aspects={aspects}
                        content={content}
                        editable={editable}
                        opened={opened === criterion.id}
                        weight={say(weightOf(criterion) ?? 0)}
                        share={one.parent === '' ? null : shareWithin(criterion, one.criteria)}
                        columns={columns}
                        first={one.parent === '' ? place === 0 : within === 0}
                        last={one.parent === '' ? place === all.length - 1 : within === one.criteria.length - 1}
                        onToggle={() => setOpened(opened === criterion.id ? null : criterion.id)}
                        onRemove={() => setRemoving(criterion)}
                      />
                    ))}
                  </Fragment>
                ))}
              </tbody>
            ))}
            <tfoot>
              <tr className={classes.sum} data-fault={missingHundredths !== 0 || undefined}>
                <th scope="row">{t('rubric.weight.sum')}</th>
                <td>
                  <output>
                    <WeightSum missingHundredths={missingHundredths} />
                  </output>
                  {editable && missingHundredths !== 0 && readable && (
                    <Button
                      variant="subtle"
                      size="xs"
                      onClick={() => edit((draft) => withTree(draft, wholeTree(weightTree(draft, language)), language))}
                    >
                      {t('rubric.weight.repair')}
                    </Button>
                  )}
                </td>
                <NumberCell strong>{say(sumHundredths)}</NumberCell>
                {editable && <td />}
              </tr>
            </tfoot>
          </DataTable>
        </div>
      )}
      {editable && (
        <div className={classes.addAspect}>
          <Button leftSection={<IconPlus size="1.6rem" aria-hidden />} onClick={() => setNaming({ aspect: null })}>
            {t('rubric.aspect.add')}
          </Button>
          {content.criteria.length > 1 && (
            <Button leftSection={<IconAdjustmentsHorizontal size="1.6rem" aria-hidden />} onClick={() => setBalancing(true)}>
              {t('rubric.weights.open')}
            </Button>
          )}
          <WeightDialog opened={balancing} content={content} onClose={() => setBalancing(false)} />
        </div>
      )}
      <ConfirmDialog
        opened={removing !== null}
        onClose={() => setRemoving(null)}
        title={t('rubric.criterion.removeAsk', {
          name: removing === null ? '' : sayCriterion(removing, language) || t('rubric.criterion.unnamed'),
        })}
        act={t('rubric.criterion.remove')}
        destructive
        onConfirm={() => {
          if (removing) edit((draft) => removeCriterion(draft, removing.id));
          setRemoving(null);
        }}
      >
        {t('rubric.criterion.removeText')}
      </ConfirmDialog>
      <ConfirmDialog
        opened={dropping !== null}
        onClose={() => setDropping(null)}
        title={t('rubric.aspect.removeAsk', {
          name: dropped === undefined ? '' : sayAspect(dropped, language) || t('rubric.aspect.unnamed'),
        })}
        act={t('rubric.aspect.remove')}
        destructive
        onConfirm={() => {
          edit((draft) => removeAspect(draft, dropping ?? ''));
          setDropping(null);
        }}
      >
        {t('rubric.aspect.removeText', { count: dropped?.criteria.length ?? 0 })}
      </ConfirmDialog>
      <Modal
        opened={naming !== null}
        onClose={() => setNaming(null)}
        title={naming?.aspect === null ? t('rubric.aspect.add') : t('rubric.aspect.edit')}
        size="44rem"
        closeButtonProps={{ 'aria-label': t('components.close') }}
      >
        <AspectForm
          key={naming?.aspect ?? ''}
          names={{ aspect: named?.aspect ?? '', aspectEn: named?.aspectEn ?? '' }}
          taken={aspects.filter((group) => group !== named).map((group) => group.aspect)}
          act={naming?.aspect === null ? t('rubric.aspect.addAct') : t('rubric.aspect.editAct')}
          onClose={() => setNaming(null)}
          onDone={(names) => {
            if (naming?.aspect === null) add(names);
            else if (naming) edit((draft) => renameAspect(draft, naming.aspect ?? '', names));
            setNaming(null);
          }}
        />
      </Modal>
    </section>
  );
}
