import { Menu } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortRegionName } from '../../shared/edition/region.ts';
import {
  statusMayBecome,
  statusNeedsReason,
  SUBMISSION_STATUSES,
  type SubmissionStatus,
  type SubmissionSummary,
} from '../../shared/submissions/submission.ts';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { useNoun } from '../noun-stores.tsx';
import { noticeDone, noticeFailure } from '../notices.tsx';
import { useRequest } from '../use-request.ts';
import { createSubmissionsStore } from './submissions-store.ts';

type StatusMenuProps = {
  readonly submission: SubmissionSummary;
  /** What it opens at. */
  readonly children: ReactElement;
  /** Where whoever draws it opens and closes it. */
  readonly held?: { readonly id: string; readonly opened: boolean; readonly onClose: () => void };
};

/** What the status of a region may become. The plain choice of a candidate is made at once; all else asks for a reason. */
export function StatusMenu({ submission, children, held }: StatusMenuProps) {
  const { t } = useTranslation();
  const setStatus = useNoun(createSubmissionsStore, (state) => state.setStatus);
  const { busy, failure, run, clear } = useRequest();
  const [asked, setAsked] = useState<SubmissionStatus | null>(null);
  const { code, status, region } = submission;
  const name = shortRegionName(region.name);
  const targets = SUBMISSION_STATUSES.filter((target) => statusMayBecome(status, target));

  const change = async (target: SubmissionStatus, reason: string): Promise<void> => {
    const done = await run(() => setStatus(code, target, reason));
    if (done === null) return;
    setAsked(null);
    noticeDone(t('submissions.statusChange.done', { region: name, status: t(`submissions.status.${target}`).toLocaleLowerCase() }));
  };
  const changeAtOnce = async (target: SubmissionStatus): Promise<void> => {
    const reply = await setStatus(code, target, '');
    if (reply.ok)
      noticeDone(t('submissions.statusChange.done', { region: name, status: t(`submissions.status.${target}`).toLocaleLowerCase() }));
    else noticeFailure(reply.failure);
  };
  const choose = (target: SubmissionStatus): void => {
    if (!statusNeedsReason(status, target)) {
      void changeAtOnce(target);
      return;
    }
    clear();
    setAsked(target);
  };

  return (
    <>
      <Menu
        position="bottom-end"
        portalProps={{ target: 'main' }}
        {...(held === undefined ? {} : { id: held.id, opened: held.opened, onClose: held.onClose, returnFocus: false })}
      >
        <Menu.Target>{children}</Menu.Target>
        <Menu.Dropdown>
          {targets.map((target) => (
            <Menu.Item key={target} onClick={() => choose(target)}>
              {t(`submissions.statusAct.${target}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asked !== null && (
        <ConfirmDialog
          opened
          onClose={() => setAsked(null)}
          title={t('submissions.statusChange.title', { region: name, act: t(`submissions.statusAct.${asked}`).toLocaleLowerCase() })}
          act={t(`submissions.statusAct.${asked}`)}
          destructive={asked === 'gugur'}
          reason="required"
          busy={busy}
          failure={failure}
          onConfirm={(reason) => void change(asked, reason)}
        >
          {t('submissions.statusChange.note', {
            from: t(`submissions.status.${status}`).toLocaleLowerCase(),
            to: t(`submissions.status.${asked}`).toLocaleLowerCase(),
          })}
        </ConfirmDialog>
      )}
    </>
  );
}
