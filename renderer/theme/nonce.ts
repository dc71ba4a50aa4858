declare global {
  var __webpack_nonce__: string | undefined;
}

/** The nonce that the main process put into the page, by which styles made at run time are accepted. */
export const pageNonce = (): string => document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';

/**
 * The scroll lock under Mantine's Modal (react-remove-scroll) adds a `<style>` of its own and asks only this global for
 * the nonce; without it that one style is refused and the page behind a dialog scrolls.
 */
export const giveNonceToScrollLock = (): void => {
  globalThis.__webpack_nonce__ = pageNonce();
};
