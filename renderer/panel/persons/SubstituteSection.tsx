import { Button, Modal } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Panel } from '../../../shared/panel/panel.ts';
import type { Substitute } from '../../../shared/panel/substitutes/substitute.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import classes from '../ConflictSection.module.css';
import { type PersonPin, PersonPinDialog } from './PersonPinDialog.tsx';
import { PersonTable } from './PersonTable.tsx';
import { createPersonsStore } from './persons-store.ts';
import { SubstituteForm } from './SubstituteForm.tsx';

type SubstituteSectionProps = { readonly panel: Panel; readonly editable: boolean };

const keyOf = ({ seat, number }: Substitute): string => `${String(seat)}/${String(number)}`;

/** Who may sit in a seat for its person, and who sits there now. */
export function SubstituteSection({ panel, editable }: SubstituteSectionProps) {
  const { t } = useTranslation();
  const { resetSubstitutePin, revokeSubstitute } = useNoun(createPersonsStore, (state) => state);
  const { busy, failure, run, clear } = useRequest();
  const [registering, setRegistering] = useState(false);
  const [fresh, setFresh] = useState<PersonPin | null>(null);
  const [revoking, setRevoking] = useState<Substitute | null>(null);
  const { seats, substitutes } = panel;
  const find = (key: string): Substitute | null => substitutes.find((one) => keyOf(one) === key) ?? null;

  const makePin = async (one: Substitute | null) => {
    if (one === null) return;
    const made = await run(() => resetSubstitutePin({ seat: one.seat, number: one.number }));
    if (made !== null) setFresh({ name: one.personName, pin: made.value.pin });
  };
  const revoke = async (one: Substitute) => {
    if ((await run(() => revokeSubstitute({ seat: one.seat, number: one.number }))) === null) return;
    setRevoking(null);
    noticeDone(t('panel.persons.revokedDone', { name: one.personName }));
  };

  return (
    <section className={classes.section} aria-label={t('panel.persons.substitutes')}>
      <SectionTitle>{t('panel.persons.substitutes')}</SectionTitle>
      <p className={classes.lead}>{t('panel.persons.substitutesLead')}</p>
      {revoking === null && <FailureNotice failure={failure} onDismiss={clear} />}
      {substitutes.length === 0 ? (
        <p className={classes.lead}>{t('panel.persons.noSubstitutes')}</p>
      ) : (
        <PersonTable
          label={t('panel.persons.substitutes')}
          placeHead={t('panel.seat.title')}
          persons={substitutes.map((one) => {
            const seat = seats.find(({ seat: number }) => number === one.seat);
            return {
              ...one,
              key: keyOf(one),
              place: `${String(one.seat)} · ${seat?.title ?? ''}`,
              sitting: seat?.sittingSubstitute === one.number,
            };
          })}
          editable={editable}
          busy={busy}
          onPin={({ key }) => void makePin(find(key))}
          onRevoke={({ key }) => setRevoking(find(key))}
          onEnter={null}
        />
      )}
      {editable && (
        <div>
          <Button leftSection={<IconUserPlus size="1.6rem" aria-hidden />} onClick={() => setRegistering(true)}>
            {t('panel.persons.registerSubstitute')}
          </Button>
        </div>
      )}
      <Modal
        opened={registering}
        onClose={() => setRegistering(false)}
        title={t('panel.persons.registerSubstitute')}
        size="48rem"
        closeButtonProps={{ 'aria-label': t('components.close') }}
      >
        <SubstituteForm seats={seats} onClose={() => setRegistering(false)} />
      </Modal>
      <PersonPinDialog fresh={fresh} onNoted={() => setFresh(null)} />
      <ConfirmDialog
        opened={revoking !== null}
        onClose={() => {
          setRevoking(null);
          clear();
        }}
        title={revoking === null ? '' : t('panel.persons.revokeAsk', { name: revoking.personName })}
        act={t('panel.persons.revoke')}
        destructive
        busy={busy}
        failure={failure}
        onConfirm={() => {
          if (revoking !== null) void revoke(revoking);
        }}
      >
        {t('panel.persons.revokeText')}
      </ConfirmDialog>
    </section>
  );
}
