import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Seat } from '../../shared/panel/panel.ts';
import type { Substitute, SubstituteNumber } from '../../shared/panel/substitutes/substitute.ts';

type PersonOfSeatProps = {
  readonly seat: Pick<Seat, 'title' | 'personName'>;
  /** Of this seat. */
  readonly substitutes: readonly Pick<Substitute, 'number' | 'personName'>[];
  readonly value: SubstituteNumber | null;
  readonly onChange: (substitute: SubstituteNumber | null) => void;
};

/** Whose PIN it is: the juror's of the seat, or a substitute's. Nothing is drawn where there is no choice. */
export function PersonOfSeat({ seat, substitutes, value, onChange }: PersonOfSeatProps) {
  const { t } = useTranslation();
  if (substitutes.length === 0) return null;
  return (
    <Select
      label={t('panel.take.person')}
      allowDeselect={false}
      data={[
        { value: '', label: t('panel.take.ownPerson', { name: seat.personName === '' ? seat.title : seat.personName }) },
        ...substitutes.map(({ number, personName }) => ({
          value: String(number),
          label: t('panel.take.substitute', { name: personName }),
        })),
      ]}
      value={value === null ? '' : String(value)}
      onChange={(chosen) => onChange(substitutes.find(({ number }) => String(number) === chosen)?.number ?? null)}
    />
  );
}
