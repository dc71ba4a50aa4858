import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type RegionCode, shortRegionName } from '../../shared/edition/region.ts';
import { type EvidencePlace, evidencePlaceKey } from '../../shared/submissions/evidence/evidence.ts';
import { evidenceAnchor } from '../../shared/submissions/evidence/standing-evidence.ts';
import { COVERAGE_SUBJECTS, type FigureSubject } from '../../shared/submissions/figure.ts';
import { type StandingFigure, standingFigures } from '../../shared/submissions/verification/standing-figure.ts';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { WayBack } from '../components/WayBack.tsx';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { useNoun } from '../noun-stores.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { DelegationLine } from './DelegationLine.tsx';
import { EvidenceBeside } from './evidence/EvidenceBeside.tsx';
import { EvidenceSection } from './evidence/EvidenceSection.tsx';
import { useMayAttach } from './evidence/use-may-attach.ts';
import { useRegionEvidence } from './evidence/use-region-evidence.ts';
import { useSayPlace } from './evidence/use-say-place.ts';
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
import { GoneVerifications } from './verification/GoneVerifications.tsx';
import { VerificationDialog } from './verification/VerificationDialog.tsx';

type SubmissionDetailsProps = {
  readonly code: RegionCode;
  /** The item that a search led to. */
  readonly lookedAt: EvidencePlace | null;
};

/** Everything that one region has handed in, each figure with what it stands on. */
export function SubmissionDetails({ code, lookedAt }: SubmissionDetailsProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { may } = useMayChange();
  const mayAttach = useMayAttach();
  const say = useSayPlace();
  const standing = useRegionEvidence(code);
  const page = useRef<HTMLDivElement>(null);
  const lookedAtKey = lookedAt === null ? null : evidencePlaceKey(lookedAt);
  const one = useNoun(createSubmissionsStore, (state) => state.one);
  const failure = useNoun(createSubmissionsStore, (state) => state.oneFailure);
  const readOne = useNoun(createSubmissionsStore, (state) => state.readOne);

  useEffect(() => {
    void readOne(code);
  }, [readOne, code]);

  const stands = one?.code === code;
  useEffect(() => {
    if (!stands || lookedAtKey === null) return;
    // After the page has taken the focus for itself.
    const frame = requestAnimationFrame(() => {
      const item = page.current?.querySelector<HTMLElement>(`[data-place="${lookedAtKey}"]`);
      item?.scrollIntoView({ block: 'center' });
      item?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [stands, lookedAtKey]);

  const back = <WayBack href="/submissions">{t('submissions.one.back')}</WayBack>;
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

  const { region, content, coverage, declaredCoverage, verification, verifications, revision, revisions, status, statusReason } = one;
  const figures = standingFigures(content.figures, verifications);
  const of = (subject: FigureSubject): readonly StandingFigure[] =>
    figures.filter(({ figure }) => figure.subject === subject).toSorted((a, b) => a.figure.position - b.figure.position);
  const vulnerable = of('vulnerable.workers');
  const budget = of('budget.amount');
  const words = { code, number: revision.number, day: time.day(revision.importedAt), fileName: revision.fileName };
  const beside = (place: EvidencePlace) => (
    <EvidenceBeside
      code={code}
      standing={standing}
      place={place}
      anchor={evidenceAnchor(content, place) ?? ''}
      about={say.place(place, content)}
      mayAttach={mayAttach}
    />
  );
  return (
    <PageBody>
      <div className={classes.page} ref={page}>
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
            {may && (
              <StatusMenu submission={one}>
                <Button rightSection={<IconChevronDown size="1.5rem" aria-hidden />}>{t('submissions.statusChange.button')}</Button>
              </StatusMenu>
            )}
          </PageHeader>
          {statusReason !== null && <p className={classes.reason}>{t('submissions.statusChange.reason', { reason: statusReason })}</p>}
        </div>
        <FailureNotice failure={failure} onRetry={() => void readOne(code)} />
        <section>
          <SectionTitle>{t('submissions.one.coverage')}</SectionTitle>
          <CoverageTable coverage={coverage} declared={declaredCoverage} />
          <OverFullNote coverage={coverage} />
        </section>
        <FindingSection code={code} />
        <LetterSection submission={one} />
        <EvidenceSection submission={one} />
        <section>
          <SectionTitle note={t('submissions.verification.progress', { done: verification.checked, count: verification.of })}>
            {t('submissions.one.figures')}
          </SectionTitle>
          <FigureTable
            code={code}
            label={t('submissions.one.figures')}
            of={t('submissions.one.figure')}
            figures={COVERAGE_SUBJECTS.flatMap(of)}
            nameOf={(figure) => t(`submissions.subject.${figure.subject}`)}
            unit="people"
            withDenominator
            beside={beside}
          />
        </section>
        <section>
          <SectionTitle>{t('submissions.one.vulnerable')}</SectionTitle>
          {vulnerable.length === 0 ? (
            <p className={classes.none}>{t('submissions.noVulnerable')}</p>
          ) : (
            <FigureTable
              code={code}
              label={t('submissions.one.vulnerable')}
              of={t('submissions.one.payer')}
              figures={vulnerable}
              nameOf={({ label }) => label}
              unit="people"
              beside={beside}
            />
          )}
        </section>
        <section>
          <SectionTitle>{t('submissions.one.budget')}</SectionTitle>
          {budget.length === 0 ? (
            <p className={classes.none}>{t('submissions.noBudget')}</p>
          ) : (
            <FigureTable
              code={code}
              label={t('submissions.one.budget')}
              of={t('submissions.one.purpose')}
              figures={budget}
              nameOf={({ label }) => label}
              unit="rupiah"
              beside={beside}
            />
          )}
        </section>
        <GoneVerifications submission={one} />
        <div className={classes.columns}>
          <section>
            <SectionTitle>{t('submissions.one.regulations')}</SectionTitle>
            <RegulationList regulations={content.regulations} beside={beside} lookedAt={lookedAtKey} />
          </section>
          <section>
            <SectionTitle>{t('submissions.one.innovations')}</SectionTitle>
            <InnovationList innovations={content.innovations} beside={beside} lookedAt={lookedAtKey} />
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
        <VerificationDialog submission={one} />
      </div>
    </PageBody>
  );
}
