import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type CurvePoint, FEWEST_POINTS, MOST_POINTS, type Scale } from '../../shared/rubric/rubric.ts';
import { DataTable } from '../components/DataTable.tsx';
import { HundredthsField } from '../components/HundredthsField.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { useFormat } from '../wording/use-format.ts';
import { addPointAfter, movePoint, removePoint } from './curve-points.ts';

type CurvePointTableProps = {
  readonly name: string;
  readonly curve: readonly CurvePoint[];
  readonly scale: Scale;
  readonly onChange: ((curve: readonly CurvePoint[]) => void) | null;
};

/** The points of the curve in figures. */
export function CurvePointTable({ name, curve, scale, onChange }: CurvePointTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div>
      <DataTable label={t('rubric.curve.points', { name })} compact>
        <thead>
          <tr>
            <NumberHead>{t('rubric.curve.coverageHead')}</NumberHead>
            <NumberHead>{t('rubric.curve.valueHead')}</NumberHead>
            {onChange !== null && (
              <th scope="col">
                <VisuallyHidden>{t('rubric.move.column')}</VisuallyHidden>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {curve.map((point, index) =>
            onChange === null ? (
              <tr key={point.inputHundredths}>
                <NumberCell>{format.hundredths(point.inputHundredths)}</NumberCell>
                <NumberCell strong>{format.hundredths(point.valueHundredths)}</NumberCell>
              </tr>
            ) : (
              // By number: a point keeps its row while its figures are typed.
              <tr key={index}>
                <td>
                  <HundredthsField
                    label={t('rubric.curve.coverageOf', { number: index + 1 })}
                    valueHundredths={point.inputHundredths}
                    minHundredths={(curve[index - 1]?.inputHundredths ?? -1) + 1}
                    maxHundredths={(curve[index + 1]?.inputHundredths ?? 100_001) - 1}
                    onChange={(inputHundredths) => onChange(movePoint(curve, index, { ...point, inputHundredths }, scale))}
                  />
                </td>
                <td>
                  <HundredthsField
                    label={t('rubric.curve.valueOf', { number: index + 1 })}
                    valueHundredths={point.valueHundredths}
                    minHundredths={scale.minHundredths}
                    maxHundredths={scale.maxHundredths}
                    onChange={(valueHundredths) => onChange(movePoint(curve, index, { ...point, valueHundredths }, scale))}
                  />
                </td>
                <td>
                  <ActionIcon
                    size="md"
                    disabled={curve.length <= FEWEST_POINTS}
                    onClick={() => onChange(removePoint(curve, index))}
                    aria-label={t('rubric.curve.remove', { number: index + 1 })}
                  >
                    <IconTrash size="1.6rem" aria-hidden />
                  </ActionIcon>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </DataTable>
      {onChange !== null && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconPlus size="1.5rem" aria-hidden />}
          disabled={curve.length >= MOST_POINTS}
          onClick={() => onChange(addPointAfter(curve, curve.length - 1).curve)}
        >
          {t('rubric.curve.add')}
        </Button>
      )}
    </div>
  );
}
