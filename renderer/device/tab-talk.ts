import type { OutboxNews } from '../scoring/score-outbox.ts';
import type { DeviceKey } from './device-memory.ts';

/** What the tabs of one browser tell each other. The storage is common; this says when to look at it. */
export type TabWord = { readonly key: DeviceKey; readonly news: OutboxNews | null };
export type TabTalk = { readonly tell: (word: TabWord) => void; readonly end: () => void };

const CHANNEL = 'paritrana-ruang-juri';

/** `news: null`: something was kept that the leading tab should send. */
export const talkToTabs = (hear: (word: TabWord) => void): TabTalk => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = (event: MessageEvent<TabWord>) => {
    hear(event.data);
  };
  return {
    tell: (word) => {
      channel.postMessage(word);
    },
    end: () => {
      channel.close();
    },
  };
};
