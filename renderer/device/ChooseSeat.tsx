import { UnstyledButton } from '@mantine/core';
import { IconArmchair, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './ChooseSeat.module.css';
import type { KnownDevice } from './device-memory.ts';

type ChooseSeatProps = { readonly devices: readonly KnownDevice[]; readonly onChoose: (device: KnownDevice) => void };

/** This browser has been the device of several seats or editions: which one is meant now. Nothing of one is seen in the other. */
export function ChooseSeat({ devices, onChoose }: ChooseSeatProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list} aria-label={t('device.door.seats')}>
      {devices.map((device) => (
        <li key={device.key}>
          <UnstyledButton className={classes.seat ?? ''} onClick={() => onChoose(device)}>
            <IconArmchair size="2.2rem" aria-hidden />
            <span className={classes.text}>
              <b>{t(device.substitute === undefined ? 'scoring.seat' : 'device.door.substituteOf', { seat: device.seat })}</b>
              <span>{device.editionName}</span>
            </span>
            <IconChevronRight size="2rem" aria-hidden />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
