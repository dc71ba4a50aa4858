import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Scale } from '../../shared/rubric/rubric.ts';
import { NumberCell } from '../components/NumberCell.tsx';
import { TableRow } from '../components/TableRow.tsx';
import { UnfoldedRow } from '../components/UnfoldedRow.tsx';
import { useLanguage } from '../wording/use-language.ts';
import { BandList } from './BandList.tsx';
import classes from './CriteriaTable.module.css';
import { CriterionFields } from './CriterionFields.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import { type AspectGroup, changeCriterion, type CriterionDraft, moveCriterion } from './rubric-draft.ts';
import { sayCriterion } from './say-criterion.ts';
import { useRubricEdit } from './use-rubric-edit.ts';
import { WeightField } from './WeightField.tsx';

type CriterionRowProps = {
  readonly criterion: CriterionDraft;
  readonly aspects: readonly AspectGroup<CriterionDraft>[];
  readonly scale: Scale;
  readonly editable: boolean;
  readonly opened: boolean;
  /** The weight as the column writes it. */
  readonly weight: string;
  readonly columns: number;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
};

/** One criterion; opens to the meaning of its scores, or to all its fields where it may be changed. */
export function CriterionRow({ criterion, aspects, scale, editable, opened, weight, columns, onToggle, onRemove }: CriterionRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const edit = useRubricEdit();
  const name = sayCriterion(criterion, language).trim() || t('rubric.criterion.unnamed');
  const siblings = aspects.find((group) => group.aspect === criterion.aspect)?.criteria ?? [];
  const place = siblings.findIndex((one) => one.id === criterion.id);
  const opens = editable || criterion.kind === 'judged';
  return (
    <>
      <TableRow state={opened ? 'opened' : undefined}>
        <th scope="row" className={classes.name}>
          {opens ? (
            <button type="button" className={classes.toggle} aria-expanded={opened} onClick={onToggle}>
              {opened ? <IconChevronDown size="1.6rem" aria-hidden /> : <IconChevronRight size="1.6rem" aria-hidden />}
              <span>{name}</span>
            </button>
          ) : (
            <span className={classes.plain}>{name}</span>
          )}
        </th>
        <td className={classes.kind}>
          {criterion.kind === 'judged' ? t('rubric.kind.judged') : t(`rubric.kind.${criterion.source ?? 'coverage.total'}`)}
        </td>
        {editable ? (
          <td>
            <WeightField
              name={name}
              text={criterion.weightText}
              onChange={(text) => edit((draft) => changeCriterion(draft, criterion.id, { weightText: text }))}
            />
          </td>
        ) : (
          <NumberCell strong>{weight}</NumberCell>
        )}
        {editable && (
          <td className={classes.actions}>
            <MoveButtons
              name={name}
              first={place <= 0}
              last={place === siblings.length - 1}
              onMove={(by) => edit((draft) => moveCriterion(draft, criterion.id, by))}
              onRemove={onRemove}
            />
          </td>
        )}
      </TableRow>
      {opened && opens && (
        <UnfoldedRow columns={columns}>
          {editable ? (
            <CriterionFields criterion={criterion} aspects={aspects} scale={scale} />
          ) : (
            <BandList criterion={criterion} scale={scale} />
          )}
        </UnfoldedRow>
      )}
    </>
  );
}
