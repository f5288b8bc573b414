import { PreferencesPage } from '../features/settings/preferences-page.tsx';

/** The preferences with the sections of every feature that has some. */
export function Preferences() {
  return <PreferencesPage />;
}
