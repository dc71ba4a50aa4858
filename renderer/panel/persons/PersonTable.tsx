import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../components/DataTable.tsx';
import { PersonRow, type RegisteredPerson } from './PersonRow.tsx';

type PersonTableProps = {
  readonly label: string;
  readonly placeHead: string;
  readonly persons: readonly RegisteredPerson[];
  readonly editable: boolean;
  readonly busy: boolean;
  readonly onPin: (person: RegisteredPerson) => void;
  readonly onRevoke: (person: RegisteredPerson) => void;
  readonly onEnter: ((person: RegisteredPerson) => void) | null;
};

export function PersonTable({ label, placeHead, persons, editable, busy, onPin, onRevoke, onEnter }: PersonTableProps) {
  const { t } = useTranslation();
  return (
    <DataTable label={label}>
      <thead>
        <tr>
          <th scope="col">{placeHead}</th>
          <th scope="col">{t('panel.seat.person')}</th>
          <th scope="col">{t('panel.pin.column')}</th>
          <th scope="col">
            <VisuallyHidden>{t('panel.seat.actions')}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {persons.map((person) => (
          <PersonRow
            key={person.key}
            person={person}
            editable={editable}
            busy={busy}
            onPin={() => onPin(person)}
            onRevoke={() => onRevoke(person)}
            onEnter={onEnter === null ? null : () => onEnter(person)}
          />
        ))}
      </tbody>
    </DataTable>
  );
}
