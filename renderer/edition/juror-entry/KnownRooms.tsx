import { IconDoorEnter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { KnownRoom } from '../../../shared/desktop.ts';
import { useDesktop } from '../../desktop-context.ts';
import { useFormat } from '../../wording/use-format.ts';
import { NoOpeningRow, OpeningRow, OpeningRows } from '../OpeningRow.tsx';

/** Jurors' rooms that this machine has entered; one click leads in again, also while the room is away. */
export function KnownRooms({ rooms }: { readonly rooms: readonly KnownRoom[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const opening = useDesktop((state) => state.opening);
  const enterKnownRoom = useDesktop((state) => state.enterKnownRoom);
  const forgetRoom = useDesktop((state) => state.forgetRoom);
  if (rooms.length === 0) return <NoOpeningRow>{t('edition.juror.knownNone')}</NoOpeningRow>;
  return (
    <OpeningRows>
      {rooms.map(({ edition, editionName, usedAt }) => (
        <OpeningRow
          key={edition}
          icon={<IconDoorEnter size="2rem" aria-hidden />}
          name={editionName}
          where={t('edition.juror.known', { day: format.day(usedAt) })}
          when={t('edition.juror.go')}
          label={t('edition.juror.enter', { name: editionName })}
          disabled={opening !== null}
          onOpen={() => void enterKnownRoom(edition)}
          forget={{
            label: t('edition.juror.forget', { name: editionName }),
            title: t('edition.opening.forgetShort'),
            act: () => void forgetRoom(edition),
          }}
        />
      ))}
    </OpeningRows>
  );
}
