import { IconDoorEnter, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { KnownRoom } from '../../../shared/desktop.ts';
import { useDesktop } from '../../desktop-context.ts';
import { useFormat } from '../../wording/use-format.ts';
import classes from '../RecentEditions.module.css';

/** Jurors' rooms that this machine has entered; one click leads in again, also while the room is away. */
export function KnownRooms({ rooms }: { readonly rooms: readonly KnownRoom[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const opening = useDesktop((state) => state.opening);
  const enterKnownRoom = useDesktop((state) => state.enterKnownRoom);
  const forgetRoom = useDesktop((state) => state.forgetRoom);
  if (rooms.length === 0) return <p className={classes.none}>{t('edition.juror.knownNone')}</p>;
  return (
    <ul className={classes.list}>
      {rooms.map(({ edition, editionName, usedAt }) => (
        <li key={edition} className={classes.item}>
          <button
            type="button"
            className={classes.open}
            disabled={opening !== null}
            aria-label={t('edition.juror.enter', { name: editionName })}
            onClick={() => void enterKnownRoom(edition)}
          >
            <IconDoorEnter size="2rem" aria-hidden />
            <span className={classes.text}>
              <b>{editionName}</b>
              <span className={classes.where}>{t('edition.juror.known', { day: format.day(usedAt) })}</span>
            </span>
            <span className={classes.when}>{t('edition.juror.go')}</span>
          </button>
          <button
            type="button"
            className={classes.forget}
            aria-label={t('edition.juror.forget', { name: editionName })}
            title={t('edition.opening.forgetShort')}
            onClick={() => void forgetRoom(edition)}
          >
            <IconX size="1.5rem" aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
