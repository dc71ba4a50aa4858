import { IconInfoCircle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rehearsal } from '../../../shared/ranking/rehearsal/rehearsal.ts';
import { rehearsalMoves } from '../../../shared/ranking/rehearsal/rehearsal-moves.ts';
import { sayCriterion } from '../../rubric/say-criterion.ts';
import { useFormat } from '../../wording/use-format.ts';
import { useLanguage } from '../../wording/use-language.ts';
import { Slope } from '../Slope.tsx';
import { useSayRanking } from '../use-say-ranking.ts';
import classes from './RehearsalResult.module.css';
import { RehearsalTable } from './RehearsalTable.tsx';

/** Who moves when the rules change, drawn, in figures, and in one sentence; labelled as no result. */
export function RehearsalResult({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const { basis, current, proposed, unscored } = rehearsal;
  const say = useSayRanking(proposed.snapshot);
  const moves = useMemo(() => rehearsalMoves(current.ranking, proposed.ranking), [current, proposed]);
  const moved = moves.filter(({ before, after }) => before?.rank !== after?.rank);
  const names = new Map([...current.snapshot.criteria, ...proposed.snapshot.criteria].map((one) => [one.id, sayCriterion(one, language)]));
  const currentHead = t(basis.kind === 'file' ? 'ranking.rehearsal.ownRules' : 'ranking.rehearsal.current');
  return (
    <section className={classes.result} aria-label={t('ranking.rehearsal.result')}>
      <p className={classes.mark}>
        <IconInfoCircle size="1.8rem" aria-hidden />
        <span>
          <b>{t('ranking.rehearsal.mark')}</b>{' '}
          {basis.kind === 'synthetic'
            ? t('ranking.rehearsal.onSynthetic', { seed: basis.seed })
            : t('ranking.rehearsal.onEdition', { name: basis.name })}
        </span>
      </p>
      {unscored.length > 0 && (
        <p className={classes.unscored}>
          {t('ranking.rehearsal.unscored', {
            criteria: unscored.map((one) => `${sayCriterion(one, language)} (${format.hundredths(one.weightHundredths)})`).join(', '),
          })}
        </p>
      )}
      <p className={classes.said} role="status">
        {moved.length === 0 ? t('ranking.rehearsal.nobody') : t('ranking.rehearsal.moved', { count: moved.length, of: moves.length })}
      </p>
      <div className={classes.columns}>
        <Slope
          official={current.ranking}
          other={proposed.ranking}
          say={say}
          label={t('ranking.rehearsal.slope')}
          officialHead={currentHead}
          otherHead={t('ranking.rehearsal.proposed')}
        />
        <RehearsalTable moves={moves} names={names} say={say} currentHead={currentHead} />
      </div>
    </section>
  );
}
