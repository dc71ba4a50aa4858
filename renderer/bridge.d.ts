import type { PanelBridge } from '../shared/desktop.ts';

declare global {
  // Merging into a global needs an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    /** Put there by the preload, and all that a page has of the world outside it. */
    readonly panel: PanelBridge;
  }
}
