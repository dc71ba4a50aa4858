import { useId } from 'react';
import type { ReturnChoice } from '../../../shared/scoring/stick/stick.ts';
import classes from './ReturnPage.module.css';

type Counts = ReturnChoice['counts'];
type CountsChoiceProps = {
  /** What is to be decided, said to those who do not see the row. */
  readonly label: string;
  readonly counts: Counts | null;
  readonly wording: Readonly<Record<Counts, string>>;
  readonly onChoose: (counts: Counts) => void;
};

/** Which of two counts: what is on record, or what came back on the stick. */
export function CountsChoice({ label, counts, wording, onChoose }: CountsChoiceProps) {
  const name = useId();
  return (
    <fieldset className={classes.choice} aria-label={label}>
      {(['record', 'stick'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={counts === one} onChange={() => onChoose(one)} />
          {wording[one]}
        </label>
      ))}
    </fieldset>
  );
}
