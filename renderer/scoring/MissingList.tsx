import { useTranslation } from 'react-i18next';
import { shortRegionName } from '../../shared/edition/region.ts';
import type { Seat } from '../../shared/panel/panel.ts';
import type { Monitor } from '../../shared/scoring/scoring.ts';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { missingSheets } from './missing-sheets.ts';
import classes from './MissingList.module.css';

type MissingListProps = { readonly monitor: Monitor; readonly seats: readonly Seat[] };

/** Who is awaited, seat by seat, with the regions. */
export function MissingList({ monitor, seats }: MissingListProps) {
  const { t } = useTranslation();
  const missing = missingSheets(monitor, seats);
  return (
    <section>
      <SectionTitle>
        {missing.length === 0
          ? t('scoring.monitor.missingNone')
          : t('scoring.monitor.missing', { count: monitor.expected - monitor.submitted })}
      </SectionTitle>
      {missing.length === 0 ? (
        <p className={classes.none}>{t('scoring.monitor.missingNoneText')}</p>
      ) : (
        <ul className={classes.list}>
          {missing.map(({ seat, regions }) => (
            <li key={seat.seat}>
              <b>{t('scoring.seatTitle', { seat: seat.seat, title: seat.title })}</b>
              <span>
                {t('scoring.monitor.missingSeat', {
                  count: regions.length,
                  regions: regions.map(({ name }) => shortRegionName(name)).join(', '),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
