import { Button, Progress } from '@mantine/core';
import { IconPlayerStop, IconRefresh, IconTableExport } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ANNEX_PARTS } from '../../shared/analysis/annex/annex-part.ts';
import type { RankingReading } from '../../shared/ranking/contract.ts';
import { ANNEX_FIGURE_WORDS } from '../../shared/wording/annex-figure-words.ts';
import { annexFigures } from '../../shared/wording/annex-figures.ts';
import { annexSentences } from '../../shared/wording/annex-sentence.ts';
import { EmptyState } from '../components/EmptyState.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { WayBack } from '../components/WayBack.tsx';
import { useOverview } from '../edition/edition-context.ts';
import { useNoun } from '../noun-stores.tsx';
import classes from './AnnexPage.module.css';
import { STUDY_PATH } from './annex-path.ts';
import { AnnexPictures } from './AnnexPictures.tsx';
import { AnnexSection } from './AnnexSection.tsx';
import { createAnnexStore } from './annex-store.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { MoreFigures } from './MoreFigures.tsx';
import { useExportAnnex } from './use-export-annex.ts';
import { useSayAnnex } from './use-say-annex.ts';

type AnnexPageProps = { readonly reading: RankingReading; readonly curtain: boolean };

/** What a region would ask of the ranking, part by part: the answer in words first, then what it rests on. Never a result. */
export function AnnexPage({ reading, curtain }: AnnexPageProps) {
  const { t } = useTranslation();
  const { edition, identity } = useOverview();
  const mayExport = identity.role !== 'pengamat';
  const exporting = useExportAnnex();
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

  const { parts } = ANNEX_FIGURE_WORDS[say.language];
  const source = t(`submissions.compare.mark.${edition.mark}`, { name: edition.name });
  const sentences = annex === null ? null : annexSentences(annex, say.names, say.language);
  const figures = annex === null ? null : annexFigures(annex, say.names, say.language);
  const current = annex !== null && of === reading;

  return (
    <PageBody>
      <div className={classes.page}>
        <div>
          <WayBack href="/ranking">{t('ranking.title')}</WayBack>
          <PageHeader title={t('analysis.title')} subtitle={t('analysis.subtitle')}>
            <b className={classes.notOfficial}>{t('ranking.analysis.notOfficial')}</b>
            {ranked && mayExport && (
              <Button
                leftSection={<IconTableExport size="1.7rem" aria-hidden />}
                loading={exporting.busy}
                onClick={() => void exporting.exportAnnex()}
              >
                {t('analysis.export')}
              </Button>
            )}
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
        <FailureNotice failure={exporting.failure} onDismiss={exporting.clear} />
        {part !== null && (
          <div className={classes.progress} role="status">
            <p>{t('analysis.working', { part: parts[part].title })}</p>
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
              <AnnexSection key={name} title={parts[name].title} question={parts[name].question} sentences={sentences[name]}>
                <AnnexPictures part={name} annex={annex} say={say} source={source} />
                {figures?.[name].plain.map((one) => (
                  <FiguresTable key={one.id} figures={one} />
                ))}
                {figures !== null && figures[name].full.length > 0 && (
                  <MoreFigures title={t('analysis.moreFigures')}>
                    {figures[name].full.map((one) => (
                      <FiguresTable key={one.id} figures={one} />
                    ))}
                  </MoreFigures>
                )}
              </AnnexSection>
            ))}
            <p className={classes.method}>
              {t('analysis.method', {
                draws: say.count(annex.options.samples),
                seed: annex.options.seed,
                margin: say.share(annex.options.margin),
              })}
            </p>
            {mayExport && (
              <p>
                <Link href={STUDY_PATH}>{t('analysis.study.open')}</Link>
              </p>
            )}
          </>
        )}
      </div>
    </PageBody>
  );
}
