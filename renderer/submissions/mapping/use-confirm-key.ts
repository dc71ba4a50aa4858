import { useEffect } from 'react';

/** Ctrl Enter goes on, wherever on the page the focus is; not while a dialog has the keys to itself. */
export const useConfirmKey = (confirm: () => void): void => {
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      if (event.target instanceof HTMLElement && event.target.closest('[role="dialog"], [role="menu"]') !== null) return;
      event.preventDefault();
      confirm();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [confirm]);
};
