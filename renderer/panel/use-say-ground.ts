import { useTranslation } from 'react-i18next';
import type { ConflictGround } from '../../shared/panel/conflict.ts';

/** What the data says against a seat, as a sentence. */
export const useSayGround = (): ((ground: ConflictGround) => string) => {
  const { t } = useTranslation();
  return (ground) => {
    if (ground.ground === 'supplier') return t('panel.conflict.supplier', { institution: ground.institution });
    return ground.person === '' ? t('panel.conflict.homeUnnamed') : t('panel.conflict.home', { person: ground.person });
  };
};
