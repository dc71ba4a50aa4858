import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { useNoun } from '../noun-stores.tsx';
import { useOverview } from './edition-context.ts';
import { EditionClock } from './EditionClock.tsx';
import { createHomeStore } from './home-store.ts';
import classes from './HomePage.module.css';
import { NextStepPanel } from './NextStepPanel.tsx';
import { RegionProgress } from './RegionProgress.tsx';
import { WaitingList } from './WaitingList.tsx';

/** What to do next, how far each region has come, and who is awaited. */
export function HomePage() {
  const { t } = useTranslation();
  const overview = useOverview();
  const { edition } = overview;
  const regions = useNoun(createHomeStore, (state) => state.regions);
  const seats = useNoun(createHomeStore, (state) => state.seats);
  const monitor = useNoun(createHomeStore, (state) => state.monitor);
  const findings = useNoun(createHomeStore, (state) => state.findings);
  const refresh = useNoun(createHomeStore, (state) => state.refresh);

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const words = { year: edition.assessmentYear, stage: edition.stage, nextStage: edition.nextStage };
  return (
    <PageBody>
      <div className={classes.page}>
        <PageHeader
          title={edition.name}
          subtitle={edition.nextStage === '' ? t('edition.home.subtitleLast', words) : t('edition.home.subtitle', words)}
        >
          <EditionClock />
        </PageHeader>
        <NextStepPanel overview={overview} />
        <div className={classes.columns}>
          <RegionProgress regions={regions} monitor={monitor} venue={edition.venue} />
          <WaitingList overview={overview} regions={regions} seats={seats} monitor={monitor} findings={findings} />
        </div>
      </div>
    </PageBody>
  );
}
