import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NumberCell } from '../components/NumberCell.tsx';
import { useLanguage } from '../wording/use-language.ts';
import classes from './CriteriaTable.module.css';
import { MoveButtons } from './MoveButtons.tsx';
import { type AspectGroup, type CriterionDraft, moveAspect } from './rubric-draft.ts';
import { sayAspect } from './say-criterion.ts';
import { useRubricEdit } from './use-rubric-edit.ts';

type AspectRowProps = {
  readonly group: AspectGroup<CriterionDraft>;
  readonly first: boolean;
  readonly last: boolean;
  readonly editable: boolean;
  /** The weights of its criteria together. */
  readonly weight: string;
  readonly onRename: () => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
};

/** Head of the criteria of one aspect. */
export function AspectRow({ group, first, last, editable, weight, onRename, onAdd, onRemove }: AspectRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const edit = useRubricEdit();
  const name = sayAspect(group, language) || t('rubric.aspect.unnamed');
  return (
    <tr className={classes.aspect}>
      <th scope="rowgroup" colSpan={2}>
        <span className={classes.aspectName}>
          {name}
          {editable && (
            <>
              <ActionIcon size="md" onClick={onRename} aria-label={t('rubric.aspect.rename', { name })}>
                <IconPencil size="1.6rem" aria-hidden />
              </ActionIcon>
              <Button
                variant="subtle"
                size="xs"
                leftSection={<IconPlus size="1.5rem" aria-hidden />}
                onClick={onAdd}
                aria-label={t('rubric.criterion.addTo', { name })}
              >
                {t('rubric.criterion.add')}
              </Button>
            </>
          )}
        </span>
      </th>
      <NumberCell>{weight}</NumberCell>
      {editable && (
        <td className={classes.actions}>
          <MoveButtons
            name={name}
            first={first}
            last={last}
            onMove={(by) => edit((draft) => moveAspect(draft, group.aspect, by))}
            onRemove={onRemove}
          />
        </td>
      )}
    </tr>
  );
}
