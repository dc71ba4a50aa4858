import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../shared/edition/region.ts';
import { RegionJumpList } from './RegionJumpList.tsx';

type RegionJumpProps = { readonly opened: boolean; readonly onClose: () => void; readonly here: RegionCode };

export function RegionJump({ opened, onClose, here }: RegionJumpProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('scoring.jump.title')}
      size="48rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <RegionJumpList onClose={onClose} here={here} />
    </Modal>
  );
}
