import '../theme/mantine-styles.ts';
import '../theme/font.css';
import '../theme/tokens.css';
import '../theme/base.css';
import '../theme/mantine-look.css';
import './device.css';
import { createRoot } from 'react-dom/client';
import { readRoomLink } from '../../shared/room/room-link.ts';
import { makeDoor } from '../client.ts';
import { createDesktopStore } from '../desktop-store.ts';
import { noticeFailure } from '../notices.tsx';
import { giveNonceToScrollLock } from '../theme/nonce.ts';
import { startWording } from '../wording.ts';
import { answerAtDevice, deviceDesktopState } from './device-desktop.ts';
import { openDeviceMemory } from './device-memory.ts';
import { DeviceApp } from './DeviceApp.tsx';
import { fail } from '../../shared/failure.ts';

giveNonceToScrollLock();

const first = deviceDesktopState();
await startWording(first.preferences.language);
document.documentElement.dataset.size = String(first.preferences.size);

const link = window.location.hash.startsWith('#/') ? null : readRoomLink(window.location.href);
// The code serves once and does not stay where others could read it.
if (window.location.hash !== '' && !window.location.hash.startsWith('#/')) window.history.replaceState(null, '', '#/');

const memory = await openDeviceMemory().catch(() => null);
const looks = makeDoor(
  {
    ask: ({ name }) => Promise.resolve(fail({ code: 'not-in-room', call: name })),
    desktop: answerAtDevice,
    offerDropped: () => Promise.resolve(fail({ code: 'not-in-room', call: 'offerDropped' })),
    listen: () => () => undefined,
  },
  noticeFailure,
);
const root = document.getElementById('root');
if (root) createRoot(root).render(<DeviceApp memory={memory} link={link} desktopStore={createDesktopStore(looks, first)} />);
