import { createTheme, type Theme, type ThemeOptions } from '@mui/material/styles';
import type {} from '@mui/x-data-grid/themeAugmentation';
import { gridLook } from './grid-look.ts';

const ink = {
  light: {
    primary: { main: '#1f56b3', contrastText: '#ffffff' },
    error: { main: '#b3261e', contrastText: '#ffffff' },
    warning: { main: '#8a5300', contrastText: '#ffffff' },
    success: { main: '#1b6e3c', contrastText: '#ffffff' },
    background: { default: '#f6f7f9', paper: '#ffffff' },
    text: { primary: '#1a1d23', secondary: '#555c68' },
    divider: '#d9dde3',
  },
  dark: {
    // Under the pointer they grow lighter: darker would leave too little contrast.
    primary: { main: '#8fb6ff', dark: '#b3ceff', contrastText: '#0b1a33' },
    error: { main: '#ff9c93', dark: '#ffb9b3', contrastText: '#3a0905' },
    warning: { main: '#f0b860', contrastText: '#2e1d00' },
    success: { main: '#7fd39d', contrastText: '#06280f' },
    background: { default: '#14171c', paper: '#1b1f26' },
    text: { primary: '#e7e9ee', secondary: '#a9b0bc' },
    divider: '#343a45',
  },
} as const;

export const sansFont = '"Inter Variable", system-ui, sans-serif';
export const monoFont = '"JetBrains Mono Variable", ui-monospace, monospace';

// Ripples are off, so the keyboard focus needs a mark of its own; outlines also show in forced colours.
const focusMark = (theme: Theme) => ({
  '&.Mui-focusVisible, &:focus-visible': {
    outline: `2px solid ${theme.palette.primary.main}`,
    outlineOffset: 1,
  },
});

const components: NonNullable<Parameters<typeof createTheme>[0]>['components'] = {
  MuiCssBaseline: {
    styleOverrides: {
      'html, body, #root': { height: '100%' },
      body: { fontVariantNumeric: 'tabular-nums', overflow: 'hidden' },
      '.mono': { fontFamily: monoFont, fontSize: '0.92em', fontVariantLigatures: 'none' },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': {
          animationDuration: '0.01ms !important',
          animationIterationCount: '1 !important',
          transitionDuration: '0.01ms !important',
        },
      },
    },
  },
  MuiButtonBase: {
    defaultProps: { disableRipple: true },
    styleOverrides: { root: ({ theme }) => focusMark(theme) },
  },
  MuiButton: {
    defaultProps: { disableElevation: true, size: 'small' },
    styleOverrides: {
      root: { textTransform: 'none', fontWeight: 600, flexShrink: 0 },
      contained: { '@media (forced-colors: active)': { border: '1px solid ButtonText' } },
    },
  },
  MuiChip: {
    defaultProps: { size: 'small' },
    styleOverrides: { root: { '@media (forced-colors: active)': { border: '1px solid' } } },
  },
  MuiTextField: { defaultProps: { size: 'small' } },
  MuiDialog: { defaultProps: { transitionDuration: 0 } },
  MuiDialogTitle: { styleOverrides: { root: { paddingBottom: 8 } } },
  MuiDialogActions: { styleOverrides: { root: { padding: '12px 24px 16px' } } },
  MuiMenu: {
    defaultProps: {
      transitionDuration: 0,
      // A menu opens outside of every landmark of the page: it is one of its own, to be found by screen readers.
      slotProps: { root: { role: 'region', 'aria-label': 'Menu' } },
    },
  },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiAlert: { styleOverrides: { root: { alignItems: 'center' }, action: { paddingTop: 0, flexShrink: 0 } } },
};

/**
 * The one theme, in its two lights: one accent colour, red only for what destroys.
 * @param nonce of the Content Security Policy, for the styles that the grid writes itself
 * @param words of MUI's own parts, in another language than English
 */
export const createAppTheme = (
  mode: 'light' | 'dark',
  nonce?: string,
  words: readonly ThemeOptions[] = [],
): Theme =>
  createTheme(
    {
      palette: {
        mode,
        ...ink[mode],
        info: ink[mode].primary,
        // The grid would lighten its head in the dark theme.
        DataGrid: { bg: ink[mode].background.paper, headerBg: ink[mode].background.paper },
      },
      shape: { borderRadius: 6 },
      typography: {
        fontFamily: sansFont,
        fontSize: 13,
        body1: { fontSize: '0.875rem' },
        body2: { fontSize: '0.8125rem' },
        h1: { fontSize: '1.35rem', fontWeight: 650, letterSpacing: '-0.01em' },
        h2: { fontSize: '1.1rem', fontWeight: 650 },
        h3: { fontSize: '1rem', fontWeight: 600 },
        h6: { fontSize: '1.1rem', fontWeight: 650 },
      },
      components: {
        ...components,
        MuiDataGrid: {
          defaultProps: { disableEval: true, ...(nonce !== undefined && { nonce }) },
          styleOverrides: { root: ({ theme }) => gridLook(theme) },
        },
      },
    },
    ...words,
  );
