import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconArrowsUpDown, IconDeviceFloppy, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { rubricProblems } from '../../shared/rubric/rubric-problems.ts';
import { sayFailure } from '../../shared/wording/failure-sentence.ts';
import { ConfirmDialog } from '../components/ConfirmDialog.tsx';
import { FailureNotice } from '../components/FailureNotice.tsx';
import { Finding } from '../components/Finding.tsx';
import { FootBar } from '../components/FootBar.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { PageBody } from '../components/PageBody.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { PageSkeleton } from '../components/PageSkeleton.tsx';
import { StateMark } from '../components/StateMark.tsx';
import { TwoPinDialog } from '../components/TwoPinDialog.tsx';
import type { TwoPins } from '../components/TwoPinForm.tsx';
import { useEdition, useOverview, useWritable } from '../edition/edition-context.ts';
import { useEditionTime } from '../edition/use-edition-time.ts';
import { useNoun } from '../noun-stores.tsx';
import { noticeDone } from '../notices.tsx';
import { RehearsalDialog } from '../ranking/rehearsal/RehearsalDialog.tsx';
import { useRequest } from '../use-request.ts';
import { useLanguage } from '../wording/use-language.ts';
import { AssumptionNotice } from './AssumptionNotice.tsx';
import { CriteriaTable } from './CriteriaTable.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { MethodSection } from './MethodSection.tsx';
import { contentOf, draftOf, groupByAspect, weightSum } from './rubric-draft.ts';
import { RubricMark } from './RubricMark.tsx';
import { createRubricStore } from './rubric-store.ts';
import classes from './RubricPage.module.css';
import { TemplateMenu } from './TemplateMenu.tsx';
import { useLeaveGuard } from './use-leave-guard.ts';
import { useKeptDraft } from './use-kept-draft.ts';
import { useSaveKey } from './use-save-key.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { WeightSum } from './WeightSum.tsx';

/** Who locks rules may rehearse them too. */
const LOCKING_ROLES: readonly string[] = ['sekretariat', 'ketua', 'sekretaris'];

/** The whole rubric: criteria, weights, meaning of the scores, official method; edited until it is locked. */
export function RubricPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = useEditionTime();
  const [, go] = useLocation();
  const { edition, identity, progress } = useOverview();
  const writable = useWritable();
  const refreshEdition = useEdition((state) => state.refresh);
  const {
    rubric,
    draft,
    failure: readFailure,
    refresh,
    past,
    future,
    undo,
    redo,
    discard,
    save,
    lock,
    unlock,
    voidSheets,
  } = useNoun(createRubricStore, (state) => state);
  const saving = useRequest();
  const locking = useRequest();
  const [asking, setAsking] = useState<'lock' | 'unlock' | 'void' | 'discard' | null>(null);
  const [rehearsing, setRehearsing] = useState(false);
  const { leavingTo, stay } = useLeaveGuard(draft !== null);
  useKeptDraft();

  useEffect(() => {
    void refresh();
  }, [refresh]);

  const saveIt = async (): Promise<boolean> => {
    if ((await saving.run(save)) === null) return false;
    noticeDone(t('rubric.saved'));
    return true;
  };
  const content = rubric === null ? null : (draft ?? draftOf(rubric, language));
  const readable = content === null ? null : contentOf(content);
  const editable =
    writable && identity.role === 'sekretariat' && edition.phase === 'persiapan' && rubric !== null && rubric.lockedAt === null;
  const undoIt = () => undo(language);
  const redoIt = () => redo(language);
  useUndoKeys(editable && asking === null && !rehearsing, undoIt, redoIt);
  useSaveKey(draft !== null && readable !== null, () => void saveIt());

  if (rubric === null || content === null) {
    return readFailure === null ? (
      <PageSkeleton />
    ) : (
      <PageBody>
        <FailureNotice failure={readFailure} onRetry={() => void refresh()} />
      </PageBody>
    );
  }

  const { lockedAt } = rubric;
  const locks = writable && LOCKING_ROLES.includes(identity.role);
  const mayLock = locks && edition.phase === 'persiapan' && lockedAt === null;
  const mayUnlock = locks && lockedAt !== null && (edition.phase === 'aturan-terkunci' || edition.phase === 'penilaian');
  // Whether a single score has come in is the records' to say; a sheet that was handed in says it already here.
  const scored = progress.sheetsSubmitted > 0;
  const problems = readable === null ? [] : rubricProblems(readable);
  const { missingHundredths } = weightSum(content.criteria);

  const closeAsking = () => {
    setAsking(null);
    saving.clear();
    locking.clear();
  };
  const done = async (said: string): Promise<true> => {
    setAsking(null);
    noticeDone(said);
    await refreshEdition();
    return true;
  };
  const lockIt = async (pins: TwoPins): Promise<boolean> => {
    if (draft !== null && !(await saveIt())) return false;
    return (await locking.run(() => lock(pins))) === null ? false : done(t('rubric.locked'));
  };
  const unlockIt = async (pins: TwoPins, reason: string): Promise<boolean> =>
    (await locking.run(() => unlock(pins, reason))) === null ? false : done(t('rubric.unlocked'));
  const voidThem = async (pins: TwoPins, reason: string): Promise<boolean> => {
    const answer = await locking.run(() => voidSheets(pins, reason));
    return answer === null ? false : done(t('rubric.void.done', { count: answer.value.voided }));
  };
  const leave = (path: string) => {
    stay();
    // The guard lifts only once the page has been drawn without the draft.
    setTimeout(() => go(path));
  };

  return (
    <PageBody
      {...(editable
        ? {
            foot: (
              <FootBar
                actions={
                  <>
                    <ActionIcon
                      size="lg"
                      disabled={past.length === 0}
                      onClick={undoIt}
                      aria-label={t('rubric.undo')}
                      title={`${t('rubric.undo')} (Ctrl Z)`}
                      aria-keyshortcuts="Control+Z"
                    >
                      <IconArrowBackUp size="1.8rem" aria-hidden />
                    </ActionIcon>
                    <ActionIcon
                      size="lg"
                      disabled={future.length === 0}
                      onClick={redoIt}
                      aria-label={t('rubric.redo')}
                      title={`${t('rubric.redo')} (Ctrl Shift Z)`}
                      aria-keyshortcuts="Control+Shift+Z"
                    >
                      <IconArrowForwardUp size="1.8rem" aria-hidden />
                    </ActionIcon>
                    <Button disabled={draft === null} onClick={() => setAsking('discard')}>
                      {t('rubric.discard')}
                    </Button>
                    <Button
                      variant="filled"
                      leftSection={<IconDeviceFloppy size="1.7rem" aria-hidden />}
                      loading={saving.busy}
                      disabled={draft === null || readable === null}
                      rightSection={<Kbd on="green">Ctrl S</Kbd>}
                      aria-keyshortcuts="Control+S"
                      onClick={() => void saveIt()}
                    >
                      {t('rubric.save')}
                    </Button>
                  </>
                }
              >
                <span className={classes.foot}>
                  <StateMark state={draft === null ? 'saved' : 'attention'}>
                    {draft === null ? t('rubric.allSaved') : readable === null ? t('rubric.unreadable') : t('rubric.unsaved')}
                  </StateMark>
                  <span className={classes.sum}>
                    {t('rubric.weight.sum')} <WeightSum missingHundredths={missingHundredths} />
                  </span>
                </span>
              </FootBar>
            ),
          }
        : {})}
    >
      <div className={classes.page}>
        <PageHeader
          title={t('rubric.title')}
          subtitle={t('rubric.subtitle', { criteria: content.criteria.length, aspects: groupByAspect(content.criteria).length })}
        >
          <TemplateMenu content={readable} editable={editable} />
          {LOCKING_ROLES.includes(identity.role) && (
            <Button
              leftSection={<IconArrowsUpDown size="1.7rem" aria-hidden />}
              disabled={readable === null}
              onClick={() => setRehearsing(true)}
            >
              {t('ranking.rehearsal.open')}
            </Button>
          )}
          {mayLock && (
            <Button
              variant="filled"
              leftSection={<IconLock size="1.7rem" aria-hidden />}
              disabled={readable === null || problems.length > 0}
              onClick={() => setAsking('lock')}
            >
              {t('rubric.lock')}
            </Button>
          )}
          {mayUnlock && (
            <Button leftSection={<IconLockOpen size="1.7rem" aria-hidden />} onClick={() => setAsking(scored ? 'void' : 'unlock')}>
              {t('rubric.unlock')}
            </Button>
          )}
        </PageHeader>
        {lockedAt !== null && (
          <p className={classes.locked}>
            <IconLock size="1.8rem" aria-hidden />
            <span>
              <b>{t('rubric.lockedSince', { at: time.instant(lockedAt) })}</b>{' '}
              {mayUnlock ? t(scored ? 'rubric.lockedScored' : 'rubric.lockedOpenable') : t('rubric.lockedForGood')}
              {rubric.hash !== null && <RubricMark hash={rubric.hash} />}
            </span>
          </p>
        )}
        <AssumptionNotice label={content.label} editable={editable} />
        {asking === null && <FailureNotice failure={saving.failure} onDismiss={saving.clear} />}
        {mayLock && problems.length > 0 && (
          <ul>
            <Finding severity="attention" main claim={sayFailure({ code: 'rubric-incomplete', problems }, language).happened}>
              {t('rubric.problemsText')}
            </Finding>
          </ul>
        )}
        <CriteriaTable content={content} editable={editable} />
        <MethodSection content={content} editable={editable} />
      </div>

      <TwoPinDialog
        opened={asking === 'lock'}
        onClose={closeAsking}
        title={t('rubric.lockAsk', { name: edition.name })}
        act={draft === null ? t('rubric.lock') : t('rubric.saveAndLock')}
        busy={saving.busy || locking.busy}
        failure={saving.failure ?? locking.failure}
        onConfirm={lockIt}
      >
        <p>{t('rubric.lockText')}</p>
        {content.label !== '' && <p className={classes.amber}>{t('rubric.lockAssumption')}</p>}
      </TwoPinDialog>
      <TwoPinDialog
        opened={asking === 'unlock'}
        onClose={closeAsking}
        title={t('rubric.unlockAsk', { name: edition.name })}
        act={t('rubric.unlock')}
        withReason
        busy={locking.busy}
        failure={locking.failure}
        onConfirm={unlockIt}
      >
        <p>{t('rubric.unlockText')}</p>
        {locking.failure?.code === 'has-scores' && (
          <p>
            <Button
              color="red"
              variant="outline"
              onClick={() => {
                locking.clear();
                setAsking('void');
              }}
            >
              {t('rubric.void.act')}
            </Button>
          </p>
        )}
      </TwoPinDialog>
      <TwoPinDialog
        opened={asking === 'void'}
        onClose={closeAsking}
        title={t('rubric.void.ask', { name: edition.name })}
        act={t('rubric.void.act')}
        destructive
        withReason
        busy={locking.busy}
        failure={locking.failure}
        onConfirm={voidThem}
      >
        <p>{t('rubric.void.text')}</p>
      </TwoPinDialog>
      <ConfirmDialog
        opened={asking === 'discard'}
        onClose={closeAsking}
        title={t('rubric.discardAsk')}
        act={t('rubric.discard')}
        destructive
        onConfirm={() => {
          discard();
          closeAsking();
        }}
      >
        {t('rubric.discardText')}
      </ConfirmDialog>
      {readable !== null && <RehearsalDialog opened={rehearsing} content={readable} onClose={() => setRehearsing(false)} />}
      <LeaveDialog
        opened={leavingTo !== null}
        busy={saving.busy}
        failure={saving.failure}
        savable={readable !== null}
        onStay={() => {
          stay();
          saving.clear();
        }}
        onDiscard={() => {
          discard();
          leave(leavingTo ?? '/');
        }}
        onSave={() => {
          void saveIt().then((saved) => {
            if (saved) leave(leavingTo ?? '/');
          });
        }}
      />
    </PageBody>
  );
}
