import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useSettings } from '../../api/use-settings.ts';
import { AppearanceSection } from './appearance-section.tsx';
import { SafetySection } from './safety-section.tsx';

/** What the admin can set; each change counts at once. @param children sections of other features */
export function PreferencesPage({ children }: { children?: React.ReactNode }) {
  const { wereReset } = useSettings();
  return (
    <Box sx={{ height: '100%', overflow: 'auto', bgcolor: 'background.paper' }}>
      <Stack spacing={4} sx={{ px: 2, pt: 1.5, pb: 5 }}>
        <Stack spacing={1}>
          <Typography variant="h1">Preferences</Typography>
          <Typography color="textSecondary">
            Kept on this computer, for your user account. Each change counts at once.
          </Typography>
          {wereReset && (
            <Alert severity="warning">
              Some preferences could not be read from their file and have their defaults again. Check them;
              what you change is kept in a sound file.
            </Alert>
          )}
        </Stack>
        <AppearanceSection />
        <SafetySection />
        {children}
      </Stack>
    </Box>
  );
}
