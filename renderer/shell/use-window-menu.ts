import { useEffect } from 'react';
import { useDesktop } from '../desktop-context.ts';
import { useSaveCopy } from '../edition/use-save-copy.ts';
import { useDoor } from '../noun-stores.tsx';

/** What the system's menu asks of the window. */
export const useWindowMenu = (openJump: () => void): void => {
  const { listen } = useDoor();
  const openEdition = useDesktop((state) => state.openEdition);
  const saveCopy = useSaveCopy();
  useEffect(
    () =>
      listen('desktop.menu', (chosen) => {
        if (chosen === 'search') openJump();
        if (chosen === 'open') void openEdition();
        if (chosen === 'save-copy') void saveCopy();
      }),
    [listen, openJump, openEdition, saveCopy],
  );
};
