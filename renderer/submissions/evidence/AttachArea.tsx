import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CallRequest } from '../../../shared/contract.ts';
import type { OfferedFile } from '../../../shared/edition/file-token.ts';
import type { Reply } from '../../../shared/failure.ts';
import { useDoor, useNoun } from '../../noun-stores.tsx';
import { noticeFailure } from '../../notices.tsx';
import { DropArea } from '../DropArea.tsx';
import classes from './AttachArea.module.css';
import { createEvidenceStore } from './evidence-store.ts';
import { RoomLine } from './RoomLine.tsx';

type AttachAreaProps = { readonly target: Pick<CallRequest<'submissions.attachEvidence'>, 'code' | 'place' | 'anchor'> };

/** Where files are dropped or chosen, with the limits that hold. */
export function AttachArea({ target }: AttachAreaProps) {
  const { t } = useTranslation();
  const { desktop, offerDropped } = useDoor();
  const attach = useNoun(createEvidenceStore, (state) => state.attach);
  const underWay = useNoun(createEvidenceStore, (state) =>
    state.brought.some((one) => one.state === 'waiting' || one.state === 'underWay'),
  );

  const bring = (reply: Reply<readonly OfferedFile[]>): void => {
    if (reply.ok) void attach(target, reply.value);
    else noticeFailure(reply.failure);
  };
  return (
    <DropArea
      enabled={!underWay}
      title={t('submissions.evidence.drop')}
      note={t('submissions.evidence.dropNote')}
      onDrop={(files) => void offerDropped(files).then(bring)}
    >
      <div className={classes.area}>
        <p>{t('submissions.evidence.dropHere')}</p>
        <Button
          variant="filled"
          leftSection={<IconPaperclip size="1.7rem" aria-hidden />}
          loading={underWay}
          data-autofocus
          onClick={() => void desktop('chooseEvidence', {}).then(bring)}
        >
          {t('submissions.evidence.choose')}
        </Button>
        <RoomLine />
      </div>
    </DropArea>
  );
}
