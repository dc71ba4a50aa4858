import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconEye, IconEyeOff } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type RegionCode, shortRegionName } from '../../../shared/edition/region.ts';
import type { CorrectionEffect } from '../../../shared/ranking/correction-effect.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Kbd } from '../../components/Kbd.tsx';
import { NumberCell } from '../../components/NumberCell.tsx';
import { NumberHead } from '../../components/NumberHead.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { createRankingStore } from '../../ranking/ranking-store.ts';
import { useCurtainKey } from '../../ranking/use-curtain-key.ts';
import classes from './EffectPanel.module.css';
import { orderMoves, shownChanges } from './order-moves.ts';
import { useSayOrder } from './use-say-order.ts';

type EffectOrderProps = {
  readonly order: Extract<CorrectionEffect['order'], { readonly changes: unknown }>;
  readonly corrected: RegionCode;
};

const MOST_ROWS = 12;

/** The order before and after. Values of the official ranking are behind the curtain when it is drawn, like everywhere. */
export function EffectOrder({ order, corrected }: EffectOrderProps) {
  const { t } = useTranslation();
  const say = useSayOrder();
  const drawn = useNoun(createRankingStore, (state) => state.curtain);
  const setCurtain = useNoun(createRankingStore, (state) => state.setCurtain);
  const { changes } = order;
  const official = order.basis === 'ranking';
  const curtain = official && drawn;
  const toggle = useCallback(() => {
    if (official) setCurtain(!drawn);
  }, [official, drawn, setCurtain]);
  useCurtainKey(toggle);
  const shown = shownChanges(changes, corrected, MOST_ROWS);
  const label = t(official ? 'submissions.verification.effect.official' : 'submissions.verification.effect.coverageAlone');

  return (
    <div className={classes.part}>
      <div className={classes.head}>
        <h4>{label}</h4>
        {official && (
          <Button
            size="compact-xs"
            aria-pressed={drawn}
            aria-keyshortcuts="F8"
            leftSection={drawn ? <IconEye size="1.4rem" aria-hidden /> : <IconEyeOff size="1.4rem" aria-hidden />}
            rightSection={<Kbd>F8</Kbd>}
            onClick={toggle}
          >
            {t('ranking.curtain')}
          </Button>
        )}
      </div>
      {order.basis === 'coverage' && <p className={classes.hint}>{t(`submissions.verification.effect.alone.${order.because}`)}</p>}
      {curtain ? (
        <p className={classes.hint}>{t('submissions.verification.effect.veiled')}</p>
      ) : (
        <>
          <p className={classes.said} aria-live="polite">
            {say.moves(orderMoves(changes, corrected))}
          </p>
          <DataTable label={label} compact>
            <thead>
              <tr>
                <th scope="col">{t('submissions.list.region')}</th>
                <NumberHead>{t('submissions.verification.effect.now')}</NumberHead>
                <NumberHead>{t('submissions.verification.effect.then')}</NumberHead>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ region, before, after }) => {
                const up = before !== null && after !== null && after.rank < before.rank;
                const down = before !== null && after !== null && after.rank > before.rank;
                const Arrow = up ? IconArrowUp : IconArrowDown;
                return (
                  <tr key={region.code} data-corrected={region.code === corrected || undefined} className={classes.row}>
                    <th scope="row">{shortRegionName(region.name)}</th>
                    <NumberCell>{say.place(before)}</NumberCell>
                    <NumberCell strong>
                      <span className={classes.change}>
                        {(up || down) && (
                          <Arrow
                            size="1.4rem"
                            role="img"
                            aria-label={t(up ? 'submissions.verification.effect.up' : 'submissions.verification.effect.down')}
                          />
                        )}
                        {say.place(after)}
                      </span>
                    </NumberCell>
                  </tr>
                );
              })}
            </tbody>
          </DataTable>
          {shown.length < changes.length && (
            <p className={classes.hint}>{t('submissions.verification.effect.leftOut', { count: changes.length - shown.length })}</p>
          )}
        </>
      )}
    </div>
  );
}
