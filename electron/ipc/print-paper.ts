import { BrowserWindow, session } from 'electron';
import type { Paper } from '../../shared/papers/paper.ts';
import { footTemplate, headTemplate, PAGE_MARGINS_INCHES, paperHtml } from '../papers/paper-html.ts';

/** A page of its own making and nothing else: no scripts, no network, no storage that lasts. */
const PARTITION = 'papers';

const paperSession = (): Electron.Session => {
  const own = session.fromPartition(PARTITION, { cache: false });
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !details.url.startsWith('data:') });
  });
  own.setPermissionRequestHandler((_page, _permission, answer) => {
    answer(false);
  });
  own.setPermissionCheckHandler(() => false);
  return own;
};

/** Prints a paper as tagged PDF, A4, with an outline and its fonts inside. */
export const printPaper = async (paper: Paper): Promise<Uint8Array> => {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: paperSession(),
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  try {
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(paperHtml(paper)).toString('base64')}`);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      margins: PAGE_MARGINS_INCHES,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: headTemplate(paper),
      footerTemplate: footTemplate(paper),
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
  }
};
