/** The worker's side of pdf.js brings no types; its module is only handed on. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
