import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOverview } from '../edition/edition-context.ts';
import { useDoor } from '../noun-stores.tsx';
import { noticeFailure } from '../notices.tsx';
import { useTellWritten } from '../use-tell-written.tsx';

/** The template as a workbook, or as CSV for offices that have no spreadsheet program to keep its drop-downs. */
export type TemplateForm = 'template' | 'template-csv';

/** Asks where, writes the template there, and offers to show it in its folder. */
export const useWriteTemplate = (): { readonly busy: TemplateForm | null; readonly write: (form: TemplateForm) => Promise<void> } => {
  const { t } = useTranslation();
  const { client, desktop } = useDoor();
  const { edition } = useOverview();
  const tellWritten = useTellWritten();
  const [busy, setBusy] = useState<TemplateForm | null>(null);

  const write = async (form: TemplateForm): Promise<void> => {
    const chosen = await desktop('chooseDestination', {
      purpose: form,
      suggestedName: t('submissions.list.templateName', { year: edition.assessmentYear }),
    });
    if (!chosen.ok) {
      noticeFailure(chosen.failure);
      return;
    }
    if (chosen.value === null) return;
    const { token } = chosen.value;
    setBusy(form);
    const written = await client('submissions.writeTemplate', { destination: token });
    setBusy(null);
    if (!written.ok) {
      noticeFailure(written.failure);
      return;
    }

    tellWritten(t('submissions.list.templateWritten', { fileName: written.value.fileName }), token);
  };
  return { busy, write };
};
