import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../shared/panel/panel.ts';
import type { CapPolicy } from '../../shared/submissions/coverage.ts';
import { useFormat } from '../wording/use-format.ts';
import { insideSentence, type SayRanking } from './use-say-ranking.ts';
import type { RankMove, TotalChange, WhatIfFinding } from './what-if-finding.ts';
import type { WhatIfChanges } from './what-if.ts';

/** Moves that a sentence can bear; the drawing and the table show all. */
const SAID = 4;

type Terms = { readonly changes: WhatIfChanges; readonly capPolicy: CapPolicy; readonly withoutSeat: SeatId | null };

/** A what-if in one to three sentences: consequence first, then the cause, then the threshold. */
export const useSayFinding = (say: SayRanking) => {
  const { t } = useTranslation();
  const format = useFormat();

  const conditionOf = ({ changes, capPolicy, withoutSeat }: Terms): string => {
    const count = Number(changes.cap) + Number(changes.weights) + Number(changes.juror) + Number(changes.severity);
    if (count > 1) return t('ranking.finding.condition.several');
    if (changes.weights) return t('ranking.finding.condition.weights');
    if (changes.severity) return t('ranking.finding.condition.severity');
    if (changes.juror) return t('ranking.finding.condition.juror', { seat: withoutSeat ?? '' });
    return t(`ranking.finding.condition.${capPolicy}`);
  };

  const sayChange = ({ region, change }: TotalChange): string => {
    const amount = say.printed(change.replace('-', ''));
    const words = { region: say.region(region.code), amount };
    if (Number(change) === 0) return t('ranking.finding.stays', { region: words.region });
    return t(change.startsWith('-') ? 'ranking.finding.falls' : 'ranking.finding.rises', words);
  };

  const sayMove = ({ region, from, to, shared }: RankMove): string => {
    const name = say.region(region.code);
    if (to === null) return t('ranking.finding.leaves', { region: name });
    if (from === null) return t('ranking.finding.enters', { region: name, to });
    return t(shared ? 'ranking.finding.moveShared' : 'ranking.finding.move', { region: name, from, to });
  };

  const sayClaim = (claim: WhatIfFinding['claim']): string => {
    if (claim.kind === 'unchanged') return t('ranking.finding.unchanged');
    if (claim.kind === 'swap') {
      return t('ranking.finding.swap', { riser: say.region(claim.riser.code), faller: say.region(claim.faller.code) });
    }
    const said = claim.moves.slice(0, SAID).map(sayMove);
    const rest = claim.moves.length - said.length;
    const moves = rest === 0 ? said.join('; ') : [...said, t('ranking.list.rest', { count: rest })].join('; ');
    return t('ranking.finding.moves', { count: claim.moves.length, moves });
  };

  const sayCause = (cause: WhatIfFinding['cause'], condition: string): string | null => {
    if (cause === null) return null;
    switch (cause.kind) {
      case 'coverage':
        return t('ranking.finding.coverage', {
          condition,
          change: sayChange(cause.moved),
          criterion: insideSentence(say.criterion(cause.criterion)),
          percent: format.percentWithSign(cause.coverage),
        });
      case 'pair':
        return t('ranking.finding.pair', {
          condition,
          first: sayChange(cause.first),
          second: sayChange(cause.second),
          criterion: say.criterionInside(cause.criterion),
        });
      case 'largest':
        return t('ranking.finding.largest', { condition, change: sayChange(cause.moved) });
    }
  };

  return (finding: WhatIfFinding, terms: Terms): { readonly claim: string; readonly cause: string } => ({
    claim: sayClaim(finding.claim),
    cause: [
      sayCause(finding.cause, conditionOf(terms)),
      finding.threshold === null ? null : t('ranking.finding.threshold', { percent: format.percentWithSign(finding.threshold) }),
    ]
      .filter((sentence) => sentence !== null)
      .join(' '),
  });
};
