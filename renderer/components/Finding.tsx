import { IconAlertTriangle, IconBan, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Finding.module.css';

export type FindingSeverity = 'blocks' | 'attention' | 'information';

type FindingProps = {
  readonly severity: FindingSeverity;
  /** The claim, bold: the consequence first. */
  readonly claim: ReactNode;
  /** Address as the sender sees it, e.g. `Cakupan!C12`. */
  readonly address?: string | null;
  /** Why, in a sentence or two. */
  readonly children?: ReactNode;
  /** One button. */
  readonly action?: ReactNode;
  /** The one that matters most stands on its own ground. */
  readonly main?: boolean;
};

const ICONS = { blocks: IconBan, attention: IconAlertTriangle, information: IconInfoCircle } as const;

/** Something noticed in a file or on a page. Put several into a `<ul>`; severity is told by shape, colour and word. */
export function Finding({ severity, claim, address, children, action, main = false }: FindingProps) {
  const { t } = useTranslation();
  const Icon = ICONS[severity];
  const words = {
    blocks: t('components.severityBlocks'),
    attention: t('components.severityAttention'),
    information: t('components.severityInformation'),
  };
  return (
    <li className={classes.finding} data-severity={severity} data-main={main || undefined}>
      <Icon size="1.9rem" role="img" aria-label={words[severity]} />
      <div className={classes.body}>
        <div className={classes.head}>
          <b>{claim}</b>
          {address !== undefined && address !== null && <span className={classes.address}>{address}</span>}
          {action !== undefined && <span className={classes.action}>{action}</span>}
        </div>
        {children !== undefined && <div className={classes.cause}>{children}</div>}
      </div>
    </li>
  );
}
