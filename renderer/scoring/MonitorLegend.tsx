import { useTranslation } from 'react-i18next';
import { type Monitor, SHEET_STATES } from '../../shared/scoring/scoring.ts';
import classes from './MonitorLegend.module.css';
import { SheetStateMark } from './SheetStateMark.tsx';

/** The states a sheet can be in, each with how many are. */
export function MonitorLegend({ monitor }: { readonly monitor: Monitor }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.legend} aria-label={t('scoring.monitor.legend')}>
      {SHEET_STATES.map((state) => (
        <li key={state}>
          <SheetStateMark state={state} />
          <b>{monitor.cells.filter((cell) => cell.state === state).length}</b>
        </li>
      ))}
    </ul>
  );
}
