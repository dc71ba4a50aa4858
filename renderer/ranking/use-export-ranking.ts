import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/failure.ts';
import { useOverview } from '../edition/edition-context.ts';
import { useDoor } from '../noun-stores.tsx';
import { useRequest } from '../use-request.ts';
import { useTellWritten } from '../use-tell-written.tsx';

type ExportRanking = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly clear: () => void;
  readonly exportRanking: () => Promise<void>;
};

/** Asks where, writes the ranking workbook there, and offers to show it in its folder. */
export const useExportRanking = (): ExportRanking => {
  const { t } = useTranslation();
  const { client, desktop } = useDoor();
  const { edition } = useOverview();
  const { busy, failure, run, clear } = useRequest();
  const tellWritten = useTellWritten();

  const exportRanking = async (): Promise<void> => {
    const chosen = await run(() =>
      desktop('chooseDestination', { purpose: 'ranking-workbook', suggestedName: t('ranking.export.fileName', { name: edition.name }) }),
    );
    const destination = chosen?.value ?? null;
    if (destination === null) return;
    const written = await run(() => client('results.exportWorkbook', { destination: destination.token }));
    if (written === null) return;
    tellWritten(t('ranking.export.done', { fileName: written.value.fileName }), destination.token);
  };

  return { busy, failure, clear, exportRanking };
};
