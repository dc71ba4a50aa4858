import { useTranslation } from 'react-i18next';
import type { MappingFault } from '../../../shared/submissions/mapping/check-mapping.ts';
import { PART_FIELDS, type PartMapping, sheetOfPart } from '../../../shared/submissions/mapping/mapping.ts';
import type { FileView, SheetView } from '../../../shared/submissions/mapping/sheet-view.ts';
import { FieldTable } from './FieldTable.tsx';
import { withColumn } from './mapping-draft.ts';
import { columnsUnder, firstValues } from './view-columns.ts';

type ColumnTableProps = {
  readonly view: FileView;
  readonly sheet: SheetView;
  readonly mapping: PartMapping;
  readonly faults: readonly MappingFault[];
  readonly onChange: (mapping: PartMapping) => void;
};

/** Which column is which field. On the sheet of who sends it only where labels and answers stand. */
export function ColumnTable({ view, sheet, mapping, faults, onChange }: ColumnTableProps) {
  const { t } = useTranslation();
  const { part, headRow } = mapping;
  const name = sheetOfPart(part);
  const choices = columnsUnder(sheet, headRow ?? 0).map((choice) => ({
    value: choice.column,
    label:
      headRow === null || choice.head === ''
        ? t(headRow === null ? 'submissions.mapping.column' : 'submissions.mapping.noHead', { column: choice.name })
        : t('submissions.mapping.columnOf', { column: choice.name, head: choice.head }),
  }));
  return (
    <FieldTable
      label={t('submissions.mapping.columnsOf', { part: name })}
      of={t('submissions.mapping.inFile')}
      shows={t('submissions.mapping.values')}
      fields={PART_FIELDS[part].columns}
      choices={choices}
      chosen={mapping.columns}
      valuesOf={(column) => firstValues(sheet, headRow ?? 0, column)}
      sayField={({ header }) => t('submissions.mapping.columnFor', { field: header, part: name })}
      faults={faults}
      onChoose={(key, column) => onChange(withColumn(view, mapping, key, column))}
    />
  );
}
