import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Fraction } from '../../../shared/notation/fraction.ts';
import type { CorrectionEffect } from '../../../shared/ranking/correction-effect.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { NumberCell } from '../../components/NumberCell.tsx';
import { NumberHead } from '../../components/NumberHead.tsx';
import { useFormat } from '../../wording/use-format.ts';
import { isOverFull } from '../over-full.ts';
import classes from './EffectPanel.module.css';

type EffectCoverageProps = Pick<CorrectionEffect, 'coverage' | 'capPolicy'>;

const PARTS = ['formal', 'informal', 'total'] as const;

/** Coverage before and after, raw and under the official cap; segments that stay as they are are left out. */
export function EffectCoverage({ coverage: { before, after }, capPolicy }: EffectCoverageProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const changed = PARTS.filter((part) => before[part].raw !== after[part].raw || before[part].capped !== after[part].capped);
  const percent = (ratio: Fraction | null): string => (ratio === null ? '–' : format.percent(ratio));
  const change = (from: Fraction | null, to: Fraction | null) => (
    <span className={classes.change}>
      <span>{percent(from)}</span>
      <IconArrowRight size="1.3rem" role="img" aria-label={t('submissions.importing.becomes')} />
      <b data-over={isOverFull(to) || undefined}>{percent(to)}</b>
    </span>
  );
  const label = t('submissions.verification.effect.coverage');
  return (
    <div className={classes.part}>
      <h4>{label}</h4>
      {changed.length === 0 ? (
        <p className={classes.hint}>{t('submissions.verification.effect.coverageStays')}</p>
      ) : (
        <DataTable label={label} compact>
          <thead>
            <tr>
              <th scope="col">{t('submissions.one.segment')}</th>
              <NumberHead>{t('submissions.one.raw')}</NumberHead>
              <NumberHead>{t('submissions.one.capped')}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {changed.map((part) => (
              <tr key={part}>
                <th scope="row">{t(`submissions.segment.${part}`)}</th>
                <NumberCell>{change(before[part].raw, after[part].raw)}</NumberCell>
                <NumberCell>{change(before[part].capped, after[part].capped)}</NumberCell>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      <p className={classes.hint}>{t(`submissions.verification.effect.cap.${capPolicy}`)}</p>
    </div>
  );
}
