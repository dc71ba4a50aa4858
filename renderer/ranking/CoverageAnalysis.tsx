import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { coverageAlone } from '../../shared/ranking/coverage-alone.ts';
import { rank } from '../../shared/ranking/rank.ts';
import type { RankingSnapshot } from '../../shared/ranking/ranking.ts';
import type { CapPolicy } from '../../shared/submissions/coverage.ts';
import { CapChoice } from './CapChoice.tsx';
import { Comparison } from './Comparison.tsx';
import classes from './CoverageAnalysis.module.css';

/** The strict policy is the one that every page shows as capped coverage. */
const COMPARED: CapPolicy = 'segment';

/** Who would lead if only coverage counted, capped and not. */
export function CoverageAnalysis({ snapshot, curtain }: { readonly snapshot: RankingSnapshot; readonly curtain: boolean }) {
  const { t } = useTranslation();
  const [capPolicy, setCapPolicy] = useState<CapPolicy>('none');
  const { capped, other, under } = useMemo(() => {
    const alone = coverageAlone(snapshot);
    const supposedSnapshot = { ...alone, method: { ...alone.method, capPolicy } };
    return { capped: rank(alone, { ...alone.method, capPolicy: COMPARED }), other: rank(supposedSnapshot), under: supposedSnapshot };
  }, [snapshot, capPolicy]);
  return (
    <div className={classes.column}>
      <p className={classes.lead}>{t('ranking.analysis.coverageLead')}</p>
      <CapChoice chosen={capPolicy} official={snapshot.method.capPolicy} onChoose={setCapPolicy} />
      <Comparison
        official={capped}
        other={other}
        snapshot={under}
        changes={{ cap: capPolicy !== COMPARED, weights: false, juror: false, severity: false }}
        withoutSeat={null}
        label={t('ranking.analysis.slopeCoverage')}
        officialHead={t('ranking.analysis.coverageCapped')}
        otherHead={t(`ranking.analysis.supposedCap.${capPolicy}`)}
        curtain={curtain}
      />
    </div>
  );
}
