import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seat, SeatId } from '../../shared/panel/panel.ts';
import { sayRole } from '../../shared/wording/edition-words.ts';
import { useLanguage } from '../wording/use-language.ts';
import classes from './SeatChoice.module.css';

type SeatChoiceProps = {
  readonly seats: readonly Pick<Seat, 'seat' | 'role' | 'title' | 'personName' | 'hasPin'>[];
  readonly value: SeatId | null;
  readonly onChange: (seat: SeatId) => void;
  /** The list has the focus when the dialog opens. */
  readonly focused: boolean;
};

/** The seats as a list of which one is chosen: its number or arrow keys choose, Tab goes on. */
export function SeatChoice({ seats, value, onChange, focused }: SeatChoiceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const pressed = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    const seat = seats.find((one) => String(one.seat) === event.key);
    if (!seat || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onChange(seat.seat);
    // The focus goes along: arrow keys and Tab go on from the seat that was chosen.
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${String(seat.seat)}"]`)?.focus();
  };
  return (
    <fieldset className={classes.list} onKeyDown={pressed}>
      <legend>{t('panel.take.whichSeat')}</legend>
      {seats.map((seat, index) => (
        <label key={seat.seat} className={classes.seat} data-chosen={seat.seat === value || undefined}>
          <input
            type="radio"
            name="seat"
            value={seat.seat}
            checked={seat.seat === value}
            onChange={() => onChange(seat.seat)}
            data-autofocus={(focused && index === 0) || undefined}
          />
          <span className={classes.number}>{seat.seat}</span>
          <span className={classes.title}>
            <b>{seat.title}</b>
            {seat.personName !== '' && <span className={classes.person}>{seat.personName}</span>}
          </span>
          <span className={classes.note}>
            {seat.hasPin ? (seat.role === 'anggota' ? '' : sayRole(seat.role, language)) : t('panel.take.withoutPin')}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
