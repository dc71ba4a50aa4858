import { useTranslation } from 'react-i18next';
import { sayFailure } from '../../shared/wording/failure-sentence.ts';
import { useLanguage } from '../wording/use-language.ts';
import type { WireState } from './room-wire.ts';

/** Whether what is typed arrives, in words. */
export const useSayWire = () => {
  const { t } = useTranslation();
  const language = useLanguage();
  return {
    short: (wire: WireState): string => {
      switch (wire.way) {
        case 'seeking':
          return t('device.wire.seeking');
        case 'socket':
        case 'poll':
          return t('device.wire.open');
        case 'away':
        case 'refused':
          return t('device.wire.away');
      }
    },
    long: (wire: WireState): string => {
      if (wire.way !== 'refused') return t('device.wire.goOn');
      const { happened, remedy } = sayFailure(wire.failure, language);
      return `${happened} ${remedy}`;
    },
  };
};
