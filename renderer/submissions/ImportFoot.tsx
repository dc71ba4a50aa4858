import { Button } from '@mantine/core';
import { IconBan, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../shared/submissions/preview.ts';
import { problemSentence } from '../../shared/wording/problem-sentence.ts';
import { FootBar } from '../components/FootBar.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { useLanguage } from '../wording/use-language.ts';
import { nameAmong } from './file-name.ts';
import { type ImportStep, isSavable } from './import-store.ts';
import classes from './ImportFoot.module.css';

type ImportFootProps = {
  readonly step: ImportStep;
  readonly files: readonly FilePreview[];
  readonly onLook: (file: number) => void;
  readonly onSave: () => void;
};

/** Reasons that are said in full; of more files only how many they are. */
const SAID = 2;

/** What will not be saved and why, and the button that saves the rest. */
export function ImportFoot({ step, files, onLook, onSave }: ImportFootProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const savable = files.filter(isSavable).length;
  const blocked = files.filter(({ outcome }) => outcome === 'blocked');
  const unchanged = files.filter(({ outcome }) => outcome === 'unchanged');
  const left = blocked.length + unchanged.length;
  const first = blocked[0];

  const reasons: string[] = blocked.slice(0, SAID).map((file) => {
    const problem = file.problems.find(({ severity }) => severity === 'blocks');
    return t('submissions.importing.foot.because', {
      name: nameAmong(file, files),
      reason: problem === undefined ? '' : problemSentence(problem, language).claim,
    });
  });
  if (blocked.length > SAID) reasons.push(t('submissions.importing.foot.others', { count: blocked.length - SAID }));
  if (unchanged.length > 0) reasons.push(t('submissions.importing.foot.same', { count: unchanged.length }));

  const said = (): string => {
    if (step === 'reading') return t('submissions.importing.foot.reading');
    if (step === 'saving') return t('submissions.importing.foot.saving');
    return left === 0 ? t('submissions.importing.foot.all') : t('submissions.importing.foot.notSaved', { count: left });
  };
  const Icon = step !== 'ready' ? IconInfoCircle : blocked.length > 0 ? IconBan : left > 0 ? IconInfoCircle : IconCircleCheck;
  const tone = step !== 'ready' ? 'blue' : blocked.length > 0 ? 'red' : left > 0 ? 'blue' : 'green';

  return (
    <FootBar
      actions={
        <>
          {step === 'ready' && first !== undefined && (
            <Button onClick={() => onLook(first.file)}>{t('submissions.importing.look', { name: nameAmong(first, files) })}</Button>
          )}
          <Button
            variant="filled"
            disabled={step !== 'ready' || savable === 0}
            loading={step === 'saving'}
            rightSection={<Kbd on="green">Ctrl S</Kbd>}
            aria-keyshortcuts="Control+S"
            onClick={onSave}
          >
            {t('submissions.importing.save', { count: savable })}
          </Button>
        </>
      }
    >
      {files.length > 0 || step === 'reading' ? (
        <div className={classes.said}>
          <Icon size="1.9rem" aria-hidden data-tone={tone} />
          <p>
            <b>{said()}</b> {step === 'ready' && reasons.join(' ')}
          </p>
        </div>
      ) : null}
    </FootBar>
  );
}
