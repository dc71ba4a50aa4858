import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Built around the two green tokens: 7 is the accent on light ground, 3 the accent on dark. */
const green: MantineColorsTuple = [
  '#eef5f0',
  '#e1ece4',
  '#b7d9c6',
  '#86cba7',
  '#5aa582',
  '#3d7560',
  '#256249',
  '#14513a',
  '#0e3d2b',
  '#0a2b1f',
];

type Accent = 'green' | 'red' | 'blue';
const isAccent = (color: string | undefined): color is Accent => color === 'green' || color === 'red' || color === 'blue';

/** Buttons take their colours from the tokens, so that both schemes have the contrast that the tokens were chosen for. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const color = input.color ?? input.theme.primaryColor;
  const accent = isAccent(color) ? color : 'green';
  switch (input.variant) {
    case 'filled':
      return {
        background: `var(--${accent})`,
        hover: `var(--${accent}-pressed)`,
        color: `var(--on-${accent})`,
        border: '1px solid transparent',
      };
    case 'default':
      return {
        background: 'var(--surface)',
        hover: 'var(--surface-2)',
        color: 'var(--ink)',
        border: '1px solid var(--line-strong)',
      };
    case 'outline':
      return {
        background: 'transparent',
        hover: `var(--${accent}-soft)`,
        color: `var(--${accent})`,
        border: `1px solid var(--${accent})`,
      };
    case 'light':
    case 'subtle':
    case 'transparent':
      return {
        background: input.variant === 'light' ? `var(--${accent}-soft)` : 'transparent',
        hover: input.variant === 'transparent' ? 'transparent' : `var(--${accent}-soft)`,
        color: `var(--${accent})`,
        border: '1px solid transparent',
      };
    default:
      return defaultVariantColorsResolver(input);
  }
};

export const theme = createTheme({
  // 1rem is 10 px here, not 16.
  scale: 1.6,
  primaryColor: 'green',
  primaryShade: { light: 7, dark: 3 },
  colors: { green },
  white: '#fffefb',
  black: '#1c201b',
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-fixed)',
  fontSizes: { xs: '1.2rem', sm: '1.35rem', md: '1.4rem', lg: '1.5rem', xl: '1.8rem' },
  lineHeights: { xs: '1.333', sm: '1.4', md: '1.43', lg: '1.4', xl: '1.33' },
  spacing: { xs: '0.6rem', sm: '0.8rem', md: '1.2rem', lg: '1.6rem', xl: '2rem' },
  radius: { xs: '0.4rem', sm: '0.6rem', md: '0.6rem', lg: '1rem', xl: '1rem' },
  defaultRadius: 'sm',
  shadows: { xs: 'var(--shadow-1)', sm: 'var(--shadow-1)', md: 'var(--shadow-2)', lg: 'var(--shadow-2)', xl: 'var(--shadow-2)' },
  headings: { fontFamily: 'var(--font)', fontWeight: '700' },
  focusRing: 'auto',
  focusClassName: 'focus-ring',
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver,
  components: {
    Button: { defaultProps: { variant: 'default', size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'lg' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false, comboboxProps: { shadow: 'md' } } },
    Modal: { defaultProps: { centered: true, radius: 'lg', padding: 0, transitionProps: { duration: 120 } } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md', transitionProps: { duration: 80 } } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false, transitionProps: { duration: 80 } } },
    SegmentedControl: { defaultProps: { transitionDuration: 120 } },
    Switch: { defaultProps: { withThumbIndicator: false } },
  },
});

/** Mantine's own variables, pointed at the tokens. */
const tokens = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--green)',
  '--mantine-color-error': 'var(--red)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-2)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--surface-2)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-green-filled': 'var(--green)',
  '--mantine-color-green-filled-hover': 'var(--green-pressed)',
  '--mantine-color-green-light': 'var(--green-soft)',
  '--mantine-color-green-light-color': 'var(--green)',
  '--mantine-color-green-outline': 'var(--green)',
  '--mantine-color-green-text': 'var(--green)',
  '--mantine-color-red-filled': 'var(--red)',
  '--mantine-color-red-text': 'var(--red)',
  '--mantine-color-blue-filled': 'var(--blue)',
  '--mantine-color-blue-text': 'var(--blue)',
  '--mantine-primary-color-filled': 'var(--green)',
  '--mantine-primary-color-filled-hover': 'var(--green-pressed)',
  '--mantine-primary-color-contrast': 'var(--on-green)',
  '--mantine-line-height': '1.43',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: tokens, dark: tokens });
