import { useTranslation } from 'react-i18next';
import { shortRegionName } from '../../shared/edition/region.ts';
import { compare, fromFraction } from '../../shared/notation/fraction.ts';
import { DataTable } from '../components/DataTable.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { useFormat } from '../wording/use-format.ts';
import type { CurveMark } from './curve-marks.ts';

const byValue = (a: CurveMark, b: CurveMark): number =>
  a.value === null || b.value === null
    ? Number(a.value === null) - Number(b.value === null)
    : compare(fromFraction(b.value), fromFraction(a.value));

/** Where every region falls on the curve, in figures. */
export function CurveMarkTable({ name, marks }: { readonly name: string; readonly marks: readonly CurveMark[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (marks.length === 0) return null;
  return (
    <DataTable label={t('rubric.curve.regions', { name })} compact>
      <thead>
        <tr>
          <th scope="col">{t('rubric.curve.region')}</th>
          <NumberHead>{t('rubric.curve.counted')}</NumberHead>
          <NumberHead>{t('rubric.curve.valueHead')}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {marks.toSorted(byValue).map(({ region, ratio, value }) => (
          <tr key={region.code}>
            <th scope="row">{shortRegionName(region.name)}</th>
            <NumberCell>{ratio === null ? '–' : format.percentWithSign(ratio)}</NumberCell>
            <NumberCell strong>{value === null ? '–' : format.fraction(value, 2)}</NumberCell>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
