import { useTranslation } from 'react-i18next';
import type { StandingFigure } from '../../../shared/submissions/verification/standing-figure.ts';
import { sayFigureValue } from '../../../shared/wording/figure-words.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useLanguage } from '../../wording/use-language.ts';

/** Says of a verification that the declared figure has changed since, and what it said then. Draws nothing where there is none. */
export function LapsedNote({ standing: { figure, lapsed } }: { readonly standing: Pick<StandingFigure, 'figure' | 'lapsed'> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = useEditionTime();
  if (lapsed === null) return null;
  const say = (value: number | null): string => sayFigureValue(figure.subject, value, language);
  const words = { day: time.day(lapsed.at), before: say(lapsed.declared.value), now: say(figure.value) };
  const what =
    lapsed.declared.value === figure.value
      ? t('submissions.verification.lapsedGround', words)
      : t('submissions.verification.lapsedValue', words);
  return (
    <StateMark state="attention">
      {lapsed.kind === 'corrected'
        ? t('submissions.verification.lapsedCorrection', { value: say(lapsed.value), what })
        : t('submissions.verification.lapsedVerification', { what })}
    </StateMark>
  );
}
