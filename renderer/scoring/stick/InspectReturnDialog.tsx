import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileToken } from '../../../shared/edition/file-token.ts';
import type { ReturnSummary } from '../../../shared/scoring/stick/stick.ts';
import { InspectReturnForm } from './InspectReturnForm.tsx';

type InspectReturnProps = {
  readonly inspected: { readonly file: FileToken; readonly summary: ReturnSummary } | null;
  readonly onClose: () => void;
};

export function InspectReturnDialog({ inspected, onClose }: InspectReturnProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={inspected !== null}
      onClose={onClose}
      title={inspected === null ? '' : t('scoring.stick.inspectTitle', { seat: inspected.summary.seat, title: inspected.summary.title })}
      size="56rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      {inspected !== null && <InspectReturnForm file={inspected.file} summary={inspected.summary} onClose={onClose} />}
    </Modal>
  );
}
