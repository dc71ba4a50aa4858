import { Button, VisuallyHidden } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Panel, Recusal } from '../../shared/panel/panel.ts';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { SectionTitle } from '../components/SectionTitle.tsx';
import { useOverview, useWritable } from '../edition/edition-context.ts';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { useNoun } from '../noun-stores.tsx';
import { noticeDone } from '../notices.tsx';
import { useRequest } from '../use-request.ts';
import { createPanelStore, type PanelRegions } from './panel-store.ts';
import { RecusalDialog } from './RecusalDialog.tsx';
import classes from './RecusalSection.module.css';

type RecusalSectionProps = { readonly panel: Panel; readonly regions: PanelRegions | null };

const DECLARED_IN: readonly string[] = ['persiapan', 'aturan-terkunci', 'penilaian', 'pleno'];
const WITHDRAWN_IN: readonly string[] = ['persiapan', 'aturan-terkunci', 'penilaian'];

/** Who does not judge which region, and why. */
export function RecusalSection({ panel, regions }: RecusalSectionProps) {
  const { t } = useTranslation();
  const time = useEditionTime();
  const { edition, identity } = useOverview();
  const writable = useWritable();
  const withdrawRecusal = useNoun(createPanelStore, (state) => state.withdrawRecusal);
  const { busy, failure, run, clear } = useRequest();
  const [declaring, setDeclaring] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Recusal | null>(null);
  const { seats, recusals } = panel;
  const staff = writable && identity.role === 'sekretariat';
  const candidates = (regions ?? []).filter((one) => one.status === 'kandidat');
  const declarable = staff && DECLARED_IN.includes(edition.phase);
  const withdrawable = staff && WITHDRAWN_IN.includes(edition.phase);

  const words = ({ seat, code }: Pick<Recusal, 'seat' | 'code'>) => ({
    seat,
    title: seats.find((one) => one.seat === seat)?.title ?? '',
    region: regions?.find((one) => one.code === code)?.region.name ?? code,
  });
  const close = () => {
    setWithdrawing(null);
    clear();
  };
  const withdraw = async (recusal: Recusal, reason: string) => {
    if ((await run(() => withdrawRecusal(recusal.seat, recusal.code, reason))) === null) return;
    close();
    noticeDone(t('panel.recusal.withdrawn', words(recusal)));
  };

  return (
    <section className={classes.section}>
      <SectionTitle>{t('panel.recusal.title')}</SectionTitle>
      <p className={classes.lead}>{t('panel.recusal.lead')}</p>
      {recusals.length === 0 ? (
        <p className={classes.lead}>{t('panel.recusal.none')}</p>
      ) : (
        <DataTable label={t('panel.recusal.title')}>
          <thead>
            <tr>
              <th scope="col">{t('panel.recusal.seat')}</th>
              <th scope="col">{t('panel.recusal.region')}</th>
              <th scope="col">{t('panel.recusal.reason')}</th>
              <th scope="col">{t('panel.recusal.declared')}</th>
              {withdrawable && (
                <th scope="col" className={classes.actionsHead}>
                  <VisuallyHidden>{t('panel.seat.actions')}</VisuallyHidden>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {recusals.map((recusal) => {
              const { seat, title, region } = words(recusal);
              return (
                <tr key={`${String(recusal.seat)} ${recusal.code}`}>
                  <th scope="row">{`${String(seat)} · ${title}`}</th>
                  <td>{region}</td>
                  <td>{recusal.reason}</td>
                  <td className={classes.when}>{time.instant(recusal.declaredAt)}</td>
                  {withdrawable && (
                    <td>
                      <Button size="xs" onClick={() => setWithdrawing(recusal)} aria-label={t('panel.recusal.withdrawOf', words(recusal))}>
                        {t('panel.recusal.withdraw')}
                      </Button>
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </DataTable>
      )}
      {declarable && (
        <div className={classes.add}>
          <Button
            leftSection={<IconUserOff size="1.6rem" aria-hidden />}
            disabled={candidates.length === 0 || seats.length === 0}
            onClick={() => setDeclaring(true)}
          >
            {t('panel.recusal.declare')}
          </Button>
          {regions !== null && candidates.length === 0 && <span className={classes.lead}>{t('panel.recusal.noCandidates')}</span>}
        </div>
      )}
      <RecusalDialog opened={declaring} seats={seats} candidates={candidates} onClose={() => setDeclaring(false)} />
      <ConfirmDialog
        opened={withdrawing !== null}
        onClose={close}
        title={withdrawing === null ? '' : t('panel.recusal.withdrawAsk', words(withdrawing))}
        act={t('panel.recusal.withdraw')}
        reason="required"
        busy={busy}
        failure={failure}
        onConfirm={(reason) => {
          if (withdrawing) void withdraw(withdrawing, reason);
        }}
      >
        {t('panel.recusal.withdrawText')}
      </ConfirmDialog>
    </section>
  );
}
