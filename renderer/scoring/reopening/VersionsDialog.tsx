import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../../shared/edition/region.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { SeatId } from '../../../shared/panel/panel.ts';
import type { Criterion } from '../../../shared/rubric/rubric.ts';
import type { SheetVersions } from '../../../shared/scoring/reopening/reopening.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { PageSkeleton } from '../../components/PageSkeleton.tsx';
import { useDoor } from '../../noun-stores.tsx';
import { VersionTable } from './VersionTable.tsx';

type VersionsDialogProps = {
  readonly sheet: { readonly seat: SeatId; readonly code: RegionCode };
  readonly region: string;
  /** The juror looks at the own sheet. */
  readonly own: boolean;
  readonly onClose: () => void;
};

/** Every submission of a sheet side by side: what was sent first, why it was opened again, what was sent then. */
export function VersionsDialog({ sheet: { seat, code }, region, own, onClose }: VersionsDialogProps) {
  const { t } = useTranslation();
  const { client } = useDoor();
  const [versions, setVersions] = useState<SheetVersions | null>(null);
  const [criteria, setCriteria] = useState<readonly Criterion[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    const state = { left: false };
    const asked = own ? client('scoring.ownVersions', { code }) : client('scoring.versions', { seat, code });
    void Promise.all([asked, client('rubric.read', {})]).then(([told, rubric]) => {
      if (state.left) return;
      if (rubric.ok) setCriteria(rubric.value.criteria);
      if (told.ok) setVersions(told.value);
      else setFailure(told.failure);
    });
    return () => {
      state.left = true;
    };
  }, [client, own, seat, code]);

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('scoring.reopening.versionsTitle', { seat, region })}
      size="84rem"
      closeButtonProps={{ 'aria-label': t('components.close') }}
    >
      <FailureNotice failure={failure} />
      {versions === null && failure === null && <PageSkeleton />}
      {versions !== null && <VersionTable versions={versions.versions} criteria={criteria} />}
    </Modal>
  );
}
