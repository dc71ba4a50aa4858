import type { MenuItemConstructorOptions } from 'electron';
import type { DesktopPush, Language } from '../shared/desktop.ts';

type MenuAction = Extract<DesktopPush, { topic: 'desktop.menu' }>['payload'];

const WORDS = {
  id: {
    file: 'Berkas',
    open: 'Buka…',
    copy: 'Simpan salinan…',
    close: 'Tutup jendela',
    edit: 'Sunting',
    view: 'Tampilan',
    find: 'Cari atau lompat',
  },
  en: { file: 'File', open: 'Open…', copy: 'Save a copy…', close: 'Close window', edit: 'Edit', view: 'View', find: 'Find or jump' },
} as const;

/** Not drawn on Windows and Linux, where the window has its own title bar; it still carries the keys. */
export const menuTemplate = (language: Language, act: (action: MenuAction) => void): MenuItemConstructorOptions[] => {
  const words = WORDS[language];
  const item = (label: string, accelerator: string, action: MenuAction): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => {
      act(action);
    },
  });
  return [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    {
      label: words.file,
      submenu: [
        item(words.open, 'CmdOrCtrl+O', 'open'),
        item(words.copy, 'CmdOrCtrl+Shift+S', 'save-copy'),
        { type: 'separator' },
        { role: 'close', label: words.close },
      ],
    },
    { label: words.edit, role: 'editMenu' },
    { label: words.view, submenu: [{ role: 'togglefullscreen' }, { role: 'toggleDevTools', visible: false }] },
  ];
};
