import { Button } from '@mantine/core';
import { IconCamera, IconFileUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../../shared/panel/panel.ts';
import { CodeCamera } from '../../components/CodeCamera.tsx';
import { readPicture } from '../../components/read-codes.ts';
import { StateMark } from '../../components/StateMark.tsx';
import { useOverview } from '../../edition/edition-context.ts';
import { BroughtTable } from './BroughtTable.tsx';
import classes from './ReadUnsent.module.css';
import { joinCodes, NO_CODES, withCode } from './unsent-codes.ts';
import { readUnsent, type UnsentScores } from './unsent-scores.ts';

type Trouble = 'not-ours' | 'other-edition' | 'other-seat';

/** A juror who sits at this machine brings in what is only on the own device: from its file, pictures of its codes, or the camera. */
export function ReadUnsent({ seat }: { readonly seat: SeatId }) {
  const { t } = useTranslation();
  const { edition } = useOverview();
  const picker = useRef<HTMLInputElement>(null);
  const codes = useRef(NO_CODES);
  const [progress, setProgress] = useState({ read: 0, count: 0 });
  const [scores, setScores] = useState<UnsentScores | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [filming, setFilming] = useState(false);

  const takeText = async (text: string): Promise<void> => {
    const read = await readUnsent(text);
    const wrong = read === null ? 'not-ours' : read.edition !== edition.id ? 'other-edition' : read.seat !== seat ? 'other-seat' : null;
    setTrouble(wrong);
    setScores(wrong === null ? read : null);
    setFilming(false);
  };
  const takeCode = async (text: string): Promise<void> => {
    codes.current = withCode(codes.current, text);
    setProgress({ read: codes.current.pieces.size, count: codes.current.count });
    const whole = await joinCodes(codes.current);
    if (whole !== null) await takeText(whole);
  };
  const takeFiles = async (files: readonly File[]): Promise<void> => {
    setTrouble(null);
    for (const file of files) {
      if (file.type.startsWith('image/')) {
        const code = await readPicture(file);
        if (code === null) setTrouble('not-ours');
        else await takeCode(code);
      } else await takeText(await file.text());
    }
  };

  if (scores !== null) return <BroughtTable scores={scores} />;
  return (
    <div className={classes.read}>
      <p>{t('device.bring.lead')}</p>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept="application/json,.json,image/*"
        aria-label={t('device.bring.file')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          void takeFiles(files);
        }}
      />
      <div className={classes.buttons}>
        <Button leftSection={<IconFileUpload size="1.8rem" aria-hidden />} onClick={() => picker.current?.click()}>
          {t('device.bring.file')}
        </Button>
        <Button leftSection={<IconCamera size="1.8rem" aria-hidden />} onClick={() => setFilming(!filming)} aria-expanded={filming}>
          {t('device.bring.camera')}
        </Button>
      </div>
      {filming && (
        <CodeCamera label={t('device.bring.camera')} unavailable={t('device.bring.noCamera')} onCode={(code) => void takeCode(code)} />
      )}
      {progress.count > 0 && <StateMark state="waiting">{t('device.bring.progress', progress)}</StateMark>}
      {trouble !== null && <StateMark state="blocked">{t(`device.bring.trouble.${trouble}`, { seat })}</StateMark>}
    </div>
  );
}
