import { type ComponentType, lazy, useEffect } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { PageSkeleton } from './components/PageSkeleton.tsx';
import { AuditorWaits } from './edition/AuditorWaits.tsx';
import { useOverview } from './edition/edition-context.ts';
import { PageFrame } from './PageFrame.tsx';
import { auditorWaits, HISTORY_PATH, mayOpenHistory, STAGE_PATHS, type StageName, stagesFor } from './shell/stages.ts';

type PageModule = Readonly<Record<string, ComponentType>>;

// Every page is a chunk of its own, read when it is first opened or when the window has nothing else to do.
const pageModules = import.meta.glob<PageModule>('./*/*Page.tsx');

const lazyPage = (noun: string, name: string): ComponentType =>
  lazy(async () => {
    const page = (await pageModules[`./${noun}/${name}.tsx`]?.())?.[name];
    return { default: page ?? PageSkeleton };
  });

const PAGES: Readonly<Record<StageName, ComponentType>> = {
  home: lazyPage('edition', 'HomePage'),
  submissions: lazyPage('submissions', 'SubmissionsPage'),
  rubric: lazyPage('rubric', 'RubricPage'),
  panel: lazyPage('panel', 'PanelPage'),
  schedule: lazyPage('schedule', 'SchedulePage'),
  scoring: lazyPage('scoring', 'ScoringPage'),
  ranking: lazyPage('ranking', 'RankingPage'),
  results: lazyPage('results', 'ResultsPage'),
};
const HistoryPage = lazyPage('audit', 'HistoryPage');

const readPagesWhenIdle = (): (() => void) => {
  const wish = window.requestIdleCallback(() => {
    for (const read of Object.values(pageModules)) void read();
  });
  return () => window.cancelIdleCallback(wish);
};

/** The page of the address; a page has everything below its own path to itself. */
export function Pages() {
  const overview = useOverview();
  const { identity } = overview;
  const allowed = stagesFor(overview);
  useEffect(readPagesWhenIdle, []);
  if (auditorWaits(overview)) return <AuditorWaits />;
  return (
    <Switch>
      {allowed.map((name) => {
        const Page = PAGES[name];
        const path = STAGE_PATHS[name];
        return (
          <Route key={name} path={path === '/' ? path : `${path}/*?`}>
            <PageFrame>
              <Page />
            </PageFrame>
          </Route>
        );
      })}
      {mayOpenHistory(identity.role) && (
        <Route path={HISTORY_PATH}>
          <PageFrame>
            <HistoryPage />
          </PageFrame>
        </Route>
      )}
      <Route>
        <Redirect to={STAGE_PATHS[allowed[0] ?? 'home']} replace />
      </Route>
    </Switch>
  );
}
