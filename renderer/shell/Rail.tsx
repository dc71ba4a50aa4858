import { IconCheck, IconDeviceFloppy, IconHome } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { EditionOverview } from '../../shared/edition/contract.ts';
import { formatDate } from '../../shared/notation/format.ts';
import { sayPhase } from '../../shared/wording/edition-words.ts';
import { useLanguage } from '../wording/use-language.ts';
import classes from './Rail.module.css';
import { HISTORY_PATH, mayOpenHistory, railOf, type Stage, type StageMark } from './stages.ts';

const isAt = (location: string, path: string): boolean =>
  path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`);

/** The work in the order in which it happens; each entry is told by shape, colour and one line of fact. */
export function Rail({ overview }: { readonly overview: EditionOverview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [location] = useLocation();
  const { history, edition, identity } = overview;
  const stages = railOf(overview);
  // `14 Jul 2025`: the whole month does not fit the rail.
  const since = formatDate(history.since, language, 'short', edition.timeZone);

  const sayFact = ({ fact }: Stage): string =>
    t(`shell.fact.${fact.name}`, {
      count: fact.count ?? 0,
      done: fact.done ?? 0,
      phase: sayPhase(edition.phase, language),
    });
  const sayMark: Readonly<Record<StageMark, string | null>> = {
    home: null,
    done: t('shell.markDone'),
    underWay: t('shell.markUnderWay'),
    attention: t('shell.markAttention'),
    later: t('shell.markLater'),
  };

  return (
    <nav className={classes.rail} aria-label={t('shell.rail')}>
      {stages.map((stage, index) => (
        <Link
          key={stage.name}
          href={stage.path}
          className={classes.entry ?? ''}
          data-linked={(index > 0 && stages[index - 1]?.name !== 'home') || undefined}
          data-here={isAt(location, stage.path) || undefined}
          aria-current={isAt(location, stage.path) ? 'page' : undefined}
          aria-keyshortcuts={`Alt+${String(index + 1)}`}
        >
          <span className={classes.mark} data-mark={stage.mark} title={sayMark[stage.mark] ?? undefined}>
            {stage.mark === 'home' && <IconHome size="1.9rem" aria-hidden />}
            {stage.mark === 'done' && <IconCheck size="1.3rem" className={classes.check} aria-hidden />}
            {stage.mark === 'attention' && <b aria-hidden>!</b>}
          </span>
          <span className={classes.text}>
            <span className={classes.name}>{t(`shell.${stage.name}`)}</span>
            <span className={classes.fact}>{sayFact(stage)}</span>
            {sayMark[stage.mark] !== null && <span className={classes.unseen}>{sayMark[stage.mark]}</span>}
          </span>
        </Link>
      ))}
      <div className={classes.foot}>
        <span className={classes.saved}>
          <IconDeviceFloppy size="1.5rem" aria-hidden />
          {t('shell.saved')}
        </span>
        {mayOpenHistory(identity.role) ? (
          <Link href={HISTORY_PATH} className={classes.history ?? ''} aria-current={isAt(location, HISTORY_PATH) ? 'page' : undefined}>
            {t('shell.historySince', { day: since })}
          </Link>
        ) : (
          <span>{t('shell.historySince', { day: since })}</span>
        )}
      </div>
    </nav>
  );
}
