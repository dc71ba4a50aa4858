import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PdfPage.module.css';
import { useRoomWithin } from './use-room-within.ts';

type PdfPageProps = { readonly document: PDFDocumentProxy; readonly number: number; readonly zoom: number };

/** A page is drawn as fine as the screen, but no finer than memory bears. */
const MOST_PIXELS = 24_000_000;
/** At size 100 % a page is no wider than it would be read on paper held in the hands. */
const WIDEST_FIT = 980;

/** One page: its picture, and over it its words, which can be marked, copied and read aloud. */
export function PdfPage({ document: pdf, number, zoom }: PdfPageProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const room = useRoomWithin(frame);

  useEffect(() => {
    if (room === null) return undefined;
    const state: { left: boolean; drawing: RenderTask | null } = { left: false, drawing: null };
    const draw = async (): Promise<void> => {
      const [page, { TextLayer }] = await Promise.all([pdf.getPage(number), import('pdfjs-dist/legacy/build/pdf.mjs')]);
      const [box, sheet, layer] = [frame.current, canvas.current, words.current];
      if (state.left || box === null || sheet === null || layer === null) return;
      setFailed(false);
      delete box.dataset.drawn;
      const natural = page.getViewport({ scale: 1 });
      const scale = (Math.min(room, WIDEST_FIT) / natural.width) * zoom;
      const viewport = page.getViewport({ scale });
      const fineness = Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
      box.style.width = `${String(viewport.width)}px`;
      box.style.height = `${String(viewport.height)}px`;
      box.style.setProperty('--total-scale-factor', String(scale));
      sheet.width = Math.floor(viewport.width * fineness);
      sheet.height = Math.floor(viewport.height * fineness);
      state.drawing = page.render({
        canvas: sheet,
        viewport,
        ...(fineness === 1 ? {} : { transform: [fineness, 0, 0, fineness, 0, 0] }),
      });
      await state.drawing.promise;
      box.dataset.drawn = String(number);
      layer.replaceChildren();
      await new TextLayer({ textContentSource: page.streamTextContent(), container: layer, viewport }).render();
    };
    draw().catch((error: unknown) => {
      if (!state.left && !(error instanceof Error && error.name === 'RenderingCancelledException')) setFailed(true);
    });
    return () => {
      state.left = true;
      state.drawing?.cancel();
    };
  }, [pdf, number, zoom, room]);

  return (
    <div className={classes.page} ref={frame}>
      <canvas ref={canvas} className={classes.sheet} aria-hidden />
      <div ref={words} className={classes.words} />
      {failed && (
        <p className={classes.failed} role="alert">
          {t('submissions.evidence.viewer.pageNotShown')}
        </p>
      )}
    </div>
  );
}
