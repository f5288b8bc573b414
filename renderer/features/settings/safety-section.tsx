import { settingLimits } from '../../../electron/contract/settings/settings.ts';
import { useSettings } from '../../api/use-settings.ts';
import { NumberSetting } from './number-setting.tsx';
import { PreferencesSection } from './preferences-section.tsx';

/** What keeps secrets and keys from slips. */
export function SafetySection() {
  const { settings, isManaged, save } = useSettings();
  return (
    <PreferencesSection title="Safety">
      <NumberSetting
        label="Clear a copied client secret after"
        help="From the clipboard, if it is still there."
        unit="seconds"
        limits={settingLimits.clipboardSeconds}
        value={settings.clipboardSeconds}
        locked={isManaged('clipboardSeconds')}
        onChange={(clipboardSeconds) => save({ clipboardSeconds })}
      />
      <NumberSetting
        label="Confirm bulk actions by typing the count from"
        help="Below that, the button that says the number is enough."
        unit="keys"
        limits={settingLimits.confirmFrom}
        value={settings.confirmFrom}
        locked={isManaged('confirmFrom')}
        onChange={(confirmFrom) => save({ confirmFrom })}
      />
      <NumberSetting
        label="Lock saved credentials after"
        help="Without use of this computer. Counts for credentials that a passphrase protects."
        unit="minutes"
        limits={settingLimits.idleLockMinutes}
        value={settings.idleLockMinutes}
        locked={isManaged('idleLockMinutes')}
        onChange={(idleLockMinutes) => save({ idleLockMinutes })}
      />
    </PreferencesSection>
  );
}
