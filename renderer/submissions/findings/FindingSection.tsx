import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { findingPlaceKey } from '../../../shared/submissions/findings/finding.ts';
import { isReady, openCounts, type StandingFinding } from '../../../shared/submissions/findings/standing-finding.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useNoun } from '../../noun-stores.tsx';
import classes from './FindingSection.module.css';
import { createFindingsStore } from './findings-store.ts';
import { StandingFindingItem } from './StandingFindingItem.tsx';

const keyOf = ({ finding }: StandingFinding): string => `${finding.code} ${findingPlaceKey(finding.place)}`;

/** What the rules find in one submission, what blocks first, each with its answer or the way to give one. */
export function FindingSection({ code }: { readonly code: RegionCode }) {
  const { t } = useTranslation();
  const all = useNoun(createFindingsStore, (state) => state.all);
  const failure = useNoun(createFindingsStore, (state) => state.failure);
  const read = useNoun(createFindingsStore, (state) => state.read);

  useEffect(() => {
    void read();
  }, [read]);

  if (all === null) return failure === null ? null : <FailureNotice failure={failure} onRetry={() => void read()} />;
  const own = all.filter(({ finding }) => finding.region === code);
  const pressing = own.filter(({ finding }) => finding.severity !== 'information');
  const information = own.filter(({ finding }) => finding.severity === 'information');
  const { blocks, attention } = openCounts(own);
  return (
    <section aria-label={t('submissions.findings.title')}>
      <SectionTitle note={own.length === 0 ? '' : t('submissions.findings.counts', { blocks, attention, information: information.length })}>
        {t('submissions.findings.title')}
      </SectionTitle>
      <p className={classes.ready}>
        {isReady(own) ? (
          <StateMark state="done">{t('submissions.findings.ready')}</StateMark>
        ) : (
          <StateMark state="blocked">{t('submissions.findings.notReady', { count: blocks })}</StateMark>
        )}
      </p>
      <FailureNotice failure={failure} onRetry={() => void read()} />
      {own.length === 0 && (
        <p className={classes.none}>
          <IconCircleCheck size="1.8rem" aria-hidden />
          {t('submissions.findings.none')}
        </p>
      )}
      <ul>
        {pressing.map((one) => (
          <StandingFindingItem key={keyOf(one)} standing={one} />
        ))}
      </ul>
      {information.length > 0 && (
        <details className={classes.more}>
          <summary>{t('submissions.findings.information', { count: information.length })}</summary>
          <ul>
            {information.map((one) => (
              <StandingFindingItem key={keyOf(one)} standing={one} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
