import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import { useColorScheme } from '@mantine/hooks';
import type { ReactNode } from 'react';
import type { ColorSchemeChoice } from '../../shared/desktop.ts';
import { pageNonce } from './nonce.ts';
import { cssVariablesResolver, theme } from './theme.ts';

/** The choice is kept by the desktop; Mantine keeps nothing of its own. */
const keepNothing: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

type ThemeProps = { readonly choice: ColorSchemeChoice; readonly children: ReactNode };

export function Theme({ choice, children }: ThemeProps) {
  const system = useColorScheme('light', { getInitialValueInEffect: false });
  const scheme = choice === 'system' ? system : choice;
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={keepNothing}
      defaultColorScheme={scheme}
      forceColorScheme={scheme}
      getStyleNonce={pageNonce}
      deduplicateInlineStyles={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
