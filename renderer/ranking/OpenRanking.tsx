import { Button } from '@mantine/core';
import { IconEye, IconEyeOff, IconTableExport } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { CallOutput } from '../../shared/contract.ts';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import { useStability } from '../analysis/use-stability.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { useNoun } from '../noun-stores.tsx';
import { STAGE_PATHS } from '../shell/stages.ts';
import { Analysis } from './Analysis.tsx';
import { Decision } from './Decision.tsx';
import { MethodLine } from './MethodLine.tsx';
import { MissingSheets } from './MissingSheets.tsx';
import classes from './OpenRanking.module.css';
import { createRankingStore } from './ranking-store.ts';
import { RankingTable } from './RankingTable.tsx';
import { useExportRanking } from './use-export-ranking.ts';
import { useSayOpening } from './use-say-opening.ts';

type OpenRankingProps = {
  readonly overview: EditionOverview;
  readonly reading: CallOutput<'ranking.read'>;
  /** Draws the curtain or opens it. */
  readonly onCurtain: () => void;
};

/** The ranking once it may be seen: head, method, table, what is missing, and the analysis in its own column. */
export function OpenRanking({ overview, reading, onCurtain }: OpenRankingProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { edition, identity } = overview;
  const { ranking, snapshot, corrections, quorumDecisions } = reading;
  const rubric = useNoun(createRankingStore, (state) => state.rubric);
  const curtain = useNoun(createRankingStore, (state) => state.curtain);
  const findOpening = useNoun(createRankingStore, (state) => state.findOpening);
  const sayOpening = useSayOpening();
  const { busy, failure, clear, exportRanking } = useExportRanking();

  const opened = edition.phase !== 'persiapan' && edition.phase !== 'aturan-terkunci' && edition.phase !== 'penilaian';
  const mayList = identity.role === 'sekretariat' || identity.role === 'auditor';
  useEffect(() => {
    if (opened && mayList) void findOpening();
  }, [opened, mayList, findOpening]);

  const stability = useStability(reading);
  const forPleno = edition.phase === 'pleno' || edition.phase === 'ralat';
  return (
    <PageBody flush>
      <div className={classes.ground}>
        <div className={classes.layout}>
          <div className={classes.main}>
            <PageHeader title={t(forPleno ? 'ranking.titlePleno' : 'ranking.title')} subtitle={sayOpening(edition)}>
              <Button
                variant={curtain ? 'filled' : 'default'}
                aria-pressed={curtain}
                aria-keyshortcuts="F8"
                leftSection={curtain ? <IconEye size="1.7rem" /> : <IconEyeOff size="1.7rem" />}
                rightSection={<Kbd on={curtain ? 'green' : 'plain'}>F8</Kbd>}
                onClick={onCurtain}
              >
                {t('ranking.curtain')}
              </Button>
              <Button leftSection={<IconTableExport size="1.7rem" />} loading={busy} onClick={() => void exportRanking()}>
                {t('ranking.export.act')}
              </Button>
            </PageHeader>
            <FailureNotice failure={failure} onDismiss={clear} />
            <MethodLine snapshot={snapshot} rubric={rubric} />
            <Decision reading={reading} curtain={curtain} />
            {snapshot.regions.length === 0 ? (
              <EmptyState
                action={
                  identity.seat === null && (
                    <Button variant="filled" onClick={() => go(STAGE_PATHS.submissions)}>
                      {t('ranking.goSubmissions')}
                    </Button>
                  )
                }
              >
                {t('ranking.none')}
              </EmptyState>
            ) : (
              <RankingTable
                ranking={ranking}
                snapshot={snapshot}
                corrections={corrections}
                decisions={quorumDecisions}
                stability={stability}
                curtain={curtain}
              />
            )}
            <MissingSheets ranking={ranking} snapshot={snapshot} curtain={curtain} />
          </div>
          {snapshot.regions.length > 0 && (
            <Analysis ranking={ranking} snapshot={snapshot} curtain={curtain} assumed={rubric !== null && rubric.label !== ''} />
          )}
        </div>
      </div>
    </PageBody>
  );
}
