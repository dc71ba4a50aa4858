import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QrCode } from './QrCode.tsx';
import classes from './UnsentCodes.module.css';

/** Long enough for a camera to catch a code, short enough for people to hold still. */
const SHOWN_MS = 1_400;

/** The unsent scores as codes, one after the other until all have been read. The code stands still on a press. */
export function UnsentCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(0);
  const [still, setStill] = useState(false);
  const number = shown % codes.length;
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  useEffect(() => {
    if (still || codes.length < 2) return undefined;
    const timer = setInterval(() => setShown((one) => one + 1), SHOWN_MS);
    return () => clearInterval(timer);
  }, [still, codes.length]);

  const words = { number: number + 1, count: codes.length };
  return (
    <div className={classes.codes} ref={place}>
      <QrCode text={codes[number] ?? ''} label={t('device.codes.label', words)} />
      {codes.length > 1 && (
        <div className={classes.line}>
          <span>{t('device.codes.label', words)}</span>
          <Button
            onClick={() => {
              setStill(true);
              setShown((one) => one + 1);
            }}
          >
            {t('device.codes.next')}
          </Button>
          {still && <Button onClick={() => setStill(false)}>{t('device.codes.run')}</Button>}
        </div>
      )}
    </div>
  );
}
