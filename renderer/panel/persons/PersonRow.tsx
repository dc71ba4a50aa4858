import { Button } from '@mantine/core';
import { IconArmchair } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StateMark } from '../../components/StateMark.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import classes from '../SeatTable.module.css';
import { useBlockedUntil } from '../use-blocked-until.ts';

/** Somebody with a PIN of their own beside the seats, as far as a table tells of them. */
export type RegisteredPerson = {
  readonly key: string;
  /** The seat of a substitute, the role of a guest. */
  readonly place: string;
  readonly personName: string;
  readonly institution: string;
  readonly hasPin: boolean;
  readonly blockedUntil: string | null;
  readonly revokedAt: string | null;
  /** Sits in the seat now. */
  readonly sitting: boolean;
};

type PersonRowProps = {
  readonly person: RegisteredPerson;
  readonly editable: boolean;
  readonly busy: boolean;
  readonly onPin: () => void;
  readonly onRevoke: () => void;
  /** Null where nobody comes in from here. */
  readonly onEnter: (() => void) | null;
};

export function PersonRow({ person, editable, busy, onPin, onRevoke, onEnter }: PersonRowProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const blockedUntil = useBlockedUntil(person.blockedUntil);
  const name = person.personName;
  const state = () => {
    if (person.revokedAt !== null)
      return <StateMark state="later">{t('panel.persons.revoked', { day: time.day(person.revokedAt) })}</StateMark>;
    if (!person.hasPin) return <StateMark state="blank">{t('panel.pin.none')}</StateMark>;
    if (blockedUntil !== null)
      return <StateMark state="blocked">{t('panel.pin.blocked', { time: time.clock(blockedUntil), zone: time.zone })}</StateMark>;
    return <StateMark state="done">{t(person.sitting ? 'panel.persons.sits' : 'panel.pin.set')}</StateMark>;
  };
  const present = person.revokedAt === null;
  return (
    <tr>
      <th scope="row">{person.place}</th>
      <td>
        {name}
        {person.institution !== '' && <span className={classes.caption}>{person.institution}</span>}
      </td>
      <td>{state()}</td>
      <td className={classes.actions}>
        <span className={classes.buttons}>
          {editable && present && (
            <Button
              size="xs"
              disabled={busy}
              onClick={onPin}
              aria-label={t(person.hasPin ? 'panel.persons.replacePinOf' : 'panel.persons.makePinOf', { name })}
            >
              {t(person.hasPin ? 'panel.pin.replace' : 'panel.pin.make')}
            </Button>
          )}
          {onEnter !== null && present && person.hasPin && (
            <Button size="xs" variant="subtle" onClick={onEnter} aria-label={t('panel.persons.enterOf', { name })}>
              <IconArmchair size="1.6rem" aria-hidden />
              <span className={classes.take}>{t('panel.persons.enter')}</span>
            </Button>
          )}
          {editable && present && (
            <Button size="xs" variant="subtle" color="red" onClick={onRevoke} aria-label={t('panel.persons.revokeOf', { name })}>
              {t('panel.persons.revoke')}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}
