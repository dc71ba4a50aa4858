import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '../../shared/audit/audit.ts';
import { regionCodeSchema } from '../../shared/edition/region.ts';
import { seatIdSchema } from '../../shared/panel/panel.ts';
import { useOverview } from '../edition/edition-context.ts';
import { VersionsDialog } from '../scoring/reopening/VersionsDialog.tsx';

/** From the event that opened a sheet again to what was submitted before and after; nothing for other events or while scores are closed. */
export function EventVersions({ entry }: { readonly entry: AuditEntry }) {
  const { t } = useTranslation();
  const { rankingOpen } = useOverview();
  const [comparing, setComparing] = useState(false);
  const [seatKey, codeKey] = entry.changes.find(({ table }) => table === 'sheet_version')?.key ?? [];
  const [seat, code] = [seatIdSchema.safeParse(seatKey), regionCodeSchema.safeParse(codeKey)];
  if (!rankingOpen || !seat.success || !code.success) return null;
  return (
    <>
      <Button size="xs" onClick={() => setComparing(true)}>
        {t('scoring.reopening.compareMenu')}
      </Button>
      {comparing && (
        <VersionsDialog sheet={{ seat: seat.data, code: code.data }} region={code.data} own={false} onClose={() => setComparing(false)} />
      )}
    </>
  );
}
