import { Menu } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun, IconTextSize } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ColorSchemeChoice, SizeStep } from '../../shared/desktop.ts';
import { useDesktop } from '../desktop-context.ts';
import classes from './TitleButton.module.css';

const SIZES = [100, 125, 150] as const satisfies readonly SizeStep[];
const SCHEMES = ['light', 'dark', 'system'] as const satisfies readonly ColorSchemeChoice[];
const SCHEME_ICONS = { light: IconSun, dark: IconMoon, system: IconDeviceDesktop } as const;

/** How large and in which light the window is shown. */
export function DisplayMenu() {
  const { t } = useTranslation();
  const { size, colorScheme } = useDesktop((state) => state.desktop.preferences);
  const setSize = useDesktop((state) => state.setSize);
  const setColorScheme = useDesktop((state) => state.setColorScheme);
  const sizeWords = { 100: t('shell.sizePlain'), 125: t('shell.sizeRoom'), 150: t('shell.sizeHall') };
  const schemeWords = { light: t('shell.schemeLight'), dark: t('shell.schemeDark'), system: t('shell.schemeSystem') };
  const SchemeIcon = SCHEME_ICONS[colorScheme];
  return (
    <>
      <Menu withinPortal={false} position="bottom-end" width="24rem">
        <Menu.Target>
          <button type="button" className={classes.button} aria-label={`${t('shell.size')}: ${String(size)} %`}>
            <IconTextSize size="1.6rem" aria-hidden />
            {size} %
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup value={String(size)}>
            {SIZES.map((step) => (
              <Menu.RadioItem key={step} value={String(step)} onChange={() => void setSize(step)} closeMenuOnClick>
                <b>{step} %</b> {sizeWords[step]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      <Menu withinPortal={false} position="bottom-end" width="20rem">
        <Menu.Target>
          <button type="button" className={classes.button} aria-label={`${t('shell.scheme')}: ${schemeWords[colorScheme]}`}>
            <SchemeIcon size="1.6rem" aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup value={colorScheme}>
            {SCHEMES.map((choice) => (
              <Menu.RadioItem key={choice} value={choice} onChange={() => void setColorScheme(choice)} closeMenuOnClick>
                {schemeWords[choice]}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
