import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { StateMark } from '../components/StateMark.tsx';
import { DisplayMenu } from '../shell/DisplayMenu.tsx';
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import { useFormat } from '../wording/use-format.ts';
import { AddressForm } from './AddressForm.tsx';
import { useDevice, useDeviceSession } from './device-context.ts';
import classes from './StatusPanel.module.css';
import { UnsentSection } from './UnsentSection.tsx';
import { isOpen } from './room-wire.ts';
import { useSayWire } from './use-say-wire.ts';

type StatusPanelProps = { readonly onClose: () => void; readonly onLeave: () => void };

/** What stands in StatusDialog. */
export function StatusPanel({ onClose, onLeave }: StatusPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const session = useDeviceSession();
  const { wire, persisted, evidenceBytes } = useDevice((state) => state);
  const say = useSayWire();
  const promise = persisted === null ? 'unknown' : persisted ? 'given' : 'refused';

  return (
    <div className={classes.panel}>
      <section>
        <h3>{t('device.status.connection')}</h3>
        <StateMark state={isOpen(wire) ? 'saved' : 'attention'}>
          {isOpen(wire)
            ? t(wire.way === 'socket' ? 'device.status.socket' : 'device.status.poll', { address: wire.address })
            : say.long(wire)}
        </StateMark>
        {!isOpen(wire) && <AddressForm onAddress={(address) => void session.addAddress(address)} />}
      </section>
      <UnsentSection onOpen={onClose} />
      <section>
        <h3>{t('device.status.storage')}</h3>
        <StateMark state={promise === 'given' ? 'saved' : 'attention'}>{t(`device.status.promise.${promise}`)}</StateMark>
        {evidenceBytes > 0 && <p>{t('device.status.evidence', { size: format.fileSize(evidenceBytes) })}</p>}
      </section>
      <section className={classes.tools}>
        <DisplayMenu />
        <LanguageSwitch />
        <span className={classes.grow} />
        <Button
          onClick={() => {
            onClose();
            session.lock();
          }}
        >
          {t('device.status.lock')}
        </Button>
        <Button onClick={onLeave}>{t('device.status.otherSeat')}</Button>
      </section>
    </div>
  );
}
