import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../shared/panel/staff/staff.ts';
import type { PaperForm } from '../../../shared/scoring/paper/paper-sheet.ts';
import type { PaperSerial } from '../../../shared/scoring/paper/serial.ts';
import { FindPaper } from './FindPaper.tsx';
import { TypePaperForm } from './TypePaperForm.tsx';

type TypePaperProps = {
  /** Of the row that was chosen; null asks for the number on the paper in hand. */
  readonly serial: PaperSerial | null;
  readonly staff: readonly StaffMember[];
  readonly onClose: () => void;
};

/** First which sheet, then what stands on it; it begins anew each time it opens. */
function TypePaper({ serial, staff, onClose }: TypePaperProps) {
  const [form, setForm] = useState<PaperForm | null>(null);
  return form === null ? (
    <FindPaper serial={serial} onFound={setForm} onClose={onClose} />
  ) : (
    <TypePaperForm form={form} staff={staff} onClose={onClose} />
  );
}

export function TypePaperDialog({ opened, ...rest }: TypePaperProps & { readonly opened: boolean }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={rest.onClose}
      title={t('scoring.paper.typeTitle')}
      size="60rem"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <TypePaper {...rest} />
    </Modal>
  );
}
