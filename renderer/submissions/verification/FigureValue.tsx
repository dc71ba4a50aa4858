import { useTranslation } from 'react-i18next';
import type { StandingFigure } from '../../../shared/submissions/verification/standing-figure.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { DeclaredAs } from './DeclaredAs.tsx';

type FigureValueProps = { readonly standing: StandingFigure; readonly say: (value: number) => string };

/** The value that counts; where that is a corrected one, the declared one stands under it. */
export function FigureValue({ standing: { figure, verification }, say }: FigureValueProps) {
  const { t } = useTranslation();
  const declared = figure.value === null ? null : say(figure.value);
  if (verification?.kind !== 'corrected') return declared ?? <StateMark state="blank">{t('submissions.noFigure')}</StateMark>;
  return (
    <>
      {say(verification.value)}
      <DeclaredAs>{declared ?? t('submissions.verification.blank')}</DeclaredAs>
    </>
  );
}
