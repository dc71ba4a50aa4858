import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/failure.ts';
import type { ComparedAmong, Measure } from '../../../shared/submissions/compare-regions.ts';
import { sayMeasure } from '../../../shared/wording/measure-words.ts';
import { useDoor } from '../../noun-stores.tsx';
import { useRequest } from '../../use-request.ts';
import { useTellWritten } from '../../use-tell-written.tsx';
import { useLanguage } from '../../wording/use-language.ts';

type ExportComparison = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly exportComparison: (measure: Measure, among: ComparedAmong) => Promise<void>;
};

/** Asks where, writes the comparison there as a workbook, and offers to show it in its folder. */
export const useExportComparison = (): ExportComparison => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { client, desktop } = useDoor();
  const { busy, failure, run } = useRequest();
  const tellWritten = useTellWritten();

  const exportComparison = async (measure: Measure, among: ComparedAmong): Promise<void> => {
    const suggestedName = t('submissions.compare.fileName', { measure: sayMeasure(measure, language) });
    const chosen = await run(() => desktop('chooseDestination', { purpose: 'comparison', suggestedName }));
    const destination = chosen?.value ?? null;
    if (destination === null) return;
    const { token } = destination;
    const written = await run(() => client('submissions.exportComparison', { destination: token, measure, among, language }));
    if (written === null) return;
    tellWritten(t('submissions.compare.exported', { fileName: written.value.fileName }), token);
  };
  return { busy, failure, exportComparison };
};
