import { Tabs } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceId, EvidencePlace } from '../../shared/submissions/evidence/evidence.ts';
import { evidenceAt, type StandingEvidence } from '../../shared/submissions/evidence/standing-evidence.ts';
import { COVERAGE_SUBJECTS, type FigureSubject } from '../../shared/submissions/figure.ts';
import type { Submission } from '../../shared/submissions/submission.ts';
import { standingCorrections, standingFigures } from '../../shared/submissions/verification/standing-figure.ts';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { CoverageBars } from './CoverageBars.tsx';
import { DelegationLine } from './DelegationLine.tsx';
import { ShowBesideContext } from './evidence/evidence-beside-context.ts';
import { EvidenceLinks } from './evidence/EvidenceLinks.tsx';
import { useSayPlace } from './evidence/use-say-place.ts';
import classes from './EvidencePanel.module.css';
import { FigureLines } from './FigureLines.tsx';
import { InnovationList } from './InnovationList.tsx';
import { RegulationList } from './RegulationList.tsx';
import { CorrectedNote } from './verification/CorrectedNote.tsx';

const EvidencePane = lazy(() => import('./evidence/EvidencePane.tsx').then((module) => ({ default: module.EvidencePane })));

const FOCUSES = ['coverage', 'regulation', 'budget', 'innovation', 'interview'] as const;
export type EvidenceFocus = (typeof FOCUSES)[number];

type EvidencePanelProps = {
  readonly submission: Submission;
  /** Files that speak for it, each opened beside its item. */
  readonly evidence: readonly StandingEvidence[];
  readonly focus: EvidenceFocus;
  /** There is room to show a file in this place, beside the criteria; without it files open over the sheet. */
  readonly roomForFiles: boolean;
};

/**
 * What a region has handed in, beside the criteria. The tab follows the criterion in hand; whoever looks elsewhere stays
 * there until the next criterion. Coverage and regulations stay in sight below, since they bear on every other criterion. A file
 * that is opened takes the place of the lists until it is closed, also while the juror goes from criterion to criterion.
 */
export function EvidencePanel({ submission, evidence, focus, roomForFiles }: EvidencePanelProps) {
  const { t } = useTranslation();
  const [followed, setFollowed] = useState<EvidenceFocus>(focus);
  const [tab, setTab] = useState<EvidenceFocus>(focus);
  if (followed !== focus) {
    setFollowed(focus);
    setTab(focus);
  }
  const [opened, setOpened] = useState<{ readonly id: EvidenceId; readonly about: string } | null>(null);
  const panel = useRef<HTMLElement>(null);
  const leftFile = useRef<EvidenceId | null>(null);
  // The focus goes back to the name that opened the file.
  useEffect(() => {
    if (opened !== null || leftFile.current === null) return;
    panel.current?.querySelector<HTMLElement>(`[data-evidence-link="${leftFile.current}"]`)?.focus();
    leftFile.current = null;
  }, [opened]);
  const { content, coverage, region, verifications } = submission;
  const say = useSayPlace();
  const standing = standingFigures(content.figures, verifications);
  const linesOf = (subject: FigureSubject) =>
    standing.filter((one) => one.figure.subject === subject).toSorted((a, b) => a.figure.position - b.figure.position);
  const beside = (place: EvidencePlace) => <EvidenceLinks all={evidenceAt(evidence, place)} about={say.place(place, content)} />;
  const note = tab === focus ? t('submissions.evidence.follows') : undefined;

  const coverageSection = (withNote: boolean) => (
    <section>
      <SectionTitle note={withNote ? note : undefined}>{t('submissions.evidence.coverageTitle')}</SectionTitle>
      <CoverageBars coverage={coverage} figures={content.figures} withTotal={withNote} />
      <CorrectedNote corrections={standingCorrections(content.figures, verifications)} />
      {withNote &&
        COVERAGE_SUBJECTS.map((subject) => {
          const place: EvidencePlace = { item: 'figure', subject, position: 0 };
          return evidenceAt(evidence, place).length === 0 ? null : (
            <div key={subject} className={classes.figureEvidence}>
              <span>{say.place(place, content)}</span>
              {beside(place)}
            </div>
          );
        })}
    </section>
  );
  const regulationSection = (withNote: boolean) => (
    <section>
      <SectionTitle note={withNote ? note : undefined}>{t('submissions.evidence.regulationTitle')}</SectionTitle>
      <RegulationList regulations={content.regulations} beside={beside} />
    </section>
  );
  const vulnerableSection = (
    <section>
      <SectionTitle>{t('submissions.evidence.vulnerableTitle')}</SectionTitle>
      <FigureLines figures={linesOf('vulnerable.workers')} unit="people" none={t('submissions.noVulnerable')} beside={beside} />
    </section>
  );

  const shown = opened === null ? undefined : evidence.find(({ evidence: { id } }) => id === opened.id);
  if (opened !== null && shown !== undefined) {
    const close = (): void => {
      leftFile.current = opened.id;
      setOpened(null);
    };
    return (
      <Suspense fallback={<PageSkeleton />}>
        <EvidencePane key={opened.id} evidence={shown.evidence} about={opened.about} onClose={close} />
      </Suspense>
    );
  }
  const showBeside = (id: EvidenceId, about: string): void => setOpened({ id, about });
  return (
    <ShowBesideContext value={roomForFiles ? showBeside : null}>
      <section ref={panel} className={classes.panel} aria-label={t('submissions.evidence.label', { region: region.name })}>
        <Tabs value={tab} onChange={(value) => setTab(FOCUSES.find((one) => one === value) ?? focus)} keepMounted={false}>
          <Tabs.List>
            {FOCUSES.map((one) => (
              <Tabs.Tab key={one} value={one}>
                {t(`submissions.evidence.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="coverage" className={classes.tab ?? ''}>
            {coverageSection(true)}
            {vulnerableSection}
          </Tabs.Panel>
          <Tabs.Panel value="regulation" className={classes.tab ?? ''}>
            {regulationSection(true)}
          </Tabs.Panel>
          <Tabs.Panel value="budget" className={classes.tab ?? ''}>
            <section>
              <SectionTitle note={note}>{t('submissions.evidence.budgetTitle')}</SectionTitle>
              <FigureLines figures={linesOf('budget.amount')} unit="rupiah" none={t('submissions.noBudget')} beside={beside} />
            </section>
            {vulnerableSection}
          </Tabs.Panel>
          <Tabs.Panel value="innovation" className={classes.tab ?? ''}>
            <section>
              <SectionTitle note={note}>{t('submissions.evidence.innovationTitle', { count: content.innovations.length })}</SectionTitle>
              <InnovationList innovations={content.innovations} beside={beside} />
            </section>
          </Tabs.Panel>
          <Tabs.Panel value="interview" className={classes.tab ?? ''}>
            <section>
              <SectionTitle note={note}>{t('submissions.evidence.interviewTitle')}</SectionTitle>
              <DelegationLine delegation={content.delegation} />
            </section>
          </Tabs.Panel>
        </Tabs>
        {tab !== 'coverage' && coverageSection(false)}
        {tab !== 'regulation' && regulationSection(false)}
      </section>
    </ShowBesideContext>
  );
}
