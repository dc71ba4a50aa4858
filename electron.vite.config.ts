import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const pdfjs = resolve(root, 'node_modules/pdfjs-dist');

/**
 * What the reader of PDF fetches by name when a file needs it: the fonts that a PDF may leave out, and the decoders of
 * scanned pages as plain scripts, since the page's policy runs no WebAssembly.
 */
const pdfFiles = (): readonly string[] => [
  join(pdfjs, 'LICENSE'),
  ...readdirSync(join(pdfjs, 'standard_fonts')).map((name) => join(pdfjs, 'standard_fonts', name)),
  ...readdirSync(join(pdfjs, 'wasm'))
    .filter((name) => name.endsWith('_nowasm_fallback.js') || /^LICENSE_(PDFJS_)?(JBIG2|OPENJPEG)$/u.test(name))
    .map((name) => join(pdfjs, 'wasm', name)),
];

const pdfFilesBesideThePage = {
  name: 'pdf-files-beside-the-page',
  generateBundle(this: { emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => unknown }) {
    for (const path of pdfFiles()) this.emitFile({ type: 'asset', fileName: `pdf/${basename(path)}`, source: readFileSync(path) });
  },
};

export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: 'out/main',
      externalizeDeps: { exclude: ['zod', 'electron-log'] },
      rollupOptions: {
        input: {
          main: resolve(root, 'electron/main.ts'),
          records: resolve(root, 'electron/records.ts'),
          'workers/read-workbook': resolve(root, 'electron/workers/read-workbook.ts'),
          'workers/analyse-study': resolve(root, 'electron/workers/analyse-study.ts'),
          'workers/reckon-annex': resolve(root, 'electron/workers/reckon-annex.ts'),
          'workers/examine-evidence': resolve(root, 'electron/workers/examine-evidence.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react(), pdfFilesBesideThePage],
    worker: { format: 'es' },
    build: {
      // The oldest that is meant: tablets and phones of jurors are not always new.
      target: 'safari16.4',
      minify: true,
      modulePreload: { polyfill: false },
      outDir: resolve(root, 'out/renderer'),
      rollupOptions: { input: { index: resolve(root, 'renderer/index.html'), room: resolve(root, 'renderer/room.html') } },
    },
  },
});
