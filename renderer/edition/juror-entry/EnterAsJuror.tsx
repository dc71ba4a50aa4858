import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { lazy, Suspense, type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomInSight } from '../../../shared/desktop.ts';
import { LONGEST_ENTRY, readRoomWords } from '../../../shared/room/room-entry.ts';
import { FailureNotice } from '../../components/FailureNotice.tsx';
import { FootBar } from '../../components/FootBar.tsx';
import { PageBody } from '../../components/PageBody.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SectionTitle } from '../../components/SectionTitle.tsx';
import { StateMark } from '../../components/StateMark.tsx';
import { useDesktop } from '../../desktop-context.ts';
import { useRequest } from '../../use-request.ts';
import classes from './EnterAsJuror.module.css';
import { NearbyRooms } from './NearbyRooms.tsx';

const CodeCamera = lazy(() => import('../../components/CodeCamera.tsx').then((module) => ({ default: module.CodeCamera })));

/** Door to a room on another machine: a code or an address, who answers there, and the proof that it is the right one. */
export function EnterAsJuror({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const lookAtRoom = useDesktop((state) => state.lookAtRoom);
  const enterRoom = useDesktop((state) => state.enterRoom);
  const { busy, failure, run, clear } = useRequest();
  const [entry, setEntry] = useState('');
  const [filming, setFilming] = useState(false);
  const [room, setRoom] = useState<RoomInSight | null>(null);
  const [words, setWords] = useState('');
  const [moved, setMoved] = useState(false);
  const [tried, setTried] = useState(false);

  const change = (text: string): void => {
    clear();
    setEntry(text);
    setRoom(null);
    setWords('');
    setMoved(false);
    setTried(false);
  };
  const look = async (text: string): Promise<void> => {
    change(text);
    setFilming(false);
    if (text.trim() === '') return;
    const seen = await run(() => lookAtRoom(text));
    setRoom(seen?.value ?? null);
  };
  const lacksWords = room?.proof === 'words' && readRoomWords(words) === null;
  const enter = async (): Promise<void> => {
    setTried(true);
    if (room === null || lacksWords || (room.otherKey && !moved)) return;
    await run(() => enterRoom(entry, words, moved));
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void (room === null ? look(entry) : enter());
  };

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <PageBody
        foot={
          <FootBar
            actions={
              <>
                <Button onClick={onBack}>{t('edition.juror.back')}</Button>
                <Button type="submit" variant="filled" loading={busy} disabled={entry.trim() === '' || (room?.otherKey === true && !moved)}>
                  {room === null ? t('edition.juror.look') : t('edition.juror.go')}
                </Button>
              </>
            }
          >
            {t('edition.juror.promise')}
          </FootBar>
        }
      >
        <div className={classes.page}>
          <PageHeader title={t('edition.juror.title')} subtitle={t('edition.juror.lead')} />
          <div className={classes.columns}>
            <section className={classes.main}>
              <SectionTitle>{t('edition.juror.where')}</SectionTitle>
              <TextInput
                size="md"
                label={t('edition.juror.entry')}
                description={t('edition.juror.entryHint')}
                inputWrapperOrder={['label', 'input', 'error', 'description']}
                value={entry}
                maxLength={LONGEST_ENTRY}
                autoComplete="off"
                spellCheck={false}
                autoFocus
                onChange={(event) => change(event.currentTarget.value)}
              />
              <div>
                <Button leftSection={<IconCamera size="1.8rem" aria-hidden />} onClick={() => setFilming(!filming)} aria-expanded={filming}>
                  {filming ? t('edition.juror.stopScan') : t('edition.juror.scan')}
                </Button>
              </div>
              {filming && (
                <Suspense fallback={null}>
                  <CodeCamera
                    label={t('edition.juror.scan')}
                    unavailable={t('edition.juror.noCamera')}
                    onCode={(code) => void look(code)}
                  />
                </Suspense>
              )}
              <FailureNotice failure={failure} onDismiss={clear} />
              {room !== null && (
                <div className={classes.seen} role="group" aria-label={t('edition.juror.who')}>
                  <p className={classes.caption}>{t('edition.juror.who')}</p>
                  <h2>{room.editionName}</h2>
                  {room.proof === 'code' ? (
                    <StateMark state="done">{t('edition.juror.proved')}</StateMark>
                  ) : (
                    <TextInput
                      size="md"
                      label={t('edition.juror.words')}
                      description={t('edition.juror.wordsHint')}
                      inputWrapperOrder={['label', 'input', 'error', 'description']}
                      value={words}
                      maxLength={120}
                      autoComplete="off"
                      autoCapitalize="off"
                      spellCheck={false}
                      autoFocus
                      error={tried && lacksWords ? t('edition.juror.wordsShape') : null}
                      onChange={(event) => {
                        clear();
                        setWords(event.currentTarget.value);
                      }}
                    />
                  )}
                  {room.otherKey && (
                    <Checkbox
                      checked={moved}
                      onChange={(event) => setMoved(event.currentTarget.checked)}
                      label={t('edition.juror.moved')}
                      description={t('edition.juror.movedHint', { name: room.editionName })}
                    />
                  )}
                  {!room.withTicket && <p className={classes.quiet}>{t('edition.juror.noTicket')}</p>}
                </div>
              )}
            </section>
            <section className={classes.side}>
              <SectionTitle>{t('edition.juror.nearby')}</SectionTitle>
              <NearbyRooms onChoose={(address) => void look(address)} />
            </section>
          </div>
        </div>
      </PageBody>
    </form>
  );
}
