import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CriterionId } from '../../shared/rubric/rubric.ts';
import { NumberCell } from '../components/NumberCell.tsx';
import { useLanguage } from '../wording/use-language.ts';
import classes from './CriteriaTable.module.css';
import { MoveButtons } from './MoveButtons.tsx';
import { NamesForm } from './NamesForm.tsx';
import { addCriterion, type AspectGroup, type CriterionDraft, moveParent, type ParentGroup, renameParent } from './rubric-draft.ts';
import { sayCriterion } from './say-criterion.ts';
import { useRubricEdit } from './use-rubric-edit.ts';

type ParentRowProps = {
  readonly aspect: AspectGroup<CriterionDraft>;
  readonly group: ParentGroup<CriterionDraft>;
  readonly first: boolean;
  readonly last: boolean;
  readonly editable: boolean;
  /** The weights of its indicators together. */
  readonly weight: string;
  /** Names of the other criteria with indicators. */
  readonly taken: readonly string[];
  readonly onAdded: (id: CriterionId) => void;
};

/** Head of the indicators of one criterion, with the weight that they have together. */
export function ParentRow({ aspect, group, first, last, editable, weight, taken, onAdded }: ParentRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const edit = useRubricEdit();
  const [naming, setNaming] = useState(false);
  const { parent, parentEn } = group;
  const name = sayCriterion({ name: parent, nameEn: parentEn }, language);
  const add = () =>
    edit((draft) => {
      const added = addCriterion(draft, aspect, group);
      onAdded(added.id);
      return added.draft;
    });
  return (
    <tr className={classes.parent}>
      <th scope="row" colSpan={2}>
        <span className={classes.aspectName}>
          {name}
          <span className={classes.count}>{t('rubric.indicator.count', { count: group.criteria.length })}</span>
          {editable && (
            <>
              <ActionIcon size="md" onClick={() => setNaming(true)} aria-label={t('rubric.indicator.rename', { name })}>
                <IconPencil size="1.6rem" aria-hidden />
              </ActionIcon>
              <Button
                variant="subtle"
                size="xs"
                leftSection={<IconPlus size="1.5rem" aria-hidden />}
                onClick={add}
                aria-label={t('rubric.indicator.addTo', { name })}
              >
                {t('rubric.indicator.add')}
              </Button>
            </>
          )}
        </span>
        <Modal
          opened={naming}
          onClose={() => setNaming(false)}
          title={t('rubric.indicator.edit')}
          size="44rem"
          closeButtonProps={{ 'aria-label': t('components.close') }}
        >
          <NamesForm
            names={{ name: parent, nameEn: parentEn }}
            taken={taken}
            words={{
              name: t('rubric.criterion.name'),
              nameEn: t('rubric.criterion.nameEn'),
              needed: t('rubric.criterion.nameNeeded'),
              taken: t('rubric.indicator.taken'),
            }}
            maxLength={160}
            act={t('rubric.aspect.editAct')}
            onClose={() => setNaming(false)}
            onDone={(names) => {
              edit((draft) => renameParent(draft, { aspect: aspect.aspect, parent }, { parent: names.name, parentEn: names.nameEn }));
              setNaming(false);
            }}
          />
        </Modal>
      </th>
      <NumberCell>{weight}</NumberCell>
      {editable && (
        <td className={classes.actions}>
          <MoveButtons
            name={name}
            first={first}
            last={last}
            onMove={(by) => edit((draft) => moveParent(draft, aspect.aspect, parent, by))}
          />
        </td>
      )}
    </tr>
  );
}
