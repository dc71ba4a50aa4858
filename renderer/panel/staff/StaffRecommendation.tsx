import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useOverview } from '../../edition/edition-context.ts';
import { REGISTER_STAFF_PATH } from './staff-paths.ts';
import classes from './StaffRecommendation.module.css';

/** Asks the secretariat for a PIN before a juror has this window; nothing once the window locks, and nothing to a juror. */
export function StaffRecommendation({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation();
  const [, go] = useLocation();
  const { identity, windowLock } = useOverview();
  if (windowLock.inForce || identity.role !== 'sekretariat') return null;
  return (
    <div className={classes.note} role="note">
      <p>{t('panel.staff.recommend')}</p>
      <Button
        size="xs"
        onClick={() => {
          onLeave();
          go(REGISTER_STAFF_PATH);
        }}
      >
        {t('panel.staff.recommendAct')}
      </Button>
    </div>
  );
}
