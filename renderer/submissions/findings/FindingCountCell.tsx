import { IconAlertTriangle, IconBan, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpenCounts } from '../../../shared/submissions/findings/standing-finding.ts';
import classes from './FindingCountCell.module.css';

const ICONS = { blocks: IconBan, attention: IconAlertTriangle, information: IconInfoCircle } as const;

/** Open findings of one region by severity; a tick where none is. */
export function FindingCountCell({ counts }: { readonly counts: OpenCounts | null }) {
  const { t } = useTranslation();
  if (counts === null) return <td />;
  const shown = (['blocks', 'attention', 'information'] as const).filter((severity) => counts[severity] > 0);
  return (
    <td>
      <span className={classes.counts}>
        {shown.length === 0 && <IconCheck size="1.6rem" role="img" aria-label={t('submissions.findings.noneOpen')} />}
        {shown.map((severity) => {
          const Icon = ICONS[severity];
          return (
            <span key={severity} className={classes.count} data-severity={severity}>
              <Icon size="1.5rem" role="img" aria-label={t(`submissions.findings.severity.${severity}`)} />
              {counts[severity]}
            </span>
          );
        })}
      </span>
    </td>
  );
}
