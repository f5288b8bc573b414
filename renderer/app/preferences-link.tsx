import SettingsIcon from '@mui/icons-material/SettingsOutlined';
import IconButton from '@mui/material/IconButton';
import { routes, useRoute } from './use-route.ts';

/** The way to the preferences. */
export function PreferencesLink() {
  const here = useRoute() === 'preferences';
  return (
    <IconButton
      component="a"
      href={routes.preferences}
      size="small"
      color={here ? 'primary' : 'inherit'}
      aria-label="Preferences"
      title="Preferences"
      aria-current={here ? 'page' : undefined}
    >
      <SettingsIcon fontSize="small" />
    </IconButton>
  );
}
