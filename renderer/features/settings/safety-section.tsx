import { settingLimits } from '../../../electron/contract/settings/setting-limits.ts';
import { useSettings } from '../../api/use-settings.ts';
import { NumberSetting } from './number-setting.tsx';
import { PreferencesSection } from './preferences-section.tsx';
import { useSettingsTexts } from './use-settings-texts.ts';

/** The numbers in their order, each with the texts that name, explain and measure it. */
const numbers = [
  ['clipboardSeconds', 'clipboardSeconds', 'clipboardSecondsHelp', 'seconds'],
  ['confirmFrom', 'confirmFrom', 'confirmFromHelp', 'keys'],
  ['idleLockMinutes', 'idleLock', 'idleLockHelp', 'minutes'],
  ['secretDays', 'secretDays', 'secretDaysHelp', 'days'],
  ['keepDeletedDays', 'keepDeletedDays', 'keepDeletedDaysHelp', 'restoreDays'],
] as const;

/** What keeps secrets and keys from slips. */
export function SafetySection() {
  const { settings, isManaged, save } = useSettings();
  const texts = useSettingsTexts();
  return (
    <PreferencesSection title={texts.safety}>
      {numbers.map(([name, label, help, unit]) => (
        <NumberSetting
          key={name}
          label={texts[label]}
          help={texts[help]}
          unit={texts[unit]}
          limits={settingLimits[name]}
          value={settings[name]}
          locked={isManaged(name)}
          onChange={(value) => save({ [name]: value })}
        />
      ))}
    </PreferencesSection>
  );
}
