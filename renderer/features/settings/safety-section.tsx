import { settingLimits } from '../../../electron/contract/settings/setting-limits.ts';
import { useSettings } from '../../api/use-settings.ts';
import { NumberSetting } from './number-setting.tsx';
import { PreferencesSection } from './preferences-section.tsx';
import { useSettingsTexts } from './use-settings-texts.ts';

/** What keeps secrets and keys from slips. */
export function SafetySection() {
  const { settings, isManaged, save } = useSettings();
  const texts = useSettingsTexts();
  return (
    <PreferencesSection title={texts.safety}>
      <NumberSetting
        label={texts.clipboardSeconds}
        help={texts.clipboardSecondsHelp}
        unit={texts.seconds}
        limits={settingLimits.clipboardSeconds}
        value={settings.clipboardSeconds}
        locked={isManaged('clipboardSeconds')}
        onChange={(clipboardSeconds) => save({ clipboardSeconds })}
      />
      <NumberSetting
        label={texts.confirmFrom}
        help={texts.confirmFromHelp}
        unit={texts.keys}
        limits={settingLimits.confirmFrom}
        value={settings.confirmFrom}
        locked={isManaged('confirmFrom')}
        onChange={(confirmFrom) => save({ confirmFrom })}
      />
      <NumberSetting
        label={texts.idleLock}
        help={texts.idleLockHelp}
        unit={texts.minutes}
        limits={settingLimits.idleLockMinutes}
        value={settings.idleLockMinutes}
        locked={isManaged('idleLockMinutes')}
        onChange={(idleLockMinutes) => save({ idleLockMinutes })}
      />
      <KeptForDays />
    </PreferencesSection>
  );
}

/** How long what was made or deleted can still be had. */
function KeptForDays() {
  const { settings, isManaged, save } = useSettings();
  const texts = useSettingsTexts();
  return (
    <>
      <NumberSetting
        label={texts.secretDays}
        help={texts.secretDaysHelp}
        unit={texts.days}
        limits={settingLimits.secretDays}
        value={settings.secretDays}
        locked={isManaged('secretDays')}
        onChange={(secretDays) => save({ secretDays })}
      />
      <NumberSetting
        label={texts.keepDeletedDays}
        help={texts.keepDeletedDaysHelp}
        unit={texts.restoreDays}
        limits={settingLimits.keepDeletedDays}
        value={settings.keepDeletedDays}
        locked={isManaged('keepDeletedDays')}
        onChange={(keepDeletedDays) => save({ keepDeletedDays })}
      />
    </>
  );
}
