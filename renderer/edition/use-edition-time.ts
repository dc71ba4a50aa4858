import { formatDate, formatInstant, formatTime, zoneLabel } from '../../shared/notation/format.ts';
import { useLanguage } from '../wording/use-language.ts';
import { useOverview } from './edition-context.ts';

/** Times said in the zone of the edition and the language of the screen. */
export const useEditionTime = () => {
  const language = useLanguage();
  const zone = useOverview().edition.timeZone;
  return {
    /** `28 Juli 2025` */
    day: (instant: string) => formatDate(instant, language, 'long', zone),
    /** `28 Jul 2025` */
    shortDay: (instant: string) => formatDate(instant, language, 'short', zone),
    /** `Senin, 28 Juli 2025` */
    weekday: (instant: string) => formatDate(instant, language, 'full', zone),
    /** `10.46` */
    clock: (instant: string) => formatTime(instant, zone, language),
    /** `28 Juli 2025 pukul 10.46 WITA` */
    instant: (instant: string) => formatInstant(instant, zone, language),
    /** `WITA` */
    zone: zoneLabel(zone),
  };
};
