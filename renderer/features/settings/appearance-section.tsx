import { useSettings, type Settings } from '../../api/use-settings.ts';
import type { Choice } from '../../components/choice-menu.tsx';
import { zoomSteps } from '../../components/zoom-steps.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { PreferencesSection } from './preferences-section.tsx';

const themes: readonly Choice<Settings['theme']>[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];
const densities: readonly Choice<Settings['density']>[] = [
  { value: 'compact', label: 'Compact' },
  { value: 'standard', label: 'Standard' },
  { value: 'comfortable', label: 'Comfortable' },
];

/** How the console looks. */
export function AppearanceSection() {
  const { settings, isManaged, save } = useSettings();
  const { zoomPercent } = settings;
  const zooms = [...new Set([...zoomSteps, zoomPercent])].toSorted((a, b) => a - b);
  return (
    <PreferencesSection title="Appearance">
      <ChoiceSetting
        label="Theme"
        help="In the high contrast mode of the system, its colours count."
        choices={themes}
        value={settings.theme}
        locked={isManaged('theme')}
        onChoose={(theme) => save({ theme })}
      />
      <ChoiceSetting
        label="Density of lists"
        choices={densities}
        value={settings.density}
        locked={isManaged('density')}
        onChoose={(density) => save({ density })}
      />
      <ChoiceSetting
        label="Zoom"
        choices={zooms.map((value) => ({ value, label: `${value} %` }))}
        value={zoomPercent}
        locked={isManaged('zoomPercent')}
        onChoose={(percent) => save({ zoomPercent: percent })}
      />
    </PreferencesSection>
  );
}
