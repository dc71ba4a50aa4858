import { IconFileAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { missingSheetsMayChangeRanks } from '../../shared/ranking/missing-sheets.ts';
import type { Ranking, RankingSnapshot } from '../../shared/ranking/ranking.ts';
import classes from './MissingSheets.module.css';
import { useSayRanking } from './use-say-ranking.ts';

/** Regions whose bounds are said here; with more of them each says its own in its opened row. */
const SAID = 4;

type MissingSheetsProps = { readonly ranking: Ranking; readonly snapshot: RankingSnapshot; readonly curtain: boolean };

/** Which sheets have not come in, and how far they could still move the result. */
export function MissingSheets({ ranking, snapshot, curtain }: MissingSheetsProps) {
  const { t } = useTranslation();
  const say = useSayRanking(snapshot);
  const { missingSheets, rows } = ranking;
  const only = missingSheets.length === 1 ? missingSheets[0] : undefined;
  if (missingSheets.length === 0) return null;

  const byRegion = new Map<(typeof missingSheets)[number]['code'], number>();
  for (const { code } of missingSheets) byRegion.set(code, (byRegion.get(code) ?? 0) + 1);
  const claim =
    only !== undefined
      ? t('ranking.missing.one', { seat: say.seatTitle(only.seat), region: say.region(only.code) })
      : t('ranking.missing.several', {
          count: missingSheets.length,
          regions: say.list([...byRegion].map(([code, count]) => t('ranking.missing.inRegion', { region: say.region(code), count }))),
        });

  const bounded = rows.flatMap(({ region, bounds }) =>
    bounds === null
      ? []
      : [
          t('ranking.missing.bounds', {
            region: say.region(region.code),
            lowest: say.printed(bounds.lowest),
            highest: say.printed(bounds.highest),
          }),
        ],
  );
  const mayChange = missingSheetsMayChangeRanks(ranking);
  const consequence =
    bounded.length > 0 && bounded.length <= SAID
      ? `${t('ranking.missing.open', { bounds: say.list(bounded) })} ${t(mayChange ? 'ranking.missing.mayChange' : 'ranking.missing.same')}`
      : t(mayChange ? 'ranking.missing.onlyMayChange' : 'ranking.missing.onlySame');
  return (
    <div className={classes.missing}>
      <IconFileAlert size="1.8rem" aria-hidden />
      <p>
        <b>{claim}</b> {!curtain && consequence}
      </p>
    </div>
  );
}
