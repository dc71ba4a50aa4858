import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/failure.ts';
import { announce } from '../announcement.ts';
import { useOverview } from '../edition/edition-context.ts';
import { noticeFailure } from '../notices.tsx';
import { useDoor } from '../noun-stores.tsx';
import { useRequest } from '../use-request.ts';
import classes from './use-export-ranking.module.css';

const NOTICE = 'ranking-exported';

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

  const tellWritten = (fileName: string, reveal: () => Promise<void>): void => {
    const said = t('ranking.export.done', { fileName });
    announce(said);
    notifications.show({
      id: NOTICE,
      message: (
        <span className={classes.notice}>
          {said}
          <Button size="xs" onClick={() => void reveal()}>
            {t('ranking.export.reveal')}
          </Button>
        </span>
      ),
      icon: <IconCircleCheck size="1.8rem" />,
      color: 'green',
      autoClose: 15_000,
      closeButtonProps: { 'aria-label': t('components.close') },
    });
  };

  const exportRanking = async (): Promise<void> => {
    const chosen = await run(() =>
      desktop('chooseDestination', { purpose: 'ranking-workbook', suggestedName: t('ranking.export.fileName', { name: edition.name }) }),
    );
    const destination = chosen?.value ?? null;
    if (destination === null) return;
    const written = await run(() => client('results.exportWorkbook', { destination: destination.token }));
    if (written === null) return;
    tellWritten(written.value.fileName, async () => {
      const reply = await desktop('revealFile', { token: destination.token });
      if (reply.ok) notifications.hide(NOTICE);
      else noticeFailure(reply.failure);
    });
  };

  return { busy, failure, clear, exportRanking };
};
