import { useTranslation } from 'react-i18next';
import type { FigureMark } from '../../shared/submissions/figure.ts';
import { AssumptionMark } from '../components/AssumptionMark.tsx';

/** Says when something was not reported by anyone: derived, or invented for the sample. */
export function OriginMark({ mark }: { readonly mark: FigureMark }) {
  const { t } = useTranslation();
  if (mark === 'reported') return null;
  return <AssumptionMark>{t(`submissions.mark.${mark}`)}</AssumptionMark>;
}
