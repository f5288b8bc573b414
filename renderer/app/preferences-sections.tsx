import { NetworkSection } from '../features/network/network-section.tsx';
import { PreferencesPage } from '../features/settings/preferences-page.tsx';

/** The preferences with the sections of every feature that has some. */
export function PreferencesSections() {
  return (
    <PreferencesPage>
      <NetworkSection />
    </PreferencesPage>
  );
}
