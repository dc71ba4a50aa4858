import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PictureView.module.css';
import { useViewerKeys } from './use-viewer-keys.ts';
import { ViewerBar } from './ViewerBar.tsx';
import { FIT, zoomed } from './zoom.ts';

type PictureViewProps = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly name: string;
  readonly keysWithin: RefObject<HTMLElement | null> | null;
};

/** A picture, at 100 % as wide as there is room for, unless it is smaller. */
export function PictureView({ bytes, mediaType, name, keysWithin }: PictureViewProps) {
  const { t } = useTranslation();
  const picture = useRef<HTMLImageElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const [zoom, setZoom] = useState(FIT);
  const [natural, setNatural] = useState<number | null>(null);

  useEffect(() => {
    const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    if (picture.current !== null) picture.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [bytes, mediaType]);

  // Arrows and the wheel go to the picture at once.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);

  const zoomIn = useCallback(() => setZoom((before) => zoomed(before, 1)), []);
  const zoomOut = useCallback(() => setZoom((before) => zoomed(before, -1)), []);
  const fit = useCallback(() => setZoom(FIT), []);
  const acts = { zoomIn, zoomOut, fit };
  useViewerKeys(acts, keysWithin);

  if (failed) {
    return (
      <p className={classes.failed} role="alert">
        {t('submissions.evidence.viewer.notShown')}
      </p>
    );
  }
  return (
    <div className={classes.view}>
      <ViewerBar zoom={zoom} {...acts} />
      <div className={classes.scroller} ref={scroller} tabIndex={0} role="region" aria-label={name}>
        <img
          ref={picture}
          alt={t('submissions.evidence.viewer.picture', { name })}
          className={classes.picture}
          draggable={false}
          onLoad={(event) => setNatural(event.currentTarget.naturalWidth)}
          onError={() => setFailed(true)}
          {...(natural === null ? {} : { style: { width: `min(${String(100 * zoom)}%, ${String(natural * zoom)}px)` } })}
        />
      </div>
    </div>
  );
}
