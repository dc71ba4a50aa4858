import { IconAlertTriangle, IconLock, IconQrcode } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpenedRoom } from '../../../shared/room/room.ts';
import { Fingerprint } from '../../audit/Fingerprint.tsx';
import { FourWords } from './FourWords.tsx';
import { GuideStep } from './GuideStep.tsx';
import classes from './GuideText.module.css';

const PHONES = ['android', 'ios'] as const;

/** How a juror comes in, phone by phone; the same on the screen and on paper. */
export function GuideText({ opened }: { readonly opened: OpenedRoom }) {
  const { t } = useTranslation();
  const origin = opened.addresses[0]?.origin ?? '';
  const host = origin.replace(/^https?:\/\//u, '');
  const { certificate } = opened;
  return (
    <div className={classes.guide}>
      {PHONES.map((phone) => (
        <section key={phone}>
          <h2 className={classes.title}>{t(`roomHost.guide.${phone}.title`)}</h2>
          <ol className={classes.steps}>
            <GuideStep
              number={1}
              address={t('roomHost.guide.camera')}
              head={t('roomHost.guide.scanHead')}
              picture={<IconQrcode size="9rem" />}
              tap={host}
            >
              {t('roomHost.guide.scan')}
            </GuideStep>
            <GuideStep
              number={2}
              address={host}
              head={t(`roomHost.guide.${phone}.warnHead`)}
              text={t('roomHost.guide.warnText')}
              picture={<IconAlertTriangle size="5.2rem" />}
              tap={t(`roomHost.guide.${phone}.warnTap`)}
            >
              {t(`roomHost.guide.${phone}.warn`)}
            </GuideStep>
            <GuideStep
              number={3}
              address={host}
              head={t(`roomHost.guide.${phone}.goHead`)}
              text={t(`roomHost.guide.${phone}.goText`, { host })}
              tap={t(`roomHost.guide.${phone}.goTap`, { host })}
            >
              {t(`roomHost.guide.${phone}.go`)}
            </GuideStep>
            <GuideStep
              number={4}
              address={host}
              head={t('roomHost.title')}
              text={t('roomHost.guide.pinText')}
              picture={<IconLock size="6rem" />}
              tap="● ● ● ● ● ●"
            >
              {t('roomHost.guide.pin')}
            </GuideStep>
          </ol>
        </section>
      ))}
      {certificate !== null && (
        <section className={classes.proof}>
          <h2 className={classes.title}>{t('roomHost.guide.proof')}</h2>
          <p>{t('roomHost.guide.proofText')}</p>
          <Fingerprint hash={certificate.fingerprint.toUpperCase()} />
          <p>{t('roomHost.guide.proofWords')}</p>
          <FourWords words={certificate.words} />
        </section>
      )}
      <section>
        <h2 className={classes.title}>{t('roomHost.guide.help')}</h2>
        <ul className={classes.help}>
          {(['network', 'isolation', 'address', 'laptop', 'stays'] as const).map((one) => (
            <li key={one}>{t(`roomHost.guide.helps.${one}`, { origin })}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
