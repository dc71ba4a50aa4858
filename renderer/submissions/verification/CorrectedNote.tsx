import { IconPencilCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FigureCorrection } from '../../../shared/submissions/verification/verification.ts';
import { COVERAGE_SUBJECTS } from '../../../shared/submissions/figure.ts';
import { sayCorrection } from '../../../shared/wording/figure-words.ts';
import { useLanguage } from '../../wording/use-language.ts';
import classes from './CorrectedNote.module.css';

/** Says that a coverage counts corrected figures, and which. Draws nothing where none is. */
export function CorrectedNote({ corrections }: { readonly corrections: readonly FigureCorrection[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const ofCoverage = corrections.filter(({ subject }) => COVERAGE_SUBJECTS.some((one) => one === subject));
  if (ofCoverage.length === 0) return null;
  const said = ofCoverage.map(({ subject, declared, value }) =>
    sayCorrection({ subject, label: declared.label, declared: declared.value, corrected: value }, language),
  );
  return (
    <p className={classes.note}>
      <IconPencilCheck size="1.6rem" aria-hidden />
      <span>{t('submissions.verification.countsCorrected', { said: said.join('; ') })}</span>
    </p>
  );
}
