import { IconArrowLeft } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { type RegionCode, shortRegionName } from '../../shared/edition/region.ts';
import { COVERAGE_SUBJECTS } from '../../shared/submissions/figure.ts';
import { figuresOf } from '../../shared/submissions/submission.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { useNoun } from '../noun-stores.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { DelegationLine } from './DelegationLine.tsx';
import { FigureTable } from './FigureTable.tsx';
import { FindingSection } from './findings/FindingSection.tsx';
import { InnovationList } from './InnovationList.tsx';
import { LetterSection } from './letter/LetterSection.tsx';
import { MappingSection } from './mapping/MappingSection.tsx';
import { OverFullNote } from './OverFullNote.tsx';
import { RegulationList } from './RegulationList.tsx';
import { RevisionTable } from './revisions/RevisionTable.tsx';
import { StatusMark } from './StatusMark.tsx';
import { StatusMenu } from './StatusMenu.tsx';
import classes from './SubmissionDetails.module.css';
import { createSubmissionsStore } from './submissions-store.ts';
import { useMayChange } from './use-may-change.ts';

/** Everything that one region has handed in, each figure with what it stands on. */
export function SubmissionDetails({ code }: { readonly code: RegionCode }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { may } = useMayChange();
  const one = useNoun(createSubmissionsStore, (state) => state.one);
  const failure = useNoun(createSubmissionsStore, (state) => state.oneFailure);
  const readOne = useNoun(createSubmissionsStore, (state) => state.readOne);

  useEffect(() => {
    void readOne(code);
  }, [readOne, code]);

  const back = (
    <Link href="/submissions" className={classes.back ?? ''}>
      <IconArrowLeft size="1.5rem" aria-hidden />
      {t('submissions.one.back')}
    </Link>
  );
  if (one?.code !== code) {
    if (failure === null) return <PageSkeleton />;
    return (
      <PageBody>
        <div className={classes.page}>
          {back}
          {failure.code === 'not-found' ? (
            <PageHeader title={t('submissions.one.missing', { code })} />
          ) : (
            <FailureNotice failure={failure} onRetry={() => void readOne(code)} />
          )}
        </div>
      </PageBody>
    );
  }

  const { region, content, coverage, revision, revisions, status, statusReason } = one;
  const vulnerable = figuresOf(content, 'vulnerable.workers');
  const budget = figuresOf(content, 'budget.amount');
  const words = { code, number: revision.number, day: time.day(revision.importedAt), fileName: revision.fileName };
  return (
    <PageBody>
      <div className={classes.page}>
        <div>
          {back}
          <PageHeader
            title={region.name}
            subtitle={
              region.capital === null
                ? t('submissions.one.subtitle', words)
                : t('submissions.one.subtitleCapital', { ...words, capital: region.capital })
            }
          >
            <StatusMark status={status} />
            {may && <StatusMenu submission={one} />}
          </PageHeader>
          {statusReason !== null && <p className={classes.reason}>{t('submissions.statusChange.reason', { reason: statusReason })}</p>}
        </div>
        <FailureNotice failure={failure} onRetry={() => void readOne(code)} />
        <section>
          <SectionTitle>{t('submissions.one.coverage')}</SectionTitle>
          <CoverageTable coverage={coverage} />
          <OverFullNote coverage={coverage} />
        </section>
        <FindingSection code={code} />
        <LetterSection submission={one} />
        <section>
          <SectionTitle>{t('submissions.one.figures')}</SectionTitle>
          <FigureTable
            label={t('submissions.one.figures')}
            of={t('submissions.one.figure')}
            figures={COVERAGE_SUBJECTS.flatMap((subject) => figuresOf(content, subject))}
            nameOf={(figure) => t(`submissions.subject.${figure.subject}`)}
            unit="people"
            withDenominator
          />
        </section>
        <section>
          <SectionTitle>{t('submissions.one.vulnerable')}</SectionTitle>
          {vulnerable.length === 0 ? (
            <p className={classes.none}>{t('submissions.noVulnerable')}</p>
          ) : (
            <FigureTable
              label={t('submissions.one.vulnerable')}
              of={t('submissions.one.payer')}
              figures={vulnerable}
              nameOf={({ label }) => label}
              unit="people"
            />
          )}
        </section>
        <section>
          <SectionTitle>{t('submissions.one.budget')}</SectionTitle>
          {budget.length === 0 ? (
            <p className={classes.none}>{t('submissions.noBudget')}</p>
          ) : (
            <FigureTable
              label={t('submissions.one.budget')}
              of={t('submissions.one.purpose')}
              figures={budget}
              nameOf={({ label }) => label}
              unit="rupiah"
            />
          )}
        </section>
        <div className={classes.columns}>
          <section>
            <SectionTitle>{t('submissions.one.regulations')}</SectionTitle>
            <RegulationList regulations={content.regulations} />
          </section>
          <section>
            <SectionTitle>{t('submissions.one.innovations')}</SectionTitle>
            <InnovationList innovations={content.innovations} />
          </section>
        </div>
        <section>
          <SectionTitle>{t('submissions.one.delegation')}</SectionTitle>
          <DelegationLine delegation={content.delegation} />
        </section>
        <MappingSection code={code} regionName={shortRegionName(region.name)} />
        <section aria-label={t('submissions.one.revisions')}>
          <SectionTitle note={shortRegionName(region.name)}>{t('submissions.one.revisions')}</SectionTitle>
          <RevisionTable code={code} regionName={shortRegionName(region.name)} revisions={revisions} mayWithdraw={may} />
        </section>
      </div>
    </PageBody>
  );
}
