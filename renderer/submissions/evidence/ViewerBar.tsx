import { ActionIcon } from '@mantine/core';
import { IconArrowsHorizontal, IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { rational, toFraction } from '../../../shared/notation/fraction.ts';
import { Kbd } from '../../components/Kbd.tsx';
import { useFormat } from '../../wording/use-format.ts';
import type { ViewerActs } from './use-viewer-keys.ts';
import classes from './ViewerBar.module.css';
import { mayZoom } from './zoom.ts';

type ViewerBarProps = ViewerActs & {
  readonly zoom: number;
  readonly page?: number | undefined;
  readonly pages?: number | undefined;
};

/** Pages and size, each with its key. */
export function ViewerBar({ zoom, zoomIn, zoomOut, fit, turn, page, pages }: ViewerBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('submissions.evidence.viewer.bar')}>
      {turn !== undefined && page !== undefined && pages !== undefined && (
        <div className={classes.group}>
          <ActionIcon aria-label={t('submissions.evidence.viewer.previous')} disabled={page === 1} onClick={() => turn(-1)}>
            <IconChevronLeft size="1.8rem" aria-hidden />
          </ActionIcon>
          <span className={classes.page} aria-live="polite">
            {t('submissions.evidence.viewer.page', { page: format.count(page), pages: format.count(pages) })}
          </span>
          <ActionIcon aria-label={t('submissions.evidence.viewer.next')} disabled={page === pages} onClick={() => turn(1)}>
            <IconChevronRight size="1.8rem" aria-hidden />
          </ActionIcon>
          <span className={classes.keys} aria-hidden>
            <Kbd>←</Kbd> <Kbd>→</Kbd>
          </span>
        </div>
      )}
      <div className={classes.group}>
        <ActionIcon aria-label={t('submissions.evidence.viewer.smaller')} disabled={!mayZoom(zoom, -1)} onClick={zoomOut}>
          <IconZoomOut size="1.8rem" aria-hidden />
        </ActionIcon>
        <span className={classes.zoom} aria-live="polite">
          {format.percentWithSign(toFraction(rational(Math.round(zoom * 100), 100)), 0)}
        </span>
        <ActionIcon aria-label={t('submissions.evidence.viewer.larger')} disabled={!mayZoom(zoom, 1)} onClick={zoomIn}>
          <IconZoomIn size="1.8rem" aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t('submissions.evidence.viewer.fit')} onClick={fit}>
          <IconArrowsHorizontal size="1.8rem" aria-hidden />
        </ActionIcon>
        <span className={classes.keys} aria-hidden>
          <Kbd>−</Kbd> <Kbd>+</Kbd> <Kbd>0</Kbd>
        </span>
      </div>
    </div>
  );
}
