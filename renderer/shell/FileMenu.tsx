import { Menu } from '@mantine/core';
import { IconChevronDown, IconDeviceFloppy, IconFolderOpen, IconLock, IconPencil, IconX } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesktop } from '../desktop-context.ts';
import { useEdition, useOverview, useWritable } from '../edition/edition-context.ts';
import { useSaveCopy } from '../edition/use-save-copy.ts';
import { shortEditionName } from './short-edition-name.ts';
import classes from './TitleButton.module.css';

const EditionDetailsDialog = lazy(async () => ({ default: (await import('../edition/EditionDetailsDialog.tsx')).EditionDetailsDialog }));

/** The edition's name, and what can be done with its file as a whole. */
export function FileMenu() {
  const { t } = useTranslation();
  const { edition, identity, fileName, windowLock } = useOverview();
  const lockWindow = useEdition((state) => state.lockWindow);
  const openEdition = useDesktop((state) => state.openEdition);
  const closeEdition = useDesktop((state) => state.closeEdition);
  const saveCopy = useSaveCopy();
  const writable = useWritable();
  const [details, setDetails] = useState(false);
  const mayChange = writable && (edition.phase === 'persiapan' || edition.phase === 'aturan-terkunci');
  return (
    <>
      <Menu withinPortal={false} position="bottom-start" width="26rem">
        <Menu.Target>
          <button
            type="button"
            className={classes.button}
            aria-label={`${shortEditionName(edition.name)}. ${t('shell.file')}: ${fileName}`}
          >
            <b className={classes.title}>{shortEditionName(edition.name)}</b>
            <IconChevronDown size="1.4rem" aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{fileName}</Menu.Label>
          {identity.role === 'sekretariat' && (
            <>
              {mayChange && (
                <Menu.Item leftSection={<IconPencil size="1.6rem" />} onClick={() => setDetails(true)}>
                  {t('edition.details.title')}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconDeviceFloppy size="1.6rem" />} onClick={() => void saveCopy()}>
                {t('shell.saveCopy')}
              </Menu.Item>
              <Menu.Item leftSection={<IconFolderOpen size="1.6rem" />} onClick={() => void openEdition()}>
                {t('edition.opening.openFile')}
              </Menu.Item>
            </>
          )}
          {windowLock.inForce && (
            <Menu.Item leftSection={<IconLock size="1.6rem" />} onClick={() => void lockWindow()}>
              {t('panel.staff.lockNow')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconX size="1.6rem" />} onClick={() => void closeEdition()}>
            {t('shell.closeEdition')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {details && (
        <Suspense fallback={null}>
          <EditionDetailsDialog opened onClose={() => setDetails(false)} />
        </Suspense>
      )}
    </>
  );
}
