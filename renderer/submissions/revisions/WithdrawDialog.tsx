import { useTranslation } from 'react-i18next';
import type { RegionCode } from '../../../shared/edition/region.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useDoor } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';

type WithdrawDialogProps = {
  readonly code: RegionCode;
  readonly regionName: string;
  readonly number: number;
  readonly restores: number;
  readonly onClose: () => void;
};

export function WithdrawDialog({ code, regionName, number, restores, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation();
  const { client } = useDoor();
  const { busy, failure, run } = useRequest();

  const withdraw = async (reason: string): Promise<void> => {
    const done = await run(() => client('submissions.withdrawRevision', { code, number, reason }));
    if (done === null) return;
    onClose();
    noticeDone(t('submissions.revisions.withdrawnDone', { number, restored: done.value.restored }));
  };

  return (
    <ConfirmDialog
      opened
      onClose={onClose}
      title={t('submissions.revisions.withdrawTitle', { region: regionName, number })}
      act={t('submissions.revisions.withdraw')}
      destructive
      reason="required"
      busy={busy}
      failure={failure}
      onConfirm={(reason) => void withdraw(reason)}
    >
      {t('submissions.revisions.withdrawNote', { number, restored: restores })}
    </ConfirmDialog>
  );
}
