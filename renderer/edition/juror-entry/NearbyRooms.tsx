import { Button } from '@mantine/core';
import { IconAntennaBars5 } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomSuggestion } from '../../../shared/room/room.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { useDesktop } from '../../desktop-context.ts';
import { OpeningRow, OpeningRows } from '../OpeningRow.tsx';
import classes from './EnterAsJuror.module.css';

/** Rooms that say on the network that they are open. Only an address is taken from them; who answers there is proved afterwards. */
export function NearbyRooms({ onChoose }: { readonly onChoose: (address: string) => void }) {
  const { t } = useTranslation();
  const searchRooms = useDesktop((state) => state.searchRooms);
  const [found, setFound] = useState<readonly RoomSuggestion[] | null>(null);
  const search = useCallback(async (): Promise<void> => {
    setFound(null);
    setFound(await searchRooms());
  }, [searchRooms]);
  useEffect(() => {
    // Only what the network answers is drawn from here.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    void search();
  }, [search]);

  return (
    <div aria-live="polite" className={classes.nearby}>
      {found === null && <StateMark state="waiting">{t('edition.juror.searching')}</StateMark>}
      {found?.length === 0 && <p className={classes.quiet}>{t('edition.juror.none')}</p>}
      {found !== null && found.length > 0 && (
        <>
          <OpeningRows>
            {found.map(({ editionName, addresses: [address = ''] }) => (
              <OpeningRow
                key={address}
                icon={<IconAntennaBars5 size="2rem" aria-hidden />}
                name={editionName}
                where={address}
                label={t('edition.juror.choose', { name: editionName, address })}
                onOpen={() => onChoose(address)}
              />
            ))}
          </OpeningRows>
          <p className={classes.quiet}>{t('edition.juror.nearbyHint')}</p>
        </>
      )}
      {found !== null && (
        <Button size="xs" variant="subtle" onClick={() => void search()}>
          {t('edition.juror.searchAgain')}
        </Button>
      )}
    </div>
  );
}
