import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './SeverityChoice.module.css';

type SeverityChoiceProps = {
  readonly chosen: boolean;
  /** Whether jurors and regions can be told apart at all. */
  readonly possible: boolean;
  readonly onChoose: (corrected: boolean) => void;
};

/** Supposes that every juror had scored every region, so that strict and lenient jurors weigh alike on all. */
export function SeverityChoice({ chosen, possible, onChoose }: SeverityChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.choice}>
      <Switch
        color="blue"
        labelPosition="left"
        label={t('ranking.analysis.severity')}
        description={possible ? undefined : t('ranking.analysis.severityNot')}
        disabled={!possible}
        checked={chosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
    </div>
  );
}
