import { type CSSVariablesResolver, createTheme, defaultVariantColorsResolver } from '@mantine/core'

const sans = "'Inter Variable', Inter, system-ui, sans-serif"
const serif = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif"

/** The look's tokens (app/globals.css), told to Mantine: small radii, no shadows, one accent that stays legible in the dark. */
export const theme = createTheme({
  fontFamily: sans,
  headings: { fontFamily: serif, fontWeight: '650', textWrap: 'balance' },
  colors: {
    accent: [
      '#eef4fa',
      '#d6e5f4',
      '#b3d0ee',
      '#8fbbe8',
      '#6ba0d6',
      '#4a82b8',
      '#31669a',
      '#1f4e79',
      '#183d60',
      '#112c46',
    ],
  },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  // Mantine weighs its contrast by the light shade alone; the accent of the dark needs dark ink.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input)
    if (input.variant !== 'filled') return colors
    return { ...colors, background: 'var(--accent)', hover: 'var(--accent)', color: 'var(--accent-ink)' }
  },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm', variant: 'default' } },
    Checkbox: { defaultProps: { iconColor: 'var(--accent-ink)' } },
    Modal: { defaultProps: { shadow: 'none', overlayProps: { opacity: 0.4 } } },
    Menu: { defaultProps: { shadow: 'none' } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
  },
})

/** Mantine's own colours, taken from the same tokens, so that light and dark change in one place. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const tokens = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-2)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--stop)',
    '--mantine-primary-color-contrast': 'var(--accent-ink)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-hover': 'var(--wash)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--rule)',
    '--mantine-color-disabled': 'var(--wash)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--rule)',
  }
  return { variables: {}, light: tokens, dark: tokens }
}
