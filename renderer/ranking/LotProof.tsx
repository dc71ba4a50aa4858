import { useTranslation } from 'react-i18next';
import { type DrawnLot, ticketText } from '../../shared/ranking/lot.ts';
import type { TieStep } from '../../shared/ranking/ranking.ts';
import { useEditionTime } from '../edition/use-edition-time.ts';
import classes from './LotProof.module.css';
import type { SayRanking } from './use-say-ranking.ts';

type LotProofProps = { readonly lot: DrawnLot; readonly step: TieStep; readonly say: SayRanking };

/** All that someone needs who wants to draw again with a tool of their own. */
export function LotProof({ lot, step, say }: LotProofProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const [first, second] = lot.witnesses;
  return (
    <div className={classes.proof}>
      <p>
        {t('ranking.tie.proof', {
          first: first.name,
          firstDigits: first.digits,
          second: second.name,
          secondDigits: second.digits,
          day: time.weekday(lot.drawnAt),
          time: time.clock(lot.drawnAt),
          zone: time.zone,
        })}
      </p>
      <dl>
        {step.values.map(({ code, value }) => (
          <div key={code}>
            <dt>{t('ranking.tie.proofRow', { region: say.region(code) })}</dt>
            <dd>
              <code>{ticketText(lot, code)}</code>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
