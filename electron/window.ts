import { join } from 'node:path';
import { BrowserWindow, nativeTheme, type WebContents } from 'electron';
import type { Preferences } from '../shared/desktop.ts';
import { PAGE_ORIGIN } from './ipc/page-files.ts';

const TITLE_BAR_HEIGHT = 40;
const GROUND = { light: '#F6F3EC', dark: '#121512' } as const;
const TITLE_BAR = {
  light: { color: '#EFEBE1', symbolColor: '#474C44' },
  dark: { color: '#222721', symbolColor: '#C3C3B7' },
} as const;

/** The page draws its title bar in the size of the room; the window's own buttons stand in it. */
const titleBar = (size: number) => ({ ...TITLE_BAR[scheme()], height: Math.round((TITLE_BAR_HEIGHT * size) / 100) });

const scheme = (): 'light' | 'dark' => (nativeTheme.shouldUseDarkColors ? 'dark' : 'light');

/** Only the picture of the camera, with which codes of a juror's device are read; the system itself may still refuse it. */
const isCamera = (permission: string, mediaTypes: readonly string[] | undefined): boolean =>
  permission === 'media' && mediaTypes?.length === 1 && mediaTypes[0] === 'video';

/** A page may show itself and nothing else: no other address, no second window, no web view, and of the permissions only the camera. */
const confine = (page: WebContents): void => {
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  page.on('will-navigate', (event) => {
    event.preventDefault();
  });
  page.on('will-redirect', (event) => {
    event.preventDefault();
  });
  page.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  page.session.setPermissionRequestHandler((asking, permission, answer, details) => {
    answer(asking === page && isCamera(permission, 'mediaTypes' in details ? details.mediaTypes : undefined));
  });
  page.session.setPermissionCheckHandler(
    (asking, permission, _origin, { mediaType }) => asking === page && isCamera(permission, mediaType === undefined ? [] : [mediaType]),
  );
  page.session.setDevicePermissionHandler(() => false);
  page.session.webRequest.onBeforeRequest((details, answer) => {
    const own = details.url.startsWith(`${PAGE_ORIGIN}/`) || details.url.startsWith('devtools:') || /^(data|blob):/u.test(details.url);
    answer({ cancel: !own });
  });
};

/** No page of ours reaches the system but through what its preload hands it, if it has one. */
export const SEALED_PAGE = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
  webviewTag: false,
  navigateOnDragDrop: false,
} as const;

/** What a window is painted with before its page is. */
export const ground = (): string => GROUND[scheme()];

export const openWindow = ({ colorScheme, size }: Preferences): BrowserWindow => {
  nativeTheme.themeSource = colorScheme;
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    title: 'Paritrana Panel',
    backgroundColor: ground(),
    titleBarStyle: 'hidden',
    ...(process.platform === 'darwin' ? {} : { titleBarOverlay: titleBar(size) }),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      ...SEALED_PAGE,
    },
  });
  confine(window.webContents);
  void window.loadURL(`${PAGE_ORIGIN}/index.html`);
  return window;
};

/** Follows colour scheme and size with what the page does not draw itself. */
export const paintWindow = (window: BrowserWindow, { colorScheme, size }: Preferences): void => {
  nativeTheme.themeSource = colorScheme;
  window.setBackgroundColor(ground());
  if (process.platform !== 'darwin') window.setTitleBarOverlay(titleBar(size));
};
