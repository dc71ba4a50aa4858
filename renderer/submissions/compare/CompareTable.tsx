import { Link } from 'wouter';
import { shortRegionName } from '../../../shared/edition/region.ts';
import {
  type ComparisonColumn,
  type ComparisonOrder,
  type ComparisonRow,
  COMPARISON_COLUMNS,
  type Measure,
} from '../../../shared/submissions/compare-regions.ts';
import { sayChange, sayComparisonHead, sayMeasured } from '../../../shared/wording/measure-words.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { NumberCell } from '../../components/NumberCell.tsx';
import { TableRow } from '../../components/TableRow.tsx';
import { useLanguage } from '../../wording/use-language.ts';
import { SortHead } from '../SortHead.tsx';
import { DeclaredAs } from '../verification/DeclaredAs.tsx';

type CompareTableProps = {
  readonly label: string;
  readonly rows: readonly ComparisonRow[];
  readonly measure: Measure;
  readonly order: ComparisonOrder;
  readonly onSort: (column: ComparisonColumn) => void;
};

/** The figures of the comparison. All of one column have the same decimals, so that they stand under each other. */
export function CompareTable({ label, rows, measure, order, onSort }: CompareTableProps) {
  const language = useLanguage();
  const sorting = { key: order.column, descending: order.descending };
  return (
    <DataTable label={label} compact>
      <thead>
        <tr>
          {COMPARISON_COLUMNS.map((column) => (
            <SortHead key={column} sortKey={column} sorting={sorting} onSort={onSort} number={column !== 'region'}>
              {sayComparisonHead(column, measure, language)}
            </SortHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ region, now, before, change, corrected }) => (
          <TableRow key={region.code}>
            <th scope="row">
              <Link href={`/submissions/${region.code}`}>{shortRegionName(region.name)}</Link>
            </th>
            <NumberCell strong>
              {sayMeasured(now, measure, language)}
              {corrected !== null && <DeclaredAs>{sayMeasured(corrected.declared, measure, language)}</DeclaredAs>}
            </NumberCell>
            <NumberCell>{sayMeasured(before, measure, language)}</NumberCell>
            <NumberCell>{sayChange(change, measure, language)}</NumberCell>
          </TableRow>
        ))}
      </tbody>
    </DataTable>
  );
}
