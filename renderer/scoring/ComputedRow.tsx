import { Button } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toFraction } from '../../shared/notation/fraction.ts';
import { computedValue, correctionsUnder } from '../../shared/rubric/computed-value.ts';
import { ladderStanding, regulationFacts } from '../../shared/rubric/ladder-standing.ts';
import { type Criterion, isCoverageSource } from '../../shared/rubric/rubric.ts';
import type { SheetView } from '../../shared/scoring/scoring.ts';
import { coverageFigures } from '../../shared/submissions/coverage.ts';
import { effectiveFigures, standingCorrections } from '../../shared/submissions/verification/standing-figure.ts';
import { ladderSentence } from '../../shared/wording/ladder-sentence.ts';
import { FractionText } from '../components/FractionText.tsx';
import { CorrectedLine } from '../submissions/verification/CorrectedLine.tsx';
import { useFormat } from '../wording/use-format.ts';
import { useLanguage } from '../wording/use-language.ts';
import { CriterionTitle } from './CriterionTitle.tsx';
import classes from './ComputedRow.module.css';

type ComputedRowProps = {
  readonly view: SheetView;
  readonly criterion: Criterion;
  readonly active: boolean;
  readonly onShowEvidence: () => void;
};

/** A criterion that nobody scores: where its value comes from, and the value. */
export function ComputedRow({ view, criterion, active, onShowEvidence }: ComputedRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const language = useLanguage();
  const preview = view.computed.find((one) => one.criterion === criterion.id);
  const value = preview?.value ?? null;
  const { content, verifications } = view.submission;
  const corrections = correctionsUnder(criterion.source, standingCorrections(content.figures, verifications));

  const sayOrigin = (): string => {
    const { source, curve, ladder } = criterion;
    if (ladder !== null) return ladderSentence(ladder, ladderStanding(ladder, regulationFacts(content.regulations)), language);
    const figures = coverageFigures({ figures: effectiveFigures(content.figures, verifications) });
    const raw = isCoverageSource(source) ? computedValue(source, figures, view.scale, 'none', curve) : null;
    if (raw === null || value === null) return t('scoring.sheet.computedMissing');
    const counts = { participants: format.count(raw.participants), population: format.count(raw.population) };
    const rawValue = toFraction(raw.value);
    if (curve !== null) return t('scoring.sheet.computedByCurve', counts);
    return rawValue === value
      ? t('scoring.sheet.computedFrom', counts)
      : t('scoring.sheet.computedCapped', { ...counts, raw: format.fraction(rawValue, 2) });
  };

  return (
    <div className={classes.row} data-active={active || undefined}>
      <CriterionTitle criterion={criterion} assumed={view.label !== ''} />
      <span className={classes.origin} title={t('scoring.sheet.computed')}>
        <IconLock size="1.4rem" role="img" aria-label={t('scoring.sheet.computed')} />
        {sayOrigin()}
        {corrections.map((one) => (
          <CorrectedLine key={one.subject} correction={one} />
        ))}
      </span>
      <span className={classes.value}>
        <b>
          <FractionText value={value} decimals={2} />
        </b>
        {preview?.exceedsScale === true && (
          <span className={classes.exceeds}>
            <IconAlertTriangle size="1.4rem" aria-hidden />
            {t('scoring.sheet.exceeds')}
          </span>
        )}
      </span>
      <Button className={classes.evidence ?? ''} leftSection={<IconPaperclip size="1.7rem" />} onClick={onShowEvidence}>
        {t('scoring.sheet.evidence')}
      </Button>
    </div>
  );
}
