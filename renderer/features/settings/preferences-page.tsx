import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useSettings } from '../../api/use-settings.ts';
import { AppearanceSection } from './appearance-section.tsx';
import { SafetySection } from './safety-section.tsx';
import { useSettingsTexts } from './use-settings-texts.ts';

/** What the admin can set; each change counts at once. @param children sections of other features */
export function PreferencesPage({ children }: { children?: React.ReactNode }) {
  const { wereReset } = useSettings();
  const texts = useSettingsTexts();
  return (
    <Box sx={{ height: '100%', overflow: 'auto', bgcolor: 'background.paper' }}>
      <Stack spacing={4} sx={{ px: 2, pt: 1.5, pb: 5 }}>
        <Stack spacing={1}>
          <Typography variant="h1">{texts.title}</Typography>
          <Typography color="textSecondary">{texts.intro}</Typography>
          {wereReset && <Alert severity="warning">{texts.wereReset}</Alert>}
        </Stack>
        <AppearanceSection />
        <SafetySection />
        {children}
      </Stack>
    </Box>
  );
}
