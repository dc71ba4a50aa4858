import { ActionIcon } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDoor } from '../../noun-stores.tsx';
import { noticeDone, noticeFailure } from '../../notices.tsx';
import classes from './CommandLine.module.css';

type CommandLineProps = { readonly system: string; readonly command: string };

/** A command for IT, to be copied as it stands. */
export function CommandLine({ system, command }: CommandLineProps) {
  const { t } = useTranslation();
  const { desktop } = useDoor();
  const copy = async () => {
    const reply = await desktop('copyText', { text: command });
    if (reply.ok) noticeDone(t('roomChecklist.network.copied'));
    else noticeFailure(reply.failure);
  };
  return (
    <div className={classes.line}>
      <b>{system}</b>
      <code className={classes.command}>{command}</code>
      <ActionIcon variant="subtle" onClick={() => void copy()} aria-label={t('roomChecklist.network.copyOf', { system })}>
        <IconCopy size="1.6rem" aria-hidden />
      </ActionIcon>
    </div>
  );
}
