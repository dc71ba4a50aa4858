import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../announcement.ts';
import { useOverview } from '../edition/edition-context.ts';
import { useDoor } from '../noun-stores.tsx';
import { noticeFailure } from '../notices.tsx';
import classes from './use-write-template.module.css';

const TEMPLATE_NOTICE = 'template-written';

/** The template as a workbook, or as CSV for offices that have no spreadsheet program to keep its drop-downs. */
export type TemplateForm = 'template' | 'template-csv';

/** Asks where, writes the template there, and offers to show it in its folder. */
export const useWriteTemplate = (): { readonly busy: TemplateForm | null; readonly write: (form: TemplateForm) => Promise<void> } => {
  const { t } = useTranslation();
  const { client, desktop } = useDoor();
  const { edition } = useOverview();
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

    const reveal = async (): Promise<void> => {
      const reply = await desktop('revealFile', { token });
      if (reply.ok) notifications.hide(TEMPLATE_NOTICE);
      else noticeFailure(reply.failure);
    };
    const said = t('submissions.list.templateWritten', { fileName: written.value.fileName });
    announce(said);
    notifications.show({
      id: TEMPLATE_NOTICE,
      message: (
        <span className={classes.notice}>
          {said}
          <Button size="xs" onClick={() => void reveal()}>
            {t('submissions.list.reveal')}
          </Button>
        </span>
      ),
      icon: <IconCircleCheck size="1.8rem" />,
      color: 'green',
      autoClose: 12_000,
      closeButtonProps: { 'aria-label': t('components.close') },
    });
  };
  return { busy, write };
};
