import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
  defaultVariantColorsResolver,
  localStorageColorSchemeManager,
} from '@mantine/core'

/*
 * Each colour has ten shades, as Mantine wants them: 9 is the colour on paper, 3 the one on the dark surface, the
 * lightest are tints for backgrounds. Both are at least 4.5 : 1 on their own background.
 */
const teal: MantineColorsTuple = [
  '#e7f3f1',
  '#cfe6e3',
  '#a3d2cd',
  '#4fc3b8',
  '#46aaa1',
  '#35938b',
  '#26847d',
  '#197a74',
  '#10736e',
  '#0b6e69',
]
const blue: MantineColorsTuple = [
  '#e9f0f9',
  '#d3e0f2',
  '#b0cbee',
  '#7fb0f0',
  '#6796d6',
  '#4f81c4',
  '#3f73b8',
  '#3368af',
  '#2a60aa',
  '#2459a6',
]
const ochre: MantineColorsTuple = [
  '#fbf2e0',
  '#f5e4c1',
  '#edce90',
  '#e0a83c',
  '#c98f26',
  '#b47d18',
  '#a3700e',
  '#976607',
  '#906003',
  '#8a5a00',
]
const brick: MantineColorsTuple = [
  '#faecea',
  '#f4d7d4',
  '#f2b5af',
  '#f08a80',
  '#d76c64',
  '#c4544e',
  '#b5443f',
  '#aa3936',
  '#a23231',
  '#9b2c2c',
]
const gray: MantineColorsTuple = [
  '#f6f5f1',
  '#efede7',
  '#e5e3dc',
  '#d8d6cf',
  '#c5c6c4',
  '#a3adba',
  '#7d8794',
  '#5b6470',
  '#3a444f',
  '#1d2733',
]
const dark: MantineColorsTuple = [
  '#e6e9ed',
  '#ccd2d9',
  '#a3adba',
  '#8b95a2',
  '#3f4853',
  '#313840',
  '#23282f',
  '#1b1f24',
  '#15181c',
  '#0f1215',
]

/** Text on a filled dark-theme colour has to be dark; Mantine decides by the light theme alone. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input)
  if (input.variant === 'filled') return { ...colours, color: 'var(--on-filled)' }
  return colours
}

/** Mantine makes a dialog's head a header element, which would be a second banner of the page. */
const dialogHeader = { header: { role: 'none' } }

/** What screens are set in. */
export const SCREEN_TYPE = "'Inter Variable', 'Noto Sans', system-ui, sans-serif"

/** How everything looks; the measures of the design are here and nowhere else. */
export const theme = createTheme({
  colors: { teal, blue, ochre, brick, gray, dark, red: brick },
  primaryColor: 'teal',
  primaryShade: { light: 9, dark: 3 },
  black: '#1d2733',
  white: '#ffffff',
  fontFamily: SCREEN_TYPE,
  fontFamilyMonospace: "ui-monospace, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.786rem', sm: '0.929rem', md: '1rem', lg: '1.143rem', xl: '1.429rem' },
  headings: {
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.43rem', lineHeight: '1.3' },
      h2: { fontSize: '1.14rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  defaultRadius: 'sm',
  shadows: { md: '0 4px 16px rgb(29 39 51 / 12%)', xl: '0 12px 40px rgb(29 39 51 / 18%)' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  variantColorResolver,
  components: {
    Paper: { defaultProps: { withBorder: true, radius: 'md' }, classNames: { root: 'paper' } },
    Card: {
      defaultProps: { withBorder: true, radius: 'md', padding: 'lg' },
      classNames: { root: 'paper' },
    },
    Modal: {
      defaultProps: {
        centered: true,
        shadow: 'xl',
        radius: 'md',
        padding: 'lg',
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
        attributes: dialogHeader,
      },
      styles: {
        content: { backgroundColor: 'var(--surface)' },
        header: { backgroundColor: 'var(--surface)' },
        title: { fontSize: '1.14rem', fontWeight: 640 },
      },
    },
    SpotlightRoot: {
      defaultProps: {
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 100 },
      },
    },
    Spotlight: {
      styles: { content: { backgroundColor: 'var(--surface)' } },
    },
    // The hint under the field: fields side by side stay in line.
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
      styles: {
        label: { marginBottom: 4 },
        description: { fontSize: '0.857rem', marginTop: 4 },
        error: { fontSize: '0.857rem', marginTop: 4 },
      },
    },
    Drawer: {
      defaultProps: { shadow: 'xl', transitionProps: { duration: 140 }, attributes: dialogHeader },
    },
    // The typeface is there already; another one would be looked for before the first screen is laid out.
    Kbd: { styles: { root: { fontFamily: 'inherit' } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Tooltip: {
      defaultProps: {
        withArrow: true,
        openDelay: 400,
        transitionProps: { duration: 80 },
        events: { hover: true, focus: true, touch: false },
      },
    },
  },
})

/** Mantine's choice for words in a colour on the dark surface is nearly white; ours is the colour itself. */
function darkShades(colour: string): Record<string, string> {
  const name = `--mantine-color-${colour}`
  const mixed = (percent: number) => `color-mix(in srgb, var(${name}-3) ${percent}%, #23282f)`
  return {
    [`${name}-text`]: `var(${name}-3)`,
    [`${name}-light-color`]: `var(${name}-3)`,
    [`${name}-light`]: mixed(14),
    [`${name}-light-hover`]: mixed(22),
    [`${name}-outline`]: `var(${name}-3)`,
  }
}

/** The names under which stylesheets use the colours; a stylesheet has no colour of its own. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#faf8f4',
    '--mantine-color-text': '#1d2733',
    '--mantine-color-dimmed': '#5a6572',
    '--mantine-color-placeholder': '#667180',
    '--mantine-color-error': '#9b2c2c',
    '--mantine-color-anchor': '#0b6e69',
    '--mantine-color-default-border': '#dcd9d1',
    '--mantine-color-disabled': '#f3f0ea',
    '--mantine-color-disabled-color': '#8b919a',
    '--mantine-color-disabled-border': '#e5e1d8',
    '--paper': '#faf8f4',
    '--surface': '#ffffff',
    '--surface-sunken': '#f3f0ea',
    '--ink': '#1d2733',
    '--muted': '#5a6572',
    '--accent': '#0b6e69',
    '--accent-tint': '#e7f3f1',
    '--line': '#e5e1d8',
    '--line-strong': '#cfcbc1',
    '--on-filled': '#ffffff',
    '--grade-a': '#0b6e69',
    '--grade-b': '#2459a6',
    '--grade-c': '#8a5a00',
    '--grade-d': '#9b2c2c',
    '--grade-ungraded': '#5b6470',
  },
  dark: {
    ...darkShades('teal'),
    ...darkShades('blue'),
    ...darkShades('ochre'),
    ...darkShades('brick'),
    '--mantine-color-body': '#1b1f24',
    '--mantine-color-text': '#e6e9ed',
    '--mantine-color-dimmed': '#a3adba',
    '--mantine-color-placeholder': '#98a2af',
    '--mantine-color-error': '#f08a80',
    '--mantine-color-anchor': '#4fc3b8',
    '--mantine-color-default': '#23282f',
    '--mantine-color-default-border': '#3f4853',
    '--paper': '#1b1f24',
    '--surface': '#23282f',
    '--surface-sunken': '#171b1f',
    '--ink': '#e6e9ed',
    '--muted': '#a3adba',
    '--accent': '#4fc3b8',
    '--accent-tint': '#1f3836',
    '--line': '#313840',
    '--line-strong': '#454f5a',
    '--on-filled': '#10161a',
    '--grade-a': '#4fc3b8',
    '--grade-b': '#7fb0f0',
    '--grade-c': '#e0a83c',
    '--grade-d': '#f08a80',
    '--grade-ungraded': '#a3adba',
  },
})

/**
 * Tells the page at once whether it is light or dark, by the owner's choice or the system's. Mantine does it when the page has
 * been laid out, and then all of it is styled once more.
 */
export function setColoursOfPage(): void {
  const chosen = localStorageColorSchemeManager().get('auto')
  const isDark =
    chosen === 'auto' ? window.matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark'
  document.documentElement.setAttribute('data-mantine-color-scheme', isDark ? 'dark' : 'light')
}
