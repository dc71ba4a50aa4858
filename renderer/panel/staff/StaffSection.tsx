import { Button, Select } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Seat } from '../../../shared/panel/panel.ts';
import { IDLE_MINUTES_CHOICES } from '../../../shared/panel/staff/staff.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { NumberHead } from '../../components/NumberHead.tsx';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useOverview, useWritable } from '../../edition/edition-context.ts';
import { useNoun } from '../../noun-stores.tsx';
import { noticeDone } from '../../notices.tsx';
import { STAGE_PATHS } from '../../shell/stages.ts';
import { useRequest } from '../../use-request.ts';
import { StaffDialog, type StaffQuestion } from './StaffDialog.tsx';
import { StaffRow } from './StaffRow.tsx';
import classes from './StaffSection.module.css';
import { createStaffStore } from './staff-store.ts';
import { REGISTER_STAFF_PATH } from './staff-paths.ts';

/** The persons of the secretariat, whether the window locks, and after how long. */
export function StaffSection({ seats }: { readonly seats: readonly Seat[] }) {
  const { t } = useTranslation();
  const [location, go] = useLocation();
  const { identity } = useOverview();
  const writable = useWritable();
  const { staff, failure, refresh, setIdleMinutes } = useNoun(createStaffStore, (state) => state);
  const { busy, failure: idleFailure, run } = useRequest();
  const [asked, setAsked] = useState<StaffQuestion | null>(location === REGISTER_STAFF_PATH ? { what: 'add' } : null);
  const editable = writable && identity.role === 'sekretariat';

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const close = () => {
    setAsked(null);
    if (location === REGISTER_STAFF_PATH) go(STAGE_PATHS.panel, { replace: true });
  };
  const present = staff?.members.filter(({ leftAt }) => leftAt === null) ?? [];

  const setIdle = async (value: string | null): Promise<void> => {
    const minutes = IDLE_MINUTES_CHOICES.find((choice) => String(choice) === value);
    if (minutes !== undefined && (await run(() => setIdleMinutes(minutes))) !== null) noticeDone(t('panel.staff.idleSaved'));
  };

  return (
    <section className={classes.section} aria-label={t('panel.staff.title')}>
      <SectionTitle>{t('panel.staff.title')}</SectionTitle>
      <p className={classes.lead}>{t('panel.staff.lead')}</p>
      <FailureNotice failure={failure ?? idleFailure} onRetry={() => void refresh()} />
      {staff !== null && (
        <>
          <StateMark state={staff.lock.inForce ? 'locked' : 'attention'}>
            <b>{t(staff.lock.inForce ? 'panel.staff.inForce' : 'panel.staff.notInForce')}</b>
            {!staff.lock.inForce && `: ${t(present.length === 0 ? 'panel.staff.needsStaff' : 'panel.staff.needsLeader')}`}
          </StateMark>
          {staff.members.length === 0 ? (
            <p className={classes.lead}>{t('panel.staff.none')}</p>
          ) : (
            <DataTable label={t('panel.staff.title')}>
              <thead>
                <tr>
                  <NumberHead>{t('panel.staff.number')}</NumberHead>
                  <th scope="col">{t('panel.staff.person')}</th>
                  <th scope="col">{t('panel.staff.pinSet')}</th>
                  {editable && <th scope="col">{t('panel.staff.actions')}</th>}
                </tr>
              </thead>
              <tbody>
                {staff.members.map((member) => (
                  <StaffRow
                    key={member.number}
                    member={member}
                    editable={editable}
                    onReplace={() => setAsked({ what: 'replace', member })}
                    onRemove={() => setAsked({ what: 'remove', member })}
                  />
                ))}
              </tbody>
            </DataTable>
          )}
          {editable && (
            <div className={classes.foot}>
              <Button leftSection={<IconUserPlus size="1.6rem" aria-hidden />} onClick={() => setAsked({ what: 'add' })}>
                {t('panel.staff.add')}
              </Button>
              <Select
                label={t('panel.staff.idle')}
                data={IDLE_MINUTES_CHOICES.map((minutes) => ({
                  value: String(minutes),
                  label: t('panel.staff.idleMinutes', { count: minutes }),
                }))}
                value={String(staff.lock.idleMinutes)}
                disabled={busy}
                allowDeselect={false}
                onChange={(value) => void setIdle(value)}
              />
            </div>
          )}
        </>
      )}
      <StaffDialog asked={asked} seats={seats} onClose={close} />
    </section>
  );
}
