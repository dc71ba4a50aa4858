import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MappingFault } from '../../../shared/submissions/mapping/check-mapping.ts';
import { type Part, PART_FIELDS, type PartMapping, sheetOfPart } from '../../../shared/submissions/mapping/mapping.ts';
import type { FileView } from '../../../shared/submissions/mapping/sheet-view.ts';
import { sayMappingFault } from '../../../shared/wording/mapping-fault-sentence.ts';
import { useLanguage } from '../../wording/use-language.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { sheetOf, withHeadRow } from './mapping-draft.ts';
import classes from './PartForm.module.css';
import { RowTable } from './RowTable.tsx';
import { UnreadColumns } from './UnreadColumns.tsx';

type PartFormProps = {
  readonly view: FileView;
  readonly part: Part;
  readonly mapping: PartMapping | null;
  readonly faults: readonly MappingFault[];
  readonly onSheet: (name: string | null) => void;
  readonly onChange: (mapping: PartMapping) => void;
};

/** Where one part of a submission stands in the file: its sheet, its row of heads, and each field. */
export function PartForm({ view, part, mapping, faults, onSheet, onChange }: PartFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sheet = sheetOf(view, mapping);
  const whole = faults.find(({ key }) => key === null);
  const name = sheetOfPart(part);
  return (
    <div className={classes.form}>
      <div className={classes.where}>
        <NativeSelect
          label={t('submissions.mapping.sheet', { part: name })}
          value={mapping?.sheet ?? ''}
          error={whole === undefined ? null : sayMappingFault(whole, language)}
          onChange={(event) => onSheet(event.currentTarget.value === '' ? null : event.currentTarget.value)}
          data={[{ value: '', label: t('submissions.mapping.none') }, ...view.sheets.map((one) => ({ value: one.name, label: one.name }))]}
        />
        {mapping !== null && sheet !== null && mapping.headRow !== null && (
          <NativeSelect
            label={t('submissions.mapping.headRow')}
            value={String(mapping.headRow)}
            onChange={(event) => onChange(withHeadRow(view, mapping, Number(event.currentTarget.value)))}
            data={sheet.rows.map(({ row, cells }) => ({
              value: String(row),
              label: t('submissions.mapping.rowOf', {
                row,
                text: cells
                  .map(({ text }) => text)
                  .join(' | ')
                  .slice(0, 90),
              }),
            }))}
          />
        )}
      </div>
      {mapping === null || sheet === null ? (
        <p className={classes.missing}>{t('submissions.mapping.missing', { part: name })}</p>
      ) : (
        <>
          <ColumnTable view={view} mapping={mapping} sheet={sheet} faults={faults} onChange={onChange} />
          {PART_FIELDS[part].rows.length > 0 && <RowTable mapping={mapping} sheet={sheet} faults={faults} onChange={onChange} />}
          <UnreadColumns mapping={mapping} sheet={sheet} />
        </>
      )}
    </div>
  );
}
