import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../../shared/panel/panel.ts';
import { StickCode, type WrittenStick } from './StickCode.tsx';
import { WriteStickForm } from './WriteStickForm.tsx';

type WriteStickProps = { readonly opened: boolean; readonly seats: readonly Seat[]; readonly onClose: () => void };

/** Writes the file, then shows its code: the only time that it can be read, so only its button closes it. */
export function WriteStickDialog({ opened, seats, onClose }: WriteStickProps) {
  const { t } = useTranslation();
  const [written, setWritten] = useState<WrittenStick | null>(null);
  const close = () => {
    setWritten(null);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={written === null ? t('scoring.stick.writeTitle') : t('scoring.stick.codeTitle', { seat: written.seat })}
      size="52rem"
      withCloseButton={written === null}
      closeOnEscape={written === null}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      {written === null ? (
        <WriteStickForm seats={seats} onWritten={setWritten} onClose={close} />
      ) : (
        <StickCode written={written} onNoted={close} />
      )}
    </Modal>
  );
}
