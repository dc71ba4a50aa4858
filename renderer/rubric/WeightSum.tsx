import { useTranslation } from 'react-i18next';
import { StateMark } from '../components/StateMark.tsx';
import { useFormat } from '../wording/use-format.ts';

/** Whether the weights are exactly 100, and what is missing or too much. */
export function WeightSum({ missingHundredths }: { readonly missingHundredths: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (missingHundredths === 0) return <StateMark state="done">{t('rubric.weight.exact')}</StateMark>;
  const amount = format.decimal(Math.abs(missingHundredths) / 100, 2);
  return <StateMark state="attention">{t(missingHundredths > 0 ? 'rubric.weight.short' : 'rubric.weight.over', { amount })}</StateMark>;
}
