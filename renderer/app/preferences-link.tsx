import SettingsIcon from '@mui/icons-material/SettingsOutlined';
import IconButton from '@mui/material/IconButton';
import { useAppTexts } from './use-app-texts.ts';
import { routes, useRoute } from './use-route.ts';

/** The way to the preferences. */
export function PreferencesLink() {
  const here = useRoute() === 'preferences';
  const { preferences } = useAppTexts();
  return (
    <IconButton
      component="a"
      href={routes.preferences}
      size="small"
      color={here ? 'primary' : 'inherit'}
      aria-label={preferences}
      title={preferences}
      aria-current={here ? 'page' : undefined}
    >
      <SettingsIcon fontSize="small" />
    </IconButton>
  );
}
