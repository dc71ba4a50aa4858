import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnChoice, ReturnedValue } from '../../../shared/scoring/stick/stick.ts';
import { NumberCell } from '../../components/NumberCell.tsx';
import { type MarkedState, StateMark } from '../../components/StateMark.tsx';
import { useFormat } from '../../wording/use-format.ts';
import classes from './ReturnPage.module.css';

const MARKS: Readonly<Record<ReturnedValue['state'], MarkedState>> = {
  fresh: 'information',
  same: 'done',
  differing: 'attention',
  closed: 'locked',
};

type ReturnRowProps = {
  readonly value: ReturnedValue;
  readonly region: string;
  readonly criterion: string;
  readonly counts: ReturnChoice['counts'] | null;
  readonly onChoose: (counts: ReturnChoice['counts']) => void;
};

/** One value from the stick beside what is on record; where both are something else, which of them counts. */
export function ReturnRow({ value, region, criterion, counts, onChoose }: ReturnRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useId();
  const say = (hundredths: number | null): string =>
    hundredths === null ? t('scoring.stick.reading.blank') : format.hundredths(hundredths);
  const both = { record: value.onRecordHundredths, stick: value.fromStickHundredths } as const;
  return (
    <tr className={classes.row} data-state={value.state}>
      <th scope="row">{region}</th>
      <td>{criterion}</td>
      <NumberCell>{say(value.onRecordHundredths)}</NumberCell>
      <NumberCell strong>{say(value.fromStickHundredths)}</NumberCell>
      <td>
        <StateMark state={MARKS[value.state]}>{t(`scoring.stick.reading.states.${value.state}`)}</StateMark>
      </td>
      <td>
        {value.state === 'differing' && (
          <fieldset className={classes.choice} aria-label={t('scoring.stick.reading.choose', { criterion, region })}>
            {(['record', 'stick'] as const).map((one) => (
              <label key={one}>
                <input type="radio" name={name} checked={counts === one} onChange={() => onChoose(one)} />
                {t(`scoring.stick.reading.${one}`, { value: say(both[one]) })}
              </label>
            ))}
          </fieldset>
        )}
      </td>
    </tr>
  );
}
