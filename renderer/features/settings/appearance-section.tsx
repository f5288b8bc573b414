import { languageNames } from '../../../electron/contract/texts/languages.ts';
import { useSettings } from '../../api/use-settings.ts';
import { choicesOf } from '../../components/choice-menu.tsx';
import { zoomSteps } from '../../components/zoom-steps.ts';
import { useWords } from '../../texts/use-words.ts';
import { ChoiceSetting } from './choice-setting.tsx';
import { PreferencesSection } from './preferences-section.tsx';
import { useSettingsTexts } from './use-settings-texts.ts';

/** How the console looks and speaks. */
export function AppearanceSection() {
  const { settings, isManaged, save } = useSettings();
  const texts = useSettingsTexts();
  const { theme: themeName, themes } = useWords();
  const { zoomPercent } = settings;
  const zooms = [...new Set([...zoomSteps, zoomPercent])].toSorted((a, b) => a - b);
  return (
    <PreferencesSection title={texts.appearance}>
      <ChoiceSetting
        label={texts.language}
        choices={choicesOf({ system: themes.system, ...languageNames })}
        value={settings.language}
        locked={isManaged('language')}
        onChoose={(language) => save({ language })}
      />
      <ChoiceSetting
        label={themeName}
        help={texts.themeHelp}
        choices={choicesOf(themes)}
        value={settings.theme}
        locked={isManaged('theme')}
        onChoose={(theme) => save({ theme })}
      />
      <ChoiceSetting
        label={texts.density}
        choices={choicesOf(texts.densities)}
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
