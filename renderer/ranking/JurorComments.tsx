import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../shared/edition/region.ts';
import type { StandingComment } from '../../shared/scoring/remarks/remark.ts';
import { useNoun } from '../noun-stores.tsx';
import classes from './JurorComments.module.css';
import { createRankingStore } from './ranking-store.ts';
import type { SayRanking } from './use-say-ranking.ts';

type JurorCommentsProps = { readonly code: RegionCode; readonly say: SayRanking };

const byCriterion = (comments: readonly StandingComment[]): readonly (readonly StandingComment[])[] => {
  const groups = new Map<string, StandingComment[]>();
  for (const comment of comments) {
    const key = comment.criterion ?? '';
    groups.set(key, [...(groups.get(key) ?? []), comment]);
  }
  return [...groups.values()];
};

/** What jurors said about a region on the sheets that they handed in, beneath the sum that their scores give. */
export function JurorComments({ code, say }: JurorCommentsProps) {
  const { t } = useTranslation();
  const comments = useNoun(createRankingStore, (state) => state.comments);
  const here = comments.filter((comment) => comment.code === code);
  if (here.length === 0) return null;
  return (
    <section className={classes.comments} aria-label={t('ranking.comments.label', { region: say.region(code) })}>
      <h3>{t('ranking.comments.title', { count: here.length })}</h3>
      <dl>
        {byCriterion(here).map((group) => {
          const criterion = group[0]?.criterion ?? null;
          return (
            <div key={criterion ?? ''} className={classes.group}>
              <dt>{criterion === null ? t('ranking.comments.wholeSheet') : say.criterion(criterion)}</dt>
              {group.map(({ seat, text }) => (
                <dd key={seat}>
                  <span className={classes.seat} title={say.seatTitle(seat)}>
                    {t('ranking.comments.seat', { seat })}
                  </span>
                  <span className={classes.text}>{text}</span>
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
