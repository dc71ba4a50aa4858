import { useTranslation } from 'react-i18next';

/** A dash where there is nothing to say. */
export function NoValue() {
  const { t } = useTranslation();
  return <span title={t('components.noValue')}>–</span>;
}
