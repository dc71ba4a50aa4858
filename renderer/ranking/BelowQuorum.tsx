import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../shared/edition/region.ts';
import type { QuorumDecision } from '../../shared/ranking/quorum.ts';
import type { BelowQuorumRegion } from '../../shared/ranking/ranking.ts';
import { UnfoldedRow } from '../components/UnfoldedRow.tsx';
import { BelowQuorumRow } from './BelowQuorumRow.tsx';
import { QuorumDialog } from './QuorumDialog.tsx';
import classes from './RankingTable.module.css';
import type { OpenableRowProps } from './RegionCell.tsx';
import { useMayDecide } from './use-may-decide.ts';
import type { SayRanking } from './use-say-ranking.ts';

type BelowQuorumProps = {
  readonly regions: readonly BelowQuorumRegion[];
  readonly decisions: readonly QuorumDecision[];
  readonly columns: number;
  readonly say: SayRanking;
  readonly rowProps: (code: RegionCode) => OpenableRowProps;
  readonly sumOf: (below: BelowQuorumRegion) => ReactNode;
};

/** Regions with fewer valid sheets than the quorum, apart from the ranking, until the pleno has decided on each. */
export function BelowQuorum({ regions, decisions, columns, say, rowProps, sumOf }: BelowQuorumProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<BelowQuorumRegion | null>(null);
  const decidable = useMayDecide();
  if (regions.length === 0) return null;
  return (
    <>
      <tbody>
        <tr>
          <th scope="rowgroup" colSpan={columns} className={classes.group}>
            {t('ranking.quorum.group')}
          </th>
        </tr>
      </tbody>
      {regions.map((below) => {
        const props = rowProps(below.region.code);
        return (
          <tbody key={below.region.code}>
            <BelowQuorumRow
              below={below}
              decision={decisions.find(({ code }) => code === below.region.code) ?? null}
              say={say}
              onDecide={decidable && !props.curtain ? () => setAsked(below) : null}
              {...props}
            />
            {props.opened && (
              <UnfoldedRow columns={columns}>
                <div className={classes.unfolded} id={props.detailsId}>
                  {sumOf(below)}
                </div>
              </UnfoldedRow>
            )}
          </tbody>
        );
      })}
      {asked !== null && <QuorumDialog below={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
