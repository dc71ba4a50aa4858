import { Button, Radio } from '@mantine/core';
import { IconCertificate, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { FileToken } from '../../../shared/edition/file-token.ts';
import type { OpenedRoom, RoomAddress } from '../../../shared/room/room.ts';
import { Fingerprint } from '../../audit/Fingerprint.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useWritable } from '../../edition/edition-context.ts';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import { useDoor, useNoun } from '../../noun-stores.tsx';
import { noticeDone, noticeFailure } from '../../notices.tsx';
import { useRequest } from '../../use-request.ts';
import { CertificateDialog } from './CertificateDialog.tsx';
import { FourWords } from './FourWords.tsx';
import classes from './RoomAddresses.module.css';
import { createRoomHostStore } from './room-host-store.ts';
import { ROOM_GUIDE_PATH } from './room-paths.ts';

type RoomAddressesProps = { readonly opened: OpenedRoom };

/** Where the room can be reached, and by what a juror knows that it is this room. */
export function RoomAddresses({ opened }: RoomAddressesProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { desktop } = useDoor();
  const writable = useWritable();
  const { useCertificate: takeCertificate, dropCertificate, preferAddress } = useNoun(createRoomHostStore, (state) => state);
  const { busy, failure, run, clear } = useRequest();
  const [chosen, setChosen] = useState<readonly FileToken[] | null>(null);
  const { addresses, certificate } = opened;
  const alone = addresses.every(({ kind }) => kind === 'own');

  const sayCard = ({ kind, card }: RoomAddress): string =>
    kind === 'lan' ? t('roomHost.address.card', { card }) : t(kind === 'name' ? 'roomHost.address.byName' : 'roomHost.address.own');
  const copy = async (origin: string) => {
    const reply = await desktop('copyText', { text: origin });
    if (reply.ok) noticeDone(t('roomHost.address.copied'));
    else noticeFailure(reply.failure);
  };
  const prefer = async (origin: string) => {
    const reply = await preferAddress(origin);
    if (reply.ok) noticeDone(t('roomHost.address.preferred'));
    else noticeFailure(reply.failure);
  };
  const choose = async () => {
    const files = await run(() => desktop('chooseCertificate', {}));
    if (files !== null && files.value.length > 0) setChosen(files.value.map(({ token }) => token));
  };
  const take = async (passphrase: string) => {
    if (chosen === null || (await run(() => takeCertificate(chosen, passphrase))) === null) return;
    setChosen(null);
    noticeDone(t('roomHost.certificate.taken'));
  };

  return (
    <div className={classes.columns}>
      <section className={classes.panel}>
        <SectionTitle note={t('roomHost.address.since', { time: time.clock(opened.since) })}>{t('roomHost.address.title')}</SectionTitle>
        {alone && <StateMark state="attention">{t('roomHost.address.alone')}</StateMark>}
        <ul className={classes.addresses} data-choice={addresses.length > 1 || undefined}>
          {addresses.map((address, index) => (
            <li key={address.origin} data-first={index === 0 || undefined}>
              {addresses.length > 1 && (
                <Radio
                  name="room-address"
                  checked={index === 0}
                  disabled={!writable}
                  onChange={() => void prefer(address.origin)}
                  aria-label={t('roomHost.address.prefer', address)}
                />
              )}
              <code>{address.origin}</code>
              <span className={classes.card}>
                {sayCard(address)}
                {index === 0 && addresses.length > 1 && <b> · {t('roomHost.address.first')}</b>}
              </span>
              <Button
                size="xs"
                variant="subtle"
                onClick={() => void copy(address.origin)}
                aria-label={t('roomHost.address.copyOf', address)}
              >
                <IconCopy size="1.6rem" aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
        <p className={classes.text}>{t('roomHost.address.text')}</p>
      </section>
      {certificate !== null && (
        <section className={classes.panel}>
          <SectionTitle note={t('roomHost.certificate.until', { day: time.day(certificate.validUntil) })}>
            {t('roomHost.certificate.words')}
          </SectionTitle>
          <FourWords words={certificate.words} />
          <p className={classes.text}>{t(`roomHost.certificate.${certificate.kind}`)}</p>
          <details className={classes.details}>
            <summary>{t('roomHost.certificate.fingerprint')}</summary>
            <Fingerprint hash={certificate.fingerprint.toUpperCase()} />
          </details>
          <FailureNotice failure={chosen === null ? failure : null} onDismiss={clear} />
          <div className={classes.buttons}>
            <Link href={ROOM_GUIDE_PATH} className={classes.guide ?? ''}>
              <IconPrinter size="1.6rem" aria-hidden />
              {t('roomHost.guide.open')}
            </Link>
            <Button size="xs" leftSection={<IconCertificate size="1.6rem" aria-hidden />} disabled={busy} onClick={() => void choose()}>
              {t('roomHost.certificate.choose')}
            </Button>
            {certificate.kind === 'office' && (
              <Button size="xs" variant="subtle" disabled={busy} onClick={() => void run(dropCertificate)}>
                {t('roomHost.certificate.drop')}
              </Button>
            )}
          </div>
        </section>
      )}
      <CertificateDialog
        opened={chosen !== null}
        busy={busy}
        failure={failure}
        onClose={() => {
          setChosen(null);
          clear();
        }}
        onTake={(passphrase) => void take(passphrase)}
      />
    </div>
  );
}
