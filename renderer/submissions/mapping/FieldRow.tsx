import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MappedField } from '../../../shared/submissions/mapping/mapping.ts';
import { TableRow } from '../../components/TableRow.tsx';
import classes from './FieldTable.module.css';

export type FieldChoice = { readonly value: number; readonly label: string };

type FieldRowProps = {
  readonly field: MappedField;
  readonly choices: readonly FieldChoice[];
  readonly chosen: number | null;
  readonly values: readonly string[];
  /** Names the field in hand to those who cannot see its row. */
  readonly label: string;
  readonly error: string | null;
  readonly onChoose: (value: number | null) => void;
};

/** One field of the template, and where the file has it. */
export function FieldRow({ field, choices, chosen, values, label, error, onChoose }: FieldRowProps) {
  const { t } = useTranslation();
  return (
    <TableRow>
      <th scope="row" className={classes.field}>
        {field.header}
        <span className={classes.kind} data-needed={field.needed || undefined}>
          {field.needed
            ? t('submissions.mapping.needed', { kind: t(`submissions.mapping.kind.${field.kind}`) })
            : t(`submissions.mapping.kind.${field.kind}`)}
        </span>
      </th>
      <td className={classes.choice}>
        <NativeSelect
          aria-label={label}
          size="sm"
          value={chosen === null ? '' : String(chosen)}
          error={error}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChoose(value === '' ? null : Number(value));
          }}
          data={[
            { value: '', label: t('submissions.mapping.none') },
            ...choices.map((choice) => ({ value: String(choice.value), label: choice.label })),
          ]}
        />
      </td>
      <td className={classes.values}>
        {values.map((value, index) => (
          <span key={index} className={classes.value} title={value}>
            {value}
          </span>
        ))}
      </td>
    </TableRow>
  );
}
