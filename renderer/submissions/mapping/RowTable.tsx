import { useTranslation } from 'react-i18next';
import type { MappingFault } from '../../../shared/submissions/mapping/check-mapping.ts';
import { PART_FIELDS, type PartMapping, sheetOfPart } from '../../../shared/submissions/mapping/mapping.ts';
import { type SheetView, textAt } from '../../../shared/submissions/mapping/sheet-view.ts';
import { FieldTable } from './FieldTable.tsx';
import { withRow } from './mapping-draft.ts';

type RowTableProps = {
  readonly sheet: SheetView;
  readonly mapping: PartMapping;
  readonly faults: readonly MappingFault[];
  readonly onChange: (mapping: PartMapping) => void;
};

/** Which row is which line of the template: who sends it, or one of the four counts of coverage. */
export function RowTable({ sheet, mapping, faults, onChange }: RowTableProps) {
  const { t } = useTranslation();
  const name = sheetOfPart(mapping.part);
  const labelColumn = mapping.columns.label ?? 1;
  const valueColumn = mapping.columns.answer ?? mapping.columns.value ?? null;
  const textOf = (row: number): string => textAt(sheet, row, labelColumn);
  return (
    <FieldTable
      label={t('submissions.mapping.rowsOf', { part: name })}
      of={t('submissions.mapping.rowInFile')}
      shows={t('submissions.mapping.answer')}
      fields={PART_FIELDS[mapping.part].rows}
      choices={sheet.rows
        .filter(({ row }) => row > (mapping.headRow ?? 0))
        .map(({ row }) => ({ value: row, label: t('submissions.mapping.rowOf', { row, text: textOf(row) }) }))}
      chosen={mapping.rows}
      valuesOf={(row) => (valueColumn === null ? [] : [textAt(sheet, row, valueColumn)].filter((text) => text !== ''))}
      sayField={({ header }) => t('submissions.mapping.rowFor', { field: header, part: name })}
      faults={faults}
      onChoose={(key, row) => onChange(withRow(mapping, key, row))}
    />
  );
}
