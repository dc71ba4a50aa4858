import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useDoor } from '../noun-stores.tsx';
import { noticeDone, noticeFailure } from '../notices.tsx';
import { useOverview } from './edition-context.ts';

/** `Simpan salinan`: asks where, writes the copy, says its name. */
export const useSaveCopy = (): (() => Promise<void>) => {
  const { t } = useTranslation();
  const { client, desktop } = useDoor();
  const { fileName, identity, readOnlyBecause } = useOverview();
  return useCallback(async () => {
    const chosen = await desktop('chooseDestination', { purpose: 'copy', suggestedName: fileName });
    if (chosen.ok && chosen.value === null) return;
    const saved = chosen.ok && chosen.value !== null ? await client('edition.saveCopy', { destination: chosen.value.token }) : chosen;
    if (!saved.ok) noticeFailure(saved.failure);
    else if (saved.value !== null) {
      noticeDone(t('shell.copySaved', { fileName: saved.value.fileName }));
      // The checklist of a session asks when the last copy was made. Where nothing may be written it is not remembered.
      if (identity.role === 'sekretariat' && readOnlyBecause === null)
        await client('room.confirmCheck', { item: 'backup', personName: 'Paritrana Panel', note: saved.value.fileName });
    }
  }, [client, desktop, fileName, identity.role, readOnlyBecause, t]);
};
