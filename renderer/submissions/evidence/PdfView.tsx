import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../../components/PageSkeleton.tsx';
import { openPdf } from './open-pdf.ts';
import { PdfPage } from './PdfPage.tsx';
import { useViewerKeys } from './use-viewer-keys.ts';
import { ViewerBar } from './ViewerBar.tsx';
import classes from './PdfView.module.css';
import { FIT, zoomed } from './zoom.ts';

type PdfViewProps = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly name: string;
  readonly keysWithin: RefObject<HTMLElement | null> | null;
};

/** A PDF page by page. What a file brings beside its pages (scripts, links, forms, other files) is left out. */
export function PdfView({ bytes, name, keysWithin }: PdfViewProps) {
  const { t } = useTranslation();
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(FIT);
  const scroller = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const state: { left: boolean; close: (() => void) | null } = { left: false, close: null };
    // The reader takes the bytes with it; a copy stays for the next opening.
    openPdf(bytes.slice()).then(
      (opened) => {
        state.close = opened.close;
        if (state.left) opened.close();
        else setDocument(opened.document);
      },
      () => {
        if (!state.left) setFailed(true);
      },
    );
    return () => {
      state.left = true;
      state.close?.();
    };
  }, [bytes]);

  // Arrows and the wheel go to the page at once.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [document]);

  const pages = document?.numPages ?? 0;
  const turn = useCallback(
    (by: number | 'first' | 'last') => {
      if (pages === 0) return;
      setPage((before) => (by === 'first' ? 1 : by === 'last' ? pages : Math.min(Math.max(before + by, 1), pages)));
      scroller.current?.scrollTo({ top: 0 });
    },
    [pages],
  );
  const zoomIn = useCallback(() => setZoom((before) => zoomed(before, 1)), []);
  const zoomOut = useCallback(() => setZoom((before) => zoomed(before, -1)), []);
  const fit = useCallback(() => setZoom(FIT), []);
  const acts = { zoomIn, zoomOut, fit, turn };
  useViewerKeys(acts, keysWithin);

  if (failed) {
    return (
      <p className={classes.failed} role="alert">
        {t('submissions.evidence.viewer.notShown')}
      </p>
    );
  }
  if (document === null) return <PageSkeleton />;
  return (
    <div className={classes.view}>
      <ViewerBar zoom={zoom} page={page} pages={pages} {...acts} />
      <div
        className={classes.scroller}
        ref={scroller}
        tabIndex={0}
        role="region"
        aria-label={t('submissions.evidence.viewer.pageOf', { page, pages, name })}
      >
        <PdfPage document={document} number={page} zoom={zoom} />
      </div>
    </div>
  );
}
