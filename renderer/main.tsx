import './theme/mantine-styles.ts';
import './theme/font.css';
import './theme/tokens.css';
import './theme/base.css';
import './theme/mantine-look.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { makeDoor } from './client.ts';
import { createDesktopStore, FIRST_STATE } from './desktop-store.ts';
import { noticeFailure } from './notices.tsx';
import { giveNonceToScrollLock } from './theme/nonce.ts';
import { startWording } from './wording.ts';

giveNonceToScrollLock();

const door = makeDoor(window.panel, noticeFailure);
// The first paint already has the language, scheme and size of the person.
const state = await door.desktop('state', {});
const first = state.ok ? state.value : FIRST_STATE;
await startWording(first.preferences.language);
document.documentElement.dataset.size = String(first.preferences.size);

const root = document.getElementById('root');
if (root) createRoot(root).render(<App door={door} desktopStore={createDesktopStore(door, first)} />);
