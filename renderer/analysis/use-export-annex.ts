import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/failure.ts';
import { useOverview } from '../edition/edition-context.ts';
import { useDoor } from '../noun-stores.tsx';
import { useRequest } from '../use-request.ts';
import { useTellWritten } from '../use-tell-written.tsx';

type ExportAnnex = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly clear: () => void;
  readonly exportAnnex: () => Promise<void>;
};

/** Asks where, has the annex written there, and offers to show it in its folder. */
export const useExportAnnex = (): ExportAnnex => {
  const { t } = useTranslation();
  const { client, desktop } = useDoor();
  const { edition } = useOverview();
  const { busy, failure, run, clear } = useRequest();
  const tellWritten = useTellWritten();

  const exportAnnex = async (): Promise<void> => {
    const chosen = await run(() =>
      desktop('chooseDestination', { purpose: 'annex-workbook', suggestedName: t('analysis.fileName', { name: edition.name }) }),
    );
    const destination = chosen?.value ?? null;
    if (destination === null) return;
    const written = await run(() => client('results.exportAnnex', { destination: destination.token }));
    if (written === null) return;
    tellWritten(t('ranking.export.done', { fileName: written.value.fileName }), destination.token);
  };

  return { busy, failure, clear, exportAnnex };
};
