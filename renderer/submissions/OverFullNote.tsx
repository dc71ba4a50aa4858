import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../shared/submissions/coverage.ts';
import { useFormat } from '../wording/use-format.ts';
import { isOverFull } from './over-full.ts';
import classes from './OverFullNote.module.css';

/** Says what a coverage above 100 % means and what is done with it. Draws nothing where there is none. */
export function OverFullNote({ coverage }: { readonly coverage: Coverage }) {
  const { t } = useTranslation();
  const format = useFormat();
  const over = (['formal', 'informal'] as const).filter((segment) => isOverFull(coverage[segment].raw));
  const { raw, capped } = coverage.total;
  if (over.length === 0) return null;
  const said = over.map((segment) => {
    const ratio = coverage[segment].raw;
    return `${t(`submissions.segment.${segment}`)} ${ratio === null ? '' : format.percentWithSign(ratio)}`;
  });
  return (
    <div className={classes.note}>
      <IconAlertTriangle size="1.9rem" aria-hidden />
      <div>
        <b>{t('submissions.one.overTitle', { segments: said.join(', ') })}</b>
        <p>
          {t('submissions.one.over')}{' '}
          {raw !== null &&
            capped !== null &&
            t('submissions.one.overTotal', { raw: format.percentWithSign(raw), capped: format.percentWithSign(capped) })}
        </p>
      </div>
    </div>
  );
}
