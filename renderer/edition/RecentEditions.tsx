import { IconFileOff, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecentEdition } from '../../shared/desktop.ts';
import { useDesktop } from '../desktop-context.ts';
import { useFormat } from '../wording/use-format.ts';
import { NoOpeningRow, OpeningRow, OpeningRows } from './OpeningRow.tsx';

/** Files that were open before; one that is no longer where it was can only be forgotten. */
export function RecentEditions({ recent }: { readonly recent: readonly RecentEdition[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const opening = useDesktop((state) => state.opening);
  const openEdition = useDesktop((state) => state.openEdition);
  const forgetRecent = useDesktop((state) => state.forgetRecent);
  if (recent.length === 0) return <NoOpeningRow>{t('edition.opening.recentNone')}</NoOpeningRow>;
  return (
    <OpeningRows>
      {recent.map(({ id, name, fileName, folder, openedAt, missing }) => (
        <OpeningRow
          key={id}
          icon={missing ? <IconFileOff size="2rem" aria-hidden /> : <IconFileText size="2rem" aria-hidden />}
          name={name}
          where={folder === '' ? fileName : `${folder} / ${fileName}`}
          when={missing ? t('edition.opening.missing') : t('edition.opening.openedAt', { day: format.day(openedAt) })}
          missing={missing}
          disabled={missing || opening !== null}
          onOpen={() => void openEdition(id)}
          forget={{
            label: t('edition.opening.forget', { name }),
            title: t('edition.opening.forgetShort'),
            act: () => void forgetRecent(id),
          }}
        />
      ))}
    </OpeningRows>
  );
}
