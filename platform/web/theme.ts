import { createTheme, type MantineColorsTuple } from '@mantine/core'

// The shades themselves stand in styles/tokens.css, once for light and once for dark; Mantine only needs their names.
const shades = (name: string) =>
  Array.from(
    { length: 10 },
    (_, shade) => `var(--mantine-color-${name}-${shade})`,
  ) as unknown as MantineColorsTuple

/** Ink on paper, one accent. No style is made at run time, so that a strict content security policy holds. */
export const theme = createTheme({
  colors: { fjord: shades('fjord'), beacon: shades('beacon'), lamp: shades('lamp'), moss: shades('moss') },
  primaryColor: 'fjord',
  primaryShade: { light: 6, dark: 6 },
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '650' },
  defaultRadius: 'md',
  respectReducedMotion: true,
  components: {
    Modal: { defaultProps: { lockScroll: false, transitionProps: { duration: 0 } } },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Button: { defaultProps: { size: 'md' } },
  },
})
