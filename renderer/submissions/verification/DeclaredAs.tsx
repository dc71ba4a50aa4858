import { useTranslation } from 'react-i18next';
import classes from './DeclaredAs.module.css';

/** Under a value that counts: what was declared, small, never away. */
export function DeclaredAs({ children }: { readonly children: string }) {
  const { t } = useTranslation();
  return <span className={classes.declared}>{t('submissions.verification.declaredAs', { value: children })}</span>;
}
