import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/failure.ts';
import type { ComparedAmong, Measure } from '../../../shared/submissions/compare-regions.ts';
import { sayMeasure } from '../../../shared/wording/measure-words.ts';
import { announce } from '../../announcement.ts';
import { useDoor } from '../../noun-stores.tsx';
import { noticeFailure } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { useLanguage } from '../../wording/use-language.ts';
import classes from './ComparePage.module.css';

const NOTICE = 'comparison-exported';

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

  const exportComparison = async (measure: Measure, among: ComparedAmong): Promise<void> => {
    const suggestedName = t('submissions.compare.fileName', { measure: sayMeasure(measure, language) });
    const chosen = await run(() => desktop('chooseDestination', { purpose: 'comparison', suggestedName }));
    const destination = chosen?.value ?? null;
    if (destination === null) return;
    const { token } = destination;
    const written = await run(() => client('submissions.exportComparison', { destination: token, measure, among, language }));
    if (written === null) return;
    const reveal = async (): Promise<void> => {
      const reply = await desktop('revealFile', { token });
      if (reply.ok) notifications.hide(NOTICE);
      else noticeFailure(reply.failure);
    };
    const said = t('submissions.compare.exported', { fileName: written.value.fileName });
    announce(said);
    notifications.show({
      id: NOTICE,
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
  return { busy, failure, exportComparison };
};
