import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { IMPORT_PATH } from '../use-import-files.ts';
import classes from './MappingForm.module.css';

export function BackToPreview() {
  const { t } = useTranslation();
  return (
    <Link href={IMPORT_PATH} className={classes.back ?? ''}>
      <IconArrowLeft size="1.5rem" aria-hidden />
      {t('submissions.mapping.back')}
    </Link>
  );
}
