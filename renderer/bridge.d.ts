import type { PanelBridge } from '../shared/desktop.ts';

declare global {
  interface Window {
    /** Put there by the preload, and all that a page has of the world outside it. */
    readonly panel: PanelBridge;
  }
}
