import { Loader } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sayFailure } from '../../../shared/wording/failure-sentence.ts';
import { useLanguage } from '../../wording/use-language.ts';
import classes from './BroughtFiles.module.css';
import type { AttachedFile } from './evidence-store.ts';

const ICONS: Readonly<Record<AttachedFile['state'], ReactNode>> = {
  waiting: <IconClock size="1.7rem" aria-hidden />,
  underWay: <Loader size="1.6rem" />,
  attached: <IconCircleCheck size="1.7rem" aria-hidden />,
  refused: <IconAlertTriangle size="1.7rem" aria-hidden />,
};

/** What became of each file that was brought. */
export function BroughtFiles({ brought }: { readonly brought: readonly AttachedFile[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (brought.length === 0) return null;
  return (
    <ul className={classes.files} aria-label={t('submissions.evidence.brought')} aria-live="polite">
      {brought.map(({ file, state, failure }) => {
        const said = failure === null ? null : sayFailure(failure, language);
        return (
          <li key={file.token} data-state={state}>
            {ICONS[state]}
            <div>
              <b>{said === null ? file.fileName : said.happened}</b>{' '}
              {said === null ? t(`submissions.evidence.state.${state}`) : [said.kept, said.remedy].join(' ')}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
