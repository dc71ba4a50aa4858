import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateMark } from '../../components/StateMark.tsx';
import type { Check } from './check-facts.ts';
import classes from './CheckRow.module.css';

type CheckRowProps = {
  readonly check: Check;
  /** What is known, in a sentence. */
  readonly said: string;
  /** What to do about it, beside the sentence. */
  readonly action?: ReactNode;
  readonly children?: ReactNode;
};

/** One point of the checklist: its state by shape, colour and word, what is known, and what can be done. */
export function CheckRow({ check, said, action, children }: CheckRowProps) {
  const { t } = useTranslation();
  return (
    <li className={classes.row}>
      <span className={classes.state}>
        <StateMark state={check.state}>{t(`roomChecklist.state.${check.state}`)}</StateMark>
      </span>
      <div className={classes.text}>
        <h3 className={classes.title}>{t(`roomChecklist.${check.item}.title`)}</h3>
        <p>{said}</p>
        {children}
      </div>
      {action !== undefined && <span className={classes.action}>{action}</span>}
    </li>
  );
}
