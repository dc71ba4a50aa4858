import { IconFileOff, IconFileText, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecentEdition } from '../../shared/desktop.ts';
import { useDesktop } from '../desktop-context.ts';
import { useFormat } from '../wording/use-format.ts';
import classes from './RecentEditions.module.css';

/** Files that were open before; one that is no longer where it was can only be forgotten. */
export function RecentEditions({ recent }: { readonly recent: readonly RecentEdition[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const opening = useDesktop((state) => state.opening);
  const openEdition = useDesktop((state) => state.openEdition);
  const forgetRecent = useDesktop((state) => state.forgetRecent);
  if (recent.length === 0) return <p className={classes.none}>{t('edition.opening.recentNone')}</p>;
  return (
    <ul className={classes.list}>
      {recent.map((one) => (
        <li key={one.id} className={classes.item} data-missing={one.missing || undefined}>
          <button
            type="button"
            className={classes.open}
            disabled={one.missing || opening !== null}
            onClick={() => void openEdition(one.id)}
          >
            {one.missing ? <IconFileOff size="2rem" aria-hidden /> : <IconFileText size="2rem" aria-hidden />}
            <span className={classes.text}>
              <b>{one.name}</b>
              <span className={classes.where}>{one.folder === '' ? one.fileName : `${one.folder} / ${one.fileName}`}</span>
            </span>
            <span className={classes.when}>
              {one.missing ? t('edition.opening.missing') : t('edition.opening.openedAt', { day: format.day(one.openedAt) })}
            </span>
          </button>
          <button
            type="button"
            className={classes.forget}
            aria-label={t('edition.opening.forget', { name: one.name })}
            title={t('edition.opening.forgetShort')}
            onClick={() => void forgetRecent(one.id)}
          >
            <IconX size="1.5rem" aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
