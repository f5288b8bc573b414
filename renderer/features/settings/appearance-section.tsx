import { languageNames } from '../../../electron/contract/texts/languages.ts';
import { useSettings } from '../../api/use-settings.ts';
import type { Choice } from '../../components/choice-menu.tsx';
import { zoomSteps } from '../../components/zoom-steps.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { PreferencesSection } from './preferences-section.tsx';
import { useSettingsTexts } from './use-settings-texts.ts';

const named = <T extends string>(labels: Readonly<Record<T, string>>): Choice<T>[] =>
  (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));

/** How the console looks and speaks. */
export function AppearanceSection() {
  const { settings, isManaged, save } = useSettings();
  const texts = useSettingsTexts();
  const { zoomPercent } = settings;
  const zooms = [...new Set([...zoomSteps, zoomPercent])].toSorted((a, b) => a - b);
  return (
    <PreferencesSection title={texts.appearance}>
      <ChoiceSetting
        label={texts.language}
        choices={named({ system: texts.asSystem, ...languageNames })}
        value={settings.language}
        locked={isManaged('language')}
        onChoose={(language) => save({ language })}
      />
      <ChoiceSetting
        label={texts.theme}
        help={texts.themeHelp}
        choices={named(texts.themes)}
        value={settings.theme}
        locked={isManaged('theme')}
        onChoose={(theme) => save({ theme })}
      />
      <ChoiceSetting
        label={texts.density}
        choices={named(texts.densities)}
        value={settings.density}
        locked={isManaged('density')}
        onChoose={(density) => save({ density })}
      />
      <ChoiceSetting
        label={texts.zoom}
        choices={zooms.map((value) => ({ value, label: texts.percent(value) }))}
        value={zoomPercent}
        locked={isManaged('zoomPercent')}
        onChoose={(percent) => save({ zoomPercent: percent })}
      />
    </PreferencesSection>
  );
}
