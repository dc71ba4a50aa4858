import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './AssumptionMark.module.css';

/** `(asumsi)` in amber, beside a weight that the panel has not set itself. `children` replaces the word. */
export function AssumptionMark({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return <span className={classes.mark}>({children ?? t('components.assumption')})</span>;
}
