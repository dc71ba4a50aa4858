import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { shortRegionName } from '../../shared/edition/region.ts';
import { isExpected } from '../../shared/scoring/scoring.ts';
import { DataTable } from '../components/DataTable.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { FractionText } from '../components/FractionText.tsx';
import { NumberCell } from '../components/NumberCell.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { type SheetTick, SheetTicks } from '../components/SheetTicks.tsx';
import { type MarkedState, StateMark } from '../components/StateMark.tsx';
import { TableRow } from '../components/TableRow.tsx';
import { DeclaredAs } from '../submissions/verification/DeclaredAs.tsx';
import { useFormat } from '../wording/use-format.ts';
import type { HomeMonitor, HomeRegions } from './home-store.ts';
import classes from './RegionProgress.module.css';

type RegionProgressProps = { readonly regions: HomeRegions | null; readonly monitor: HomeMonitor | null; readonly venue: string };

type Standing = 'done' | 'underWay' | 'waiting' | 'registered' | 'out';
const MARKS: Readonly<Record<Standing, MarkedState>> = {
  done: 'done',
  underWay: 'underWay',
  waiting: 'waiting',
  registered: 'later',
  out: 'later',
};

/** Each region with its coverage and its sheets, candidates first. */
export function RegionProgress({ regions, monitor, venue }: RegionProgressProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const format = useFormat();
  const words: Readonly<Record<Standing, string>> = {
    done: t('edition.home.stateDone'),
    underWay: t('edition.home.stateUnderWay'),
    waiting: t('edition.home.stateWaiting'),
    registered: t('edition.home.stateRegistered'),
    out: t('edition.home.stateOut'),
  };

  if (regions === null) return <Skeleton height="24rem" />;
  const rows = regions
    .toSorted((a, b) => Number(b.status === 'kandidat') - Number(a.status === 'kandidat') || a.code.localeCompare(b.code))
    .map((one) => {
      const cells = one.status === 'kandidat' ? (monitor?.cells.filter((cell) => cell.code === one.code) ?? []) : [];
      const ticks = cells.map((cell): SheetTick => (cell.state === 'submitted' ? 'in' : isExpected(cell.state) ? 'awaited' : 'recused'));
      const expected = ticks.filter((tick) => tick !== 'recused').length;
      const submitted = ticks.filter((tick) => tick === 'in').length;
      const recused = ticks.length - expected;
      const begun = cells.some((cell) => cell.filled > 0);
      const standing: Standing =
        one.status === 'terdaftar'
          ? 'registered'
          : one.status !== 'kandidat'
            ? 'out'
            : expected > 0 && submitted === expected
              ? 'done'
              : begun
                ? 'underWay'
                : 'waiting';
      return { ...one, ticks, expected, submitted, recused, standing };
    });

  return (
    <section>
      <SectionTitle note={venue}>{t('edition.home.regions')}</SectionTitle>
      {rows.length === 0 ? (
        <EmptyState
          action={
            <Button variant="filled" onClick={() => go('/submissions')}>
              {t('edition.home.goImport')}
            </Button>
          }
        >
          {t('edition.home.noRegions')}
        </EmptyState>
      ) : (
        <DataTable label={t('edition.home.regions')}>
          <thead>
            <tr>
              <th scope="col">{t('edition.home.region')}</th>
              <NumberHead>{t('edition.home.coverage')} (%)</NumberHead>
              <th scope="col">
                <span className={classes.sheets}>{t('edition.home.sheets')}</span>
              </th>
              <th scope="col">{t('edition.home.state')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <TableRow key={row.code}>
                <th scope="row">
                  <Link href={`/submissions/${row.code}`} className={classes.region ?? ''}>
                    {shortRegionName(row.region.name)}
                  </Link>
                </th>
                <NumberCell>
                  <FractionText value={row.coverage.total.raw} decimals={2} as="percent" />
                  {row.declaredCoverage.total.raw !== row.coverage.total.raw && (
                    <DeclaredAs>
                      {row.declaredCoverage.total.raw === null ? '–' : format.percent(row.declaredCoverage.total.raw)}
                    </DeclaredAs>
                  )}
                </NumberCell>
                <td>
                  {row.ticks.length > 0 && (
                    <span className={classes.sheets}>
                      <SheetTicks ticks={row.ticks} label={t('edition.home.sheetsTitle', { done: row.submitted, count: row.expected })} />
                      <b className={classes.tally}>
                        {row.submitted}/{row.expected}
                      </b>
                    </span>
                  )}
                </td>
                <td>
                  <StateMark state={MARKS[row.standing]}>{words[row.standing]}</StateMark>
                  {row.recused > 0 && (
                    <span className={classes.recused}>
                      <StateMark state="recused">{t('edition.home.stateRecused', { count: row.recused })}</StateMark>
                    </span>
                  )}
                </td>
              </TableRow>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}
