import { useTranslation } from 'react-i18next';
import type { ReturnChoice, ReturnedValue } from '../../../shared/scoring/stick/stick.ts';
import { NumberCell } from '../../components/NumberCell.tsx';
import { useFormat } from '../../wording/use-format.ts';
import { CountsChoice } from './CountsChoice.tsx';
import classes from './ReturnPage.module.css';
import { ReturnStateMark } from './ReturnStateMark.tsx';

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
  const say = (hundredths: number | null): string =>
    hundredths === null ? t('scoring.stick.reading.blank') : format.hundredths(hundredths);
  const record = say(value.onRecordHundredths);
  const stick = say(value.fromStickHundredths);
  return (
    <tr className={classes.row} data-state={value.state}>
      <th scope="row">{region}</th>
      <td>{criterion}</td>
      <NumberCell>{record}</NumberCell>
      <NumberCell strong>{stick}</NumberCell>
      <td>
        <ReturnStateMark state={value.state} />
      </td>
      <td>
        {value.state === 'differing' && (
          <CountsChoice
            label={t('scoring.stick.reading.choose', { criterion, region })}
            counts={counts}
            wording={{
              record: t('scoring.stick.reading.record', { value: record }),
              stick: t('scoring.stick.reading.stick', { value: stick }),
            }}
            onChoose={onChoose}
          />
        )}
      </td>
    </tr>
  );
}
