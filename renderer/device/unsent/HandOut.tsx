import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../announcement.ts';
import { useDevice } from '../device-context.ts';
import classes from './HandOut.module.css';
import { splitIntoCodes } from './unsent-codes.ts';
import { unsentOf, writeUnsent } from './unsent-scores.ts';
import { UnsentCodes } from './UnsentCodes.tsx';

/** Where no network comes back: the unsent scores leave the device as a file or as codes. They stay here as well, and count once. */
export function HandOut() {
  const { t } = useTranslation();
  const device = useDevice((state) => state.device);
  const entries = useDevice((state) => state.entries);
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  const text = () => writeUnsent(unsentOf(device, entries, new Date().toISOString()));
  const save = async (): Promise<void> => {
    const url = URL.createObjectURL(new Blob([await text()], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `nilai-kursi-${String(device.seat)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    announce(t('device.handOut.saved'));
  };

  return (
    <div className={classes.out}>
      <p>{t('device.handOut.lead')}</p>
      <div className={classes.buttons}>
        <Button leftSection={<IconDeviceFloppy size="1.8rem" aria-hidden />} onClick={() => void save()}>
          {t('device.handOut.file')}
        </Button>
        <Button
          leftSection={<IconQrcode size="1.8rem" aria-hidden />}
          aria-expanded={codes !== null}
          onClick={() => (codes === null ? void text().then(splitIntoCodes).then(setCodes) : setCodes(null))}
        >
          {t('device.handOut.codes')}
        </Button>
      </div>
      {codes !== null && <UnsentCodes codes={codes} />}
    </div>
  );
}
