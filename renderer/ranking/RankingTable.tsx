import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ANNEX_OPTIONS } from '../../shared/analysis/annex/annex-options.ts';
import type { RegionCode } from '../../shared/edition/region.ts';
import { gapToPrevious } from '../../shared/ranking/gap-to-previous.ts';
import type { QuorumDecision } from '../../shared/ranking/quorum.ts';
import type { Ranking, RankingSnapshot } from '../../shared/ranking/ranking.ts';
import { FULL_WEIGHT } from '../../shared/rubric/rubric.ts';
import { sayShare } from '../../shared/wording/annex-figures.ts';
import type { FigureCorrection } from '../../shared/submissions/verification/verification.ts';
import type { Stability } from '../analysis/use-stability.ts';
import { DataTable } from '../components/DataTable.tsx';
import { NumberHead } from '../components/NumberHead.tsx';
import { UnfoldedRow } from '../components/UnfoldedRow.tsx';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';
import { BelowQuorum } from './BelowQuorum.tsx';
import { JurorComments } from './JurorComments.tsx';
import { RankedRow } from './RankedRow.tsx';
import classes from './RankingTable.module.css';
import { TieChain } from './TieChain.tsx';
import { UnrankedRow } from './UnrankedRow.tsx';
import { closingDecimals } from '../../shared/ranking/shown-sum.ts';
import { useSayRanking } from './use-say-ranking.ts';
import { WorkedSum } from './WorkedSum.tsx';

const COLUMNS = 7;

type RankingTableProps = {
  readonly ranking: Ranking;
  readonly snapshot: RankingSnapshot;
  /** Of the coverage figures in the snapshot. */
  readonly corrections: readonly FigureCorrection[];
  readonly decisions: readonly QuorumDecision[];
  readonly stability: Stability;
  readonly curtain: boolean;
};

/** Arrows, Home and End move between the rows; Enter and Space open the one in focus. */
const moveBetweenRows = (event: KeyboardEvent<HTMLElement>): void => {
  const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-row]')];
  const at = rows.findIndex((row) => row === event.target);
  if (at < 0) return;
  const targets: Readonly<Record<string, HTMLButtonElement | undefined>> = {
    ArrowDown: rows[at + 1],
    ArrowUp: rows[at - 1],
    Home: rows[0],
    End: rows.at(-1),
  };
  if (!(event.key in targets)) return;
  event.preventDefault();
  targets[event.key]?.focus();
};

/** Every region with its total; each row opens into the sum that gives it. Behind the curtain nothing tells a rank, not even the order. */
export function RankingTable({ ranking, snapshot, corrections, decisions, stability, curtain }: RankingTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const say = useSayRanking(snapshot);
  const id = useId();
  const [opened, setOpened] = useState<ReadonlySet<RegionCode>>(new Set());
  const [current, setCurrent] = useState<RegionCode | null>(null);
  const { rows, unranked, belowQuorum: below = [] } = ranking;
  const decimals = useMemo(() => closingDecimals(rows), [rows]);

  const codes = [...rows, ...below, ...unranked].map(({ region }) => region.code);
  const tabbable = current !== null && codes.includes(current) ? current : codes[0];
  const toggle = (code: RegionCode) => {
    const next = new Set(opened);
    if (!next.delete(code)) next.add(code);
    setOpened(next);
  };

  const weightOf = (kind: 'computed' | 'judged'): number =>
    snapshot.criteria.reduce((sum, criterion) => sum + (criterion.kind === kind ? criterion.weightHundredths : 0), 0);
  // Without a cap on each segment the computed part has a weight but no upper end.
  const reach = (kind: 'computed' | 'judged'): string =>
    kind === 'computed' && ranking.method.capPolicy !== 'segment'
      ? t('ranking.table.weight', { value: format.hundredths(weightOf(kind)) })
      : t('ranking.table.atMost', { value: format.hundredths((weightOf(kind) * snapshot.scale.maxHundredths) / FULL_WEIGHT) });
  const { shares, working } = stability;
  const sharesOf = (row: (typeof rows)[number]): readonly number[] | null => shares?.[rows.indexOf(row)] ?? null;

  const shownRows = rows.map((row, index) => ({ row, gap: gapToPrevious(rows, index) }));
  const ordered = curtain ? shownRows.toSorted((a, b) => (a.row.region.code < b.row.region.code ? -1 : 1)) : shownRows;
  const rowProps = (code: RegionCode) => ({
    detailsId: `${id}-${code}`,
    opened: !curtain && opened.has(code),
    curtain,
    tabbable: code === tabbable,
    onFocus: () => setCurrent(code),
    onToggle: () => toggle(code),
  });

  return (
    <div className={classes.table} onKeyDown={moveBetweenRows}>
      {curtain && <p className={classes.note}>{t('ranking.veiledNote')}</p>}
      <DataTable label={t('ranking.table.label')} fixed>
        <thead>
          <tr>
            <th scope="col" className={classes.rank}>
              {t('ranking.table.rank')}
            </th>
            <th scope="col">{t('ranking.table.region')}</th>
            <NumberHead>
              <span className={classes.head}>{t('ranking.table.data')}</span> {reach('computed')}
            </NumberHead>
            <NumberHead>
              <span className={classes.head}>{t('ranking.table.jurors')}</span> {reach('judged')}
            </NumberHead>
            <NumberHead>
              <span className={classes.head}>{t('ranking.table.total')}</span> {t('ranking.table.totalSecond')}
            </NumberHead>
            <NumberHead>
              <span className={classes.head}>{t('ranking.table.gap')}</span> {t('ranking.table.gapSecond')}
            </NumberHead>
            <th scope="col">
              <span className={classes.head}>{t('analysis.stability.head')}</span>{' '}
              <span className={classes.supposed}>
                {working ? t('analysis.stability.working') : t('analysis.stability.from', { draws: format.count(ANNEX_OPTIONS.samples) })}
              </span>
            </th>
          </tr>
        </thead>
        {ordered.map(({ row, gap }) => {
          const props = rowProps(row.region.code);
          return (
            <tbody key={row.region.code}>
              <RankedRow
                row={row}
                gap={gap}
                shares={sharesOf(row)}
                percent={(share) => sayShare(share, language)}
                decimals={decimals}
                ranking={ranking}
                corrected={corrections.some(({ code }) => code === row.region.code)}
                say={say}
                {...props}
              />
              {props.opened && (
                <UnfoldedRow columns={COLUMNS}>
                  <div className={classes.unfolded} id={props.detailsId}>
                    <WorkedSum snapshot={snapshot} say={say} subject={row} row={row} decimals={decimals} corrections={corrections} />
                    <JurorComments code={row.region.code} say={say} />
                    {row.tie !== null && <TieChain ranking={ranking} row={row} say={say} />}
                  </div>
                </UnfoldedRow>
              )}
            </tbody>
          );
        })}
        <BelowQuorum
          regions={below}
          decisions={decisions}
          columns={COLUMNS}
          say={say}
          rowProps={rowProps}
          sumOf={(region) => (
            <>
              <WorkedSum snapshot={snapshot} say={say} subject={region} row={null} decimals={decimals} corrections={corrections} />
              <JurorComments code={region.region.code} say={say} />
            </>
          )}
        />
        {unranked.length > 0 && (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={COLUMNS} className={classes.group}>
                {t('ranking.table.unranked')}
              </th>
            </tr>
          </tbody>
        )}
        {unranked.map((region) => {
          const props = rowProps(region.region.code);
          return (
            <tbody key={region.region.code}>
              <UnrankedRow unranked={region} say={say} {...props} />
              {props.opened && (
                <UnfoldedRow columns={COLUMNS}>
                  <div className={classes.unfolded} id={props.detailsId}>
                    <WorkedSum snapshot={snapshot} say={say} subject={region} row={null} decimals={decimals} corrections={corrections} />
                    <JurorComments code={region.region.code} say={say} />
                  </div>
                </UnfoldedRow>
              )}
            </tbody>
          );
        })}
      </DataTable>
      {rows.length > 0 && !curtain && (
        <p className={classes.note}>{t('analysis.stability.note', { margin: sayShare(ANNEX_OPTIONS.margin, language) })}</p>
      )}
      {rows.length === 0 && <p className={classes.note}>{t('ranking.table.noRows')}</p>}
    </div>
  );
}
