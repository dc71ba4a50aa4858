import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isCoverageSource } from '../../shared/rubric/rubric.ts';
import { NumberCell } from '../components/NumberCell.tsx';
import { TableRow } from '../components/TableRow.tsx';
import { UnfoldedRow } from '../components/UnfoldedRow.tsx';
import { useLanguage } from '../wording/use-language.ts';
import { useFormat } from '../wording/use-format.ts';
import { BandList } from './BandList.tsx';
import classes from './CriteriaTable.module.css';
import { CriterionFields } from './CriterionFields.tsx';
import { CurveEditor } from './CurveEditor.tsx';
import { LadderList } from './LadderList.tsx';
import { MoveButtons } from './MoveButtons.tsx';
import { type AspectGroup, changeCriterion, type CriterionDraft, moveCriterion, type RubricDraft } from './rubric-draft.ts';
import { sayCriterion } from './say-criterion.ts';
import { StageTag } from './StageTag.tsx';
import { useRubricEdit } from './use-rubric-edit.ts';
import { WeightField } from './WeightField.tsx';

type CriterionRowProps = {
  readonly criterion: CriterionDraft;
  readonly aspects: readonly AspectGroup<CriterionDraft>[];
  readonly content: RubricDraft;
  readonly editable: boolean;
  readonly opened: boolean;
  /** The weight as the column writes it. */
  readonly weight: string;
  /** Of an indicator: its share in its criterion, in hundredths of a percentage point. */
  readonly share: number | null;
  readonly columns: number;
  readonly first: boolean;
  readonly last: boolean;
  readonly onToggle: () => void;
  readonly onRemove: () => void;
};

/** One criterion or indicator; opens to what its value means, or to all its fields where it may be changed. */
export function CriterionRow({
  criterion,
  aspects,
  content,
  editable,
  opened,
  weight,
  share,
  columns,
  first,
  last,
  onToggle,
  onRemove,
}: CriterionRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const edit = useRubricEdit();
  const name = sayCriterion(criterion, language).trim() || t('rubric.criterion.unnamed');
  const format = useFormat();
  const within =
    share === null ? null : <span className={classes.share}>{t('rubric.indicator.share', { share: format.decimal(share / 100, 2) })}</span>;
  const { scale } = content;

  const toRead = () => {
    if (criterion.kind === 'judged') return <BandList criterion={criterion} scale={scale} />;
    if (criterion.ladder !== null) return <LadderList ladder={criterion.ladder} />;
    return isCoverageSource(criterion.source) ? (
      <CurveEditor
        name={name}
        source={criterion.source}
        curve={criterion.curve}
        scale={scale}
        capPolicy={content.method.capPolicy}
        data={[]}
        onChange={null}
      />
    ) : null;
  };
  return (
    <>
      <TableRow state={opened ? 'opened' : undefined}>
        <th scope="row" className={classes.name} data-indicator={share !== null || undefined}>
          <button type="button" className={classes.toggle} aria-expanded={opened} onClick={onToggle}>
            {opened ? <IconChevronDown size="1.6rem" aria-hidden /> : <IconChevronRight size="1.6rem" aria-hidden />}
            <span>{name}</span>
          </button>
        </th>
        <td className={classes.kind}>
          {criterion.kind === 'judged' ? (
            <>
              {t('rubric.kind.judged')}
              <StageTag stage={criterion.stage} />
            </>
          ) : (
            t(`rubric.kind.${criterion.source ?? 'coverage.total'}`)
          )}
          {criterion.curve !== null && `, ${t('rubric.curve.short')}`}
        </td>
        {editable ? (
          <td>
            <WeightField
              name={name}
              text={criterion.weightText}
              onChange={(text) => edit((draft) => changeCriterion(draft, criterion.id, { weightText: text }))}
            />
            {within}
          </td>
        ) : (
          <NumberCell strong>
            {weight}
            {within}
          </NumberCell>
        )}
        {editable && (
          <td className={classes.actions}>
            <MoveButtons
              name={name}
              first={first}
              last={last}
              onMove={(by) => edit((draft) => moveCriterion(draft, criterion.id, by))}
              onRemove={onRemove}
            />
          </td>
        )}
      </TableRow>
      {opened && (
        <UnfoldedRow columns={columns}>
          {editable ? <CriterionFields criterion={criterion} aspects={aspects} content={content} /> : toRead()}
        </UnfoldedRow>
      )}
    </>
  );
}
