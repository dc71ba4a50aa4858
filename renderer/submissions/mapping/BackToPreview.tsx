import { useTranslation } from 'react-i18next';
import { WayBack } from '../../components/WayBack.tsx';
import { IMPORT_PATH } from '../use-import-files.ts';

export function BackToPreview() {
  const { t } = useTranslation();
  return <WayBack href={IMPORT_PATH}>{t('submissions.mapping.back')}</WayBack>;
}
