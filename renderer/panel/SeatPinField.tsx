import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../shared/panel/panel.ts';
import type { Substitute } from '../../shared/panel/substitutes/substitute.ts';
import { PinField } from '../components/PinField.tsx';

type SeatPinFieldProps = Omit<ComponentProps<typeof PinField>, 'label'> & {
  readonly seat: Pick<Seat, 'seat' | 'title'> | null;
  /** Null where it is the PIN of the seat's own person. */
  readonly substitute: Pick<Substitute, 'personName'> | null;
};

/** The PIN of a seat, or of the substitute who sits down in it. */
export function SeatPinField({ seat, substitute, ...field }: SeatPinFieldProps) {
  const { t } = useTranslation();
  const label =
    seat === null
      ? t('components.pin')
      : substitute === null
        ? t('panel.take.pinOf', { seat: seat.seat, title: seat.title })
        : t('panel.persons.pinOfPerson', { name: substitute.personName });
  return <PinField label={label} {...field} />;
}
