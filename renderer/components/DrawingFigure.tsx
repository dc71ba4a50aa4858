import { Button } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from './FailureNotice.tsx';
import { useDoor } from '../noun-stores.tsx';
import { noticeDone } from '../notices.tsx';
import { useRequest } from '../use-request.ts';
import type { Drawing } from './drawing.ts';
import classes from './DrawingFigure.module.css';
import { DrawnMark } from './DrawnMark.tsx';
import { paintPicture } from './paint-picture.ts';

type DrawingFigureProps = {
  readonly drawing: Drawing;
  /** Where the same figures stand as a table. */
  readonly details: string;
  readonly note?: string | null;
};

/** A picture, and the button that puts it on the clipboard. */
export function DrawingFigure({ drawing, details, note = null }: DrawingFigureProps) {
  const { t } = useTranslation();
  const { desktop } = useDoor();
  const { busy, failure, run } = useRequest();

  const copy = async (): Promise<void> => {
    const copied = await run(async () => desktop('copyPicture', { png: await paintPicture(drawing) }));
    if (copied !== null) noticeDone(t('components.pictureCopied'));
  };

  return (
    <figure className={classes.figure} aria-label={drawing.title}>
      <svg
        className={classes.drawing}
        viewBox={`0 0 ${String(drawing.width)} ${String(drawing.height)}`}
        role="img"
        aria-label={drawing.title}
        aria-details={details}
      >
        <title>{drawing.title}</title>
        {drawing.marks.map((mark, index) => (
          <DrawnMark key={index} mark={mark} />
        ))}
      </svg>
      {note !== null && <figcaption className={classes.note}>{note}</figcaption>}
      <Button size="xs" loading={busy} leftSection={<IconPhoto size="1.5rem" aria-hidden />} onClick={() => void copy()}>
        {t('components.copyPicture')}
      </Button>
      <FailureNotice failure={failure} />
    </figure>
  );
}
