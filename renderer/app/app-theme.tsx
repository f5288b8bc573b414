import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMemo } from 'react';
import { useSettings } from '../api/use-settings.ts';
import { createAppTheme } from './theme.ts';
import { useViewOfLastTime } from './use-kept-view.ts';

const now = { noSsr: true };

/** The theme the admin chose; the system's own where that is the choice, and always in its high contrast mode. */
export function AppTheme({ nonce, children }: { nonce: string | undefined; children: React.ReactNode }) {
  const { settings, isPending } = useSettings();
  const isViewPending = useViewOfLastTime() === null;
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', now);
  const highContrast = useMediaQuery('(forced-colors: active)', now);
  const asSystem = highContrast || settings.theme === 'system';
  const mode = (asSystem ? systemDark : settings.theme === 'dark') ? 'dark' : 'light';
  const theme = useMemo(() => createAppTheme(mode, nonce), [mode, nonce]);
  // Neither the wrong light nor a page of the wrong size, or without what was open, shall be seen or asked for before the right one.
  if (isPending || isViewPending) return null;
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline enableColorScheme />
      {children}
    </ThemeProvider>
  );
}
