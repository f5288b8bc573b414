import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Preferences } from './preferences.tsx';
import { PreferencesLink } from './preferences-link.tsx';
import { useAppTexts } from './use-app-texts.ts';
import { routes, useRoute } from './use-route.ts';

/**
 * The way to the preferences while there is no connection, and so no header. What was typed on the page behind them stays: it is
 * covered and out of reach, not gone.
 */
export function PreferencesBefore({ children }: { children: React.ReactNode }) {
  const shown = useRoute() === 'preferences';
  const texts = useAppTexts();
  return (
    <>
      <Box inert={shown} sx={{ height: '100%', visibility: shown ? 'hidden' : 'visible' }}>
        {children}
        <Box component="nav" aria-label={texts.pages} sx={{ position: 'absolute', top: 8, right: 16 }}>
          <PreferencesLink />
        </Box>
      </Box>
      {shown && (
        <Box sx={{ position: 'absolute', inset: 0, display: 'flex', flexDirection: 'column' }}>
          <Box component="nav" aria-label={texts.pages} sx={{ px: 2, py: 1, bgcolor: 'background.paper' }}>
            <Link href={routes.keys}>{texts.back}</Link>
          </Box>
          <Box component="main" sx={{ flex: 1, minHeight: 0 }}>
            <Preferences />
          </Box>
        </Box>
      )}
    </>
  );
}
