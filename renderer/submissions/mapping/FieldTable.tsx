import { useTranslation } from 'react-i18next';
import type { MappingFault } from '../../../shared/submissions/mapping/check-mapping.ts';
import type { MappedField } from '../../../shared/submissions/mapping/mapping.ts';
import { sayMappingFault } from '../../../shared/wording/mapping-fault-sentence.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useLanguage } from '../../wording/use-language.ts';
import { type FieldChoice, FieldRow } from './FieldRow.tsx';
import classes from './FieldTable.module.css';

type FieldTableProps = {
  readonly label: string;
  /** Heads over the choices and over what stands there. */
  readonly of: string;
  readonly shows: string;
  readonly fields: readonly MappedField[];
  readonly choices: readonly FieldChoice[];
  readonly chosen: Readonly<Record<string, number | null>>;
  readonly valuesOf: (chosen: number) => readonly string[];
  readonly sayField: (field: MappedField) => string;
  readonly faults: readonly MappingFault[];
  readonly onChoose: (key: string, value: number | null) => void;
};

/** The fields of the template beside what the file offers for each. */
export function FieldTable({ label, of, shows, fields, choices, chosen, valuesOf, sayField, faults, onChoose }: FieldTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <DataTable label={label} fixed>
      <thead>
        <tr>
          <th scope="col" className={classes.fieldHead}>
            {t('submissions.mapping.field')}
          </th>
          <th scope="col" className={classes.choiceHead}>
            {of}
          </th>
          <th scope="col">{shows}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          const at = chosen[field.key] ?? null;
          const fault = faults.find(({ key }) => key === field.key);
          return (
            <FieldRow
              key={field.key}
              field={field}
              choices={choices}
              chosen={at}
              values={at === null ? [] : valuesOf(at)}
              label={sayField(field)}
              error={fault === undefined ? null : sayMappingFault(fault, language)}
              onChoose={(value) => onChoose(field.key, value)}
            />
          );
        })}
      </tbody>
    </DataTable>
  );
}
