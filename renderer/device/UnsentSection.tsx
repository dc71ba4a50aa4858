import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { RegionCode } from '../../shared/edition/region.ts';
import { StateMark } from '../components/StateMark.tsx';
import { useNoun } from '../noun-stores.tsx';
import { storedRemarks } from '../scoring/remark-shelf.ts';
import { sheetPath } from '../scoring/scoring-paths.ts';
import { createScoringStore } from '../scoring/scoring-store.ts';
import { useDevice } from './device-context.ts';
import { keptScoreSchema } from './kept-score.ts';
import { HandOut } from './unsent/HandOut.tsx';
import classes from './UnsentSection.module.css';

/** Scores that are only on this device, counted by region, with the texts that wait beside them, and the ways to bring them to the host without a network. */
export function UnsentSection({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const entries = useDevice((state) => state.entries);
  const device = useDevice((state) => state.device);
  const sheets = useNoun(createScoringStore, (state) => state.sheets);
  const texts = storedRemarks(window.localStorage).all(device).length;
  const counts = new Map<RegionCode, { readonly waiting: number; readonly refused: number }>();
  for (const { input, failure } of entries) {
    const { code } = keptScoreSchema.parse(input);
    const { waiting, refused } = counts.get(code) ?? { waiting: 0, refused: 0 };
    counts.set(code, failure === null ? { waiting: waiting + 1, refused } : { waiting, refused: refused + 1 });
  }

  return (
    <section>
      <h3>{t('device.status.unsent')}</h3>
      {counts.size === 0 ? (
        <StateMark state="saved">{t('device.status.allReceived')}</StateMark>
      ) : (
        <ul className={classes.list}>
          {[...counts].map(([code, { waiting, refused }]) => (
            <li key={code}>
              <UnstyledButton
                className={classes.region ?? ''}
                onClick={() => {
                  onOpen();
                  go(sheetPath(code));
                }}
              >
                {sheets?.find((sheet) => sheet.code === code)?.region.name ?? code}
              </UnstyledButton>
              {waiting > 0 && <StateMark state="attention">{t('device.onlyHere', { count: waiting })}</StateMark>}
              {refused > 0 && <StateMark state="blocked">{t('device.status.refused', { count: refused })}</StateMark>}
            </li>
          ))}
        </ul>
      )}
      {texts > 0 && <StateMark state="attention">{t('device.status.texts', { count: texts })}</StateMark>}
      {entries.length > 0 && <HandOut key={`${String(entries.length)} ${entries.at(-1)?.keptAt ?? ''}`} />}
    </section>
  );
}
