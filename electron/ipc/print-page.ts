import { BrowserWindow, session } from 'electron';

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

/** Prints a page as tagged PDF, A4, with an outline and its fonts inside. */
export const printPage = async (html: string, options: Electron.PrintToPDFOptions): Promise<Uint8Array> => {
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
    await window.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(html).toString('base64')}`);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      ...options,
    });
  } finally {
    window.destroy();
  }
};
