import { Button, Progress } from '@mantine/core';
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnnexPart, ANNEX_PARTS } from '../../shared/analysis/annex/annex-part.ts';
import type { RankingReading } from '../../shared/ranking/contract.ts';
import { annexSentences } from '../../shared/wording/annex-sentence.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { WayBack } from '../components/WayBack.tsx';
import { useOverview } from '../edition/edition-context.ts';
import { useNoun } from '../noun-stores.tsx';
import { AgreementPart } from './AgreementPart.tsx';
import classes from './AnnexPage.module.css';
import { AnnexSection } from './AnnexSection.tsx';
import { createAnnexStore } from './annex-store.ts';
import { DriftPart } from './DriftPart.tsx';
import { JurorsPart } from './JurorsPart.tsx';
import { MeasuresPart } from './MeasuresPart.tsx';
import { SeverityPart } from './SeverityPart.tsx';
import { SwapsPart } from './SwapsPart.tsx';
import { useSayAnnex } from './use-say-annex.ts';
import { WeightsPart } from './WeightsPart.tsx';

type AnnexPageProps = { readonly reading: RankingReading; readonly curtain: boolean };

/** What a region would ask of the ranking, part by part: the answer in words first, then what it rests on. Never a result. */
export function AnnexPage({ reading, curtain }: AnnexPageProps) {
  const { t } = useTranslation();
  const { edition } = useOverview();
  const say = useSayAnnex(reading.snapshot);
  const annex = useNoun(createAnnexStore, (state) => state.annex);
  const of = useNoun(createAnnexStore, (state) => state.of);
  const part = useNoun(createAnnexStore, (state) => state.part);
  const stopped = useNoun(createAnnexStore, (state) => state.stopped);
  const problem = useNoun(createAnnexStore, (state) => state.problem);
  const make = useNoun(createAnnexStore, (state) => state.make);
  const stop = useNoun(createAnnexStore, (state) => state.stop);
  const ranked = reading.ranking.rows.length > 0;

  useEffect(() => {
    if (ranked) make(reading);
  }, [ranked, make, reading]);

  const source = t(`submissions.compare.mark.${edition.mark}`, { name: edition.name });
  const sentences = annex === null ? null : annexSentences(annex, say.names, say.language);
  const current = annex !== null && of === reading;

  const bodyOf = (name: AnnexPart) => {
    if (annex === null) return null;
    switch (name) {
      case 'agreement':
        return <AgreementPart annex={annex} say={say} source={source} />;
      case 'severity':
        return <SeverityPart annex={annex} say={say} source={source} />;
      case 'rasch':
        return <MeasuresPart annex={annex} say={say} />;
      case 'weights':
        return <WeightsPart annex={annex} say={say} source={source} />;
      case 'jurors':
        return <JurorsPart annex={annex} say={say} source={source} />;
      case 'swaps':
        return <SwapsPart annex={annex} say={say} />;
      case 'drift':
        return <DriftPart annex={annex} say={say} />;
    }
  };

  return (
    <PageBody>
      <div className={classes.page}>
        <div>
          <WayBack href="/ranking">{t('ranking.title')}</WayBack>
          <PageHeader title={t('analysis.title')} subtitle={t('analysis.subtitle')}>
            <b className={classes.notOfficial}>{t('ranking.analysis.notOfficial')}</b>
            {part !== null && (
              <Button leftSection={<IconPlayerStop size="1.7rem" aria-hidden />} onClick={stop}>
                {t('analysis.stop')}
              </Button>
            )}
            {part === null && (stopped || problem !== null) && (
              <Button variant="filled" leftSection={<IconRefresh size="1.7rem" aria-hidden />} onClick={() => make(reading, true)}>
                {t('analysis.again')}
              </Button>
            )}
          </PageHeader>
        </div>
        {part !== null && (
          <div className={classes.progress} role="status">
            <p>{t('analysis.working', { part: t(`analysis.part.${part}.title`) })}</p>
            <Progress
              aria-label={t('analysis.progress')}
              value={(100 * (ANNEX_PARTS.indexOf(part) + 0.5)) / ANNEX_PARTS.length}
              size="sm"
              color="blue"
            />
          </div>
        )}
        {stopped && <p className={classes.note}>{t('analysis.stopped')}</p>}
        {problem !== null && <p className={classes.note}>{t('analysis.failed', { problem })}</p>}
        {!ranked && <EmptyState>{t('analysis.none')}</EmptyState>}
        {curtain && ranked && <p className={classes.note}>{t('analysis.curtain')}</p>}
        {!curtain && reading.snapshot.method.aggregation !== 'mean@1' && ranked && <p className={classes.note}>{t('analysis.byMeans')}</p>}
        {!curtain && current && sentences !== null && (
          <>
            {ANNEX_PARTS.map((name) => (
              <AnnexSection
                key={name}
                title={t(`analysis.part.${name}.title`)}
                question={t(`analysis.part.${name}.question`)}
                sentences={sentences[name]}
              >
                {bodyOf(name)}
              </AnnexSection>
            ))}
            <p className={classes.method}>
              {t('analysis.method', {
                draws: say.count(annex.options.samples),
                seed: annex.options.seed,
                margin: say.percent(annex.options.margin),
              })}
            </p>
          </>
        )}
      </div>
    </PageBody>
  );
}
