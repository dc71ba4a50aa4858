import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { shortRegionName } from '../../shared/edition/region.ts';
import type { Seat } from '../../shared/panel/panel.ts';
import type { Monitor } from '../../shared/scoring/scoring.ts';
import { TwoPinForm, type TwoPins } from '../components/TwoPinForm.tsx';
import { useEdition } from '../edition/edition-context.ts';
import { useDoor } from '../noun-stores.tsx';
import { noticeDone } from '../notices.tsx';
import { ConflictNote } from '../panel/ConflictNote.tsx';
import { useRequest } from '../use-request.ts';
import { missingSheets } from './missing-sheets.ts';
import classes from './OpenPlenoForm.module.css';

type OpenPlenoFormProps = { readonly onClose: () => void; readonly monitor: Monitor; readonly seats: readonly Seat[] };

/** As many missing sheets as one sentence bears. */
const NAMED = 4;

/** Chair and secretary each type their own PIN; what is missing is said before they do. */
export function OpenPlenoForm({ onClose, monitor, seats }: OpenPlenoFormProps) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { client } = useDoor();
  const refresh = useEdition((state) => state.refresh);
  const { busy, failure, run } = useRequest();
  const missing = missingSheets(monitor, seats).flatMap(({ seat, regions }) =>
    regions.map(({ name }) => `${t('scoring.seat', { seat: seat.seat })} ${shortRegionName(name)}`),
  );
  const named = missing.length > NAMED ? [...missing.slice(0, NAMED), t('scoring.pleno.more', { count: missing.length - NAMED })] : missing;

  const open = async (pins: TwoPins): Promise<boolean> => {
    if ((await run(() => client('ranking.openPleno', pins))) === null) return false;
    await refresh();
    noticeDone(t('scoring.pleno.done'));
    onClose();
    go('/ranking');
    return true;
  };

  return (
    <TwoPinForm onClose={onClose} act={t('scoring.pleno.act')} busy={busy} failure={failure} onConfirm={open}>
      {missing.length === 0 ? (
        <p>{t('scoring.pleno.complete', { count: monitor.expected })}</p>
      ) : (
        <>
          <p className={classes.warning}>{t('scoring.pleno.incomplete', { count: missing.length, sheets: named.join(', ') })}</p>
          <p>{t('scoring.pleno.late')}</p>
        </>
      )}
      <ConflictNote />
    </TwoPinForm>
  );
}
