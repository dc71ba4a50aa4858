import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../../shared/submissions/preview.ts';
import { figureKey, type FigureVerification } from '../../../shared/submissions/verification/verification.ts';
import { sayFigure, sayFigureValue } from '../../../shared/wording/figure-words.ts';
import { Finding } from '../../components/Finding.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useLanguage } from '../../wording/use-language.ts';

/** What the secretariat has checked and a file would let lapse, or bring back. Draws nothing where neither is. */
export function PreviewVerifications({ file: { verifications } }: { readonly file: FilePreview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = useEditionTime();
  if (verifications.lapse.length === 0 && verifications.revive.length === 0) return null;
  const claim = (one: FigureVerification, moves: 'lapses' | 'revives'): string => {
    const words = { figure: sayFigure({ subject: one.subject, label: one.declared.label }, language) };
    return one.kind === 'corrected'
      ? t(`submissions.verification.preview.${moves}Correction`, { ...words, value: sayFigureValue(one.subject, one.value, language) })
      : t(`submissions.verification.preview.${moves}Verification`, words);
  };
  const ground = (one: FigureVerification): string =>
    t('submissions.verification.preview.ground', {
      declared: sayFigureValue(one.subject, one.declared.value, language),
      document: one.document,
      day: time.day(one.at),
    });
  return (
    <ul aria-label={t('submissions.verification.title')}>
      {verifications.lapse.map((one) => (
        <Finding key={`lapse ${figureKey(one)}`} severity="attention" claim={claim(one, 'lapses')}>
          {ground(one)} {t('submissions.verification.preview.lapsesNote')}
        </Finding>
      ))}
      {verifications.revive.map((one) => (
        <Finding key={`revive ${figureKey(one)}`} severity="information" claim={claim(one, 'revives')}>
          {ground(one)}
        </Finding>
      ))}
    </ul>
  );
}
