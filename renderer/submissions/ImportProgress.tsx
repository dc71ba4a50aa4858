import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './ImportProgress.module.css';

type ImportProgressProps = {
  /** `Membaca berkas 3 dari 10` */
  readonly said: string;
  readonly done: number;
  readonly total: number;
};

export function ImportProgress({ said, done, total }: ImportProgressProps) {
  const { t } = useTranslation();
  const percent = total === 0 ? 0 : Math.round((done / total) * 100);
  return (
    <div className={classes.progress}>
      <span className={classes.said}>{said}</span>
      <span className={classes.line}>
        <Progress.Root className={classes.bar ?? ''} size="sm">
          <Progress.Section value={percent} color="blue" aria-label={t('submissions.importing.fileList')} />
        </Progress.Root>
        <b>{percent} %</b>
      </span>
    </div>
  );
}
