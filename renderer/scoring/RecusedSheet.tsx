import { Button } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { shortRegionName } from '../../shared/edition/region.ts';
import type { SheetListItem } from '../../shared/scoring/scoring.ts';
import { PageBody } from '../components/PageBody.tsx';
import classes from './RecusedSheet.module.css';
import { SCORING_PATH, sheetPath } from './scoring-paths.ts';

type RecusedSheetProps = {
  readonly regionName: string;
  readonly reason: string;
  readonly next: SheetListItem | null;
};

/** In place of a sheet that the seat may not see: why, and where to go on. Nothing of the region but its name. */
export function RecusedSheet({ regionName, reason, next }: RecusedSheetProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  return (
    <PageBody>
      <section className={classes.page}>
        <IconUserOff size="3.2rem" aria-hidden />
        <p className={classes.region}>{regionName}</p>
        <h1>{t('scoring.recused.title')}</h1>
        <p>{t('scoring.recused.text', { region: regionName })}</p>
        <dl className={classes.reason}>
          <dt>{t('scoring.recused.reason')}</dt>
          <dd>{reason === '' ? t('scoring.recused.reasonNone') : reason}</dd>
        </dl>
        <p className={classes.quiet}>{t('scoring.recused.mistaken')}</p>
        <div className={classes.buttons}>
          {next !== null && (
            <Button variant="filled" onClick={() => go(sheetPath(next.code))}>
              {t('scoring.sheet.next', { region: shortRegionName(next.region.name) })}
            </Button>
          )}
          <Button onClick={() => go(SCORING_PATH)}>{t('scoring.sheet.back')}</Button>
        </div>
      </section>
    </PageBody>
  );
}
