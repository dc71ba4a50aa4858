import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../../shared/panel/panel.ts';
import type { Proof, StaffMember } from '../../../shared/panel/staff/staff.ts';
import type { PaperSheet, TypedPaper } from '../../../shared/scoring/paper/paper-sheet.ts';
import { printedSerial } from '../../../shared/scoring/paper/serial.ts';
import { ComparePaper } from './ComparePaper.tsx';
import { OpenPaper } from './OpenPaper.tsx';

type DecidePaperProps = {
  readonly paper: PaperSheet;
  readonly staff: readonly StaffMember[];
  readonly seats: readonly Seat[];
  readonly onClose: () => void;
};

/** First who, then what was typed. The PIN that opened it also decides, and is forgotten with the dialog. */
function DecidePaper({ paper, staff, seats, onClose }: DecidePaperProps) {
  const [opened, setOpened] = useState<{ readonly typed: TypedPaper; readonly proof: Proof } | null>(null);
  return opened === null ? (
    <OpenPaper paper={paper} staff={staff} seats={seats} onOpened={(typed, proof) => setOpened({ typed, proof })} onClose={onClose} />
  ) : (
    <ComparePaper typed={opened.typed} proof={opened.proof} onClose={onClose} />
  );
}

type DecidePaperDialogProps = Omit<DecidePaperProps, 'paper'> & { readonly paper: PaperSheet | null };

export function DecidePaperDialog({ paper, ...rest }: DecidePaperDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={paper !== null}
      onClose={rest.onClose}
      title={paper === null ? '' : t('scoring.paper.decideTitle', { serial: printedSerial(paper.serial) })}
      size="56rem"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      {paper !== null && <DecidePaper paper={paper} {...rest} />}
    </Modal>
  );
}
