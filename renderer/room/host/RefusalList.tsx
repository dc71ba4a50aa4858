import { useTranslation } from 'react-i18next';
import type { RoomRefusal } from '../../../shared/room/room.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { NumberCell } from '../../components/NumberCell.tsx';
import { NumberHead } from '../../components/NumberHead.tsx';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { useEditionTime } from '../../edition/use-edition-time.ts';
import classes from './RefusalList.module.css';

/** What the room did not let through, in words of people. Nothing is drawn while there is none. */
export function RefusalList({ refusals }: { readonly refusals: readonly RoomRefusal[] }) {
  const { t } = useTranslation();
  const time = useEditionTime();
  if (refusals.length === 0) return null;
  return (
    <section>
      <SectionTitle>{t('roomHost.refusal.title')}</SectionTitle>
      <p className={classes.text}>{t('roomHost.refusal.text')}</p>
      <DataTable label={t('roomHost.refusal.title')}>
        <thead>
          <tr>
            <th scope="col">{t('roomHost.refusal.what')}</th>
            <th scope="col">{t('roomHost.refusal.seat')}</th>
            <th scope="col">{t('roomHost.refusal.from')}</th>
            <NumberHead>{t('roomHost.refusal.attempts')}</NumberHead>
            <th scope="col">{t('roomHost.refusal.last')}</th>
          </tr>
        </thead>
        <tbody>
          {refusals.map((refusal) => (
            <tr key={`${refusal.kind} ${refusal.firstAt}`}>
              <th scope="row">{t(`roomHost.refusal.kind.${refusal.kind}`)}</th>
              <td>{refusal.seat ?? '–'}</td>
              <td>{refusal.address}</td>
              <NumberCell>{refusal.attempts}</NumberCell>
              <td>{time.instant(refusal.lastAt)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  );
}
