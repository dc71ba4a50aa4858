import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { useFormat } from '../wording/use-format.ts';
import { type Awaited, awaitedIn } from './awaited.ts';
import type { HomeFindings, HomeMonitor, HomeRegions, HomeSeats } from './home-store.ts';
import classes from './WaitingList.module.css';

type WaitingListProps = {
  readonly overview: EditionOverview;
  readonly regions: HomeRegions | null;
  readonly seats: HomeSeats | null;
  readonly monitor: HomeMonitor | null;
  readonly findings: HomeFindings | null;
};

/** As many as fit beside the table; the pages behind show all. */
const SHOWN = 6;

/** Who is awaited, with one button each. */
export function WaitingList({ overview, regions, seats, monitor, findings }: WaitingListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [, go] = useLocation();
  if (regions === null || seats === null) return null;
  const awaited = awaitedIn(overview, regions, seats, monitor, findings);

  const say = (one: Awaited): string => {
    switch (one.kind) {
      case 'sheets':
        return t('edition.home.waitSheets', { count: one.count });
      case 'pin':
        return t('edition.home.waitPin');
      case 'pins':
        return t('edition.home.waitPins', { count: one.count });
      case 'over':
        return t('edition.home.waitOver', { percent: format.percent(one.ratio) });
      case 'held':
        return t('edition.home.waitHeld', { count: one.count });
    }
  };
  const deedOf = (one: Awaited): { readonly word: string; readonly path: string } => {
    switch (one.kind) {
      case 'sheets':
        return { word: t('edition.home.look'), path: '/scoring' };
      case 'pin':
      case 'pins':
        return { word: t('edition.home.givePin'), path: '/panel' };
      case 'over':
      case 'held':
        return { word: t('edition.home.open'), path: `/submissions/${one.code}` };
    }
  };

  return (
    <section>
      <SectionTitle>
        {awaited.length === 0 ? t('edition.home.waitingNothing') : t('edition.home.waiting', { count: awaited.length })}
      </SectionTitle>
      {awaited.length === 0 && <p className={classes.nothing}>{t('edition.home.waitingNothingText')}</p>}
      <ul>
        {awaited.slice(0, SHOWN).map((one) => {
          const deed = deedOf(one);
          const title = one.kind === 'pins' ? t('shell.panel') : one.title;
          return (
            <li key={`${one.kind} ${title}`} className={classes.item}>
              <b>{title}</b>
              <div className={classes.row}>
                <span>{say(one)}</span>
                <Button variant="subtle" size="xs" onClick={() => go(deed.path)} aria-label={`${deed.word}: ${title}`}>
                  {deed.word}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {awaited.length > SHOWN && <p className={classes.nothing}>{t('edition.home.waitMore', { count: awaited.length - SHOWN })}</p>}
    </section>
  );
}
