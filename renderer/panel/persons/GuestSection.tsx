import { Button, Modal } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Guest } from '../../../shared/panel/guests/guest.ts';
import { sayRole } from '../../../shared/wording/edition-words.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { useWritable } from '../../edition/edition-context.ts';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { useLanguage } from '../../wording/use-language.ts';
import classes from '../ConflictSection.module.css';
import { EnterAsGuestForm } from './EnterAsGuestForm.tsx';
import { GuestForm } from './GuestForm.tsx';
import { type PersonPin, PersonPinDialog } from './PersonPinDialog.tsx';
import { PersonTable } from './PersonTable.tsx';
import { createPersonsStore } from './persons-store.ts';

type Asked = { readonly what: 'register' } | { readonly what: 'enter' | 'revoke'; readonly guest: Guest };

/** Those who look on without a seat. Only the secretariat's window has this section. */
export function GuestSection() {
  const { t } = useTranslation();
  const language = useLanguage();
  const writable = useWritable();
  const { guests, failure: readFailure, refresh, resetGuestPin, revokeGuest } = useNoun(createPersonsStore, (state) => state);
  const { busy, failure, run, clear } = useRequest();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [fresh, setFresh] = useState<PersonPin | null>(null);
  const find = (key: string): Guest | null => guests?.find(({ number }) => String(number) === key) ?? null;
  const close = () => {
    setAsked(null);
    clear();
  };

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const makePin = async (guest: Guest | null) => {
    if (guest === null) return;
    const made = await run(() => resetGuestPin(guest.number));
    if (made !== null) setFresh({ name: guest.personName, pin: made.value.pin });
  };
  const revoke = async (guest: Guest) => {
    if ((await run(() => revokeGuest(guest.number))) === null) return;
    close();
    noticeDone(t('panel.persons.revokedDone', { name: guest.personName }));
  };
  const ask = (what: 'enter' | 'revoke', key: string) => {
    const guest = find(key);
    if (guest !== null) setAsked({ what, guest });
  };

  return (
    <section className={classes.section} aria-label={t('panel.persons.guests')}>
      <SectionTitle>{t('panel.persons.guests')}</SectionTitle>
      <p className={classes.lead}>{t('panel.persons.guestsLead')}</p>
      <FailureNotice failure={asked === null ? (readFailure ?? failure) : null} onRetry={() => void refresh()} />
      {guests !== null && guests.length === 0 && <p className={classes.lead}>{t('panel.persons.noGuests')}</p>}
      {guests !== null && guests.length > 0 && (
        <PersonTable
          label={t('panel.persons.guests')}
          placeHead={t('panel.seat.role')}
          persons={guests.map((guest) => ({
            ...guest,
            key: String(guest.number),
            place: sayRole(guest.role, language),
            sitting: false,
          }))}
          editable={writable}
          busy={busy}
          onPin={({ key }) => void makePin(find(key))}
          onRevoke={({ key }) => ask('revoke', key)}
          onEnter={writable ? ({ key }) => ask('enter', key) : null}
        />
      )}
      {writable && (
        <div>
          <Button leftSection={<IconUserPlus size="1.6rem" aria-hidden />} onClick={() => setAsked({ what: 'register' })}>
            {t('panel.persons.registerGuest')}
          </Button>
        </div>
      )}
      <Modal
        opened={asked?.what === 'register' || asked?.what === 'enter'}
        onClose={close}
        title={asked?.what === 'enter' ? t('panel.persons.enterOf', { name: asked.guest.personName }) : t('panel.persons.registerGuest')}
        size="48rem"
        closeButtonProps={{ 'aria-label': t('components.close') }}
      >
        {asked?.what === 'enter' ? <EnterAsGuestForm guest={asked.guest} onClose={close} /> : <GuestForm onClose={close} />}
      </Modal>
      <PersonPinDialog fresh={fresh} onNoted={() => setFresh(null)} />
      <ConfirmDialog
        opened={asked?.what === 'revoke'}
        onClose={close}
        title={asked?.what === 'revoke' ? t('panel.persons.revokeAsk', { name: asked.guest.personName }) : ''}
        act={t('panel.persons.revoke')}
        destructive
        busy={busy}
        failure={failure}
        onConfirm={() => {
          if (asked?.what === 'revoke') void revoke(asked.guest);
        }}
      >
        {t('panel.persons.revokeText')}
      </ConfirmDialog>
    </section>
  );
}
