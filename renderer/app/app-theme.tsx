import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useContext, useMemo } from 'react';
import { useSettings } from '../api/use-settings.ts';
import { TranslationContext } from '../texts/translation.ts';
import { createAppTheme } from './theme.ts';
import { useViewOfLastTime } from './use-kept-view.ts';

const now = { noSsr: true };

/** The theme the admin chose; the system's own where that is the choice, and always in its high contrast mode. */
export function AppTheme({ nonce, children }: { nonce: string | undefined; children: React.ReactNode }) {
  const { settings } = useSettings();
  const { themeWords } = useContext(TranslationContext);
  const isViewPending = useViewOfLastTime() === null;
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)', now);
  const highContrast = useMediaQuery('(forced-colors: active)', now);
  const asSystem = highContrast || settings.theme === 'system';
  const mode = (asSystem ? systemDark : settings.theme === 'dark') ? 'dark' : 'light';
  const theme = useMemo(() => createAppTheme(mode, nonce, themeWords), [mode, nonce, themeWords]);
  // A page without what was open shall not be seen or asked for before the right one.
  if (isViewPending) return null;
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline enableColorScheme />
      {children}
    </ThemeProvider>
  );
}
