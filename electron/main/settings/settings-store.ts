import ElectronStore from 'electron-store';
import { Check } from 'typebox/value';
import { integer, object } from '../../contract/core/schema.ts';
import { defaultSettings, settings, type Settings } from '../../contract/settings/settings.ts';

export type WindowBounds = { x: number; y: number; width: number; height: number };
const whole = () => integer({ minimum: -100_000, maximum: 100_000 });
const bounds = object({ x: whole(), y: whole(), width: whole(), height: whole() });

/** Preferences and the window's place, in preferences.json. Never a credential: electron-store does not keep secrets. */
export function createSettingsStore(
  store = new ElectronStore<{ settings?: unknown; windowBounds?: unknown }>({
    name: 'preferences',
    // A damaged file costs the preferences, not the start.
    clearInvalidConfig: true,
  }),
) {
  return {
    /** The defaults where the file holds none, or some of another version. */
    settings: (): Settings => {
      const kept = store.get('settings');
      return Check(settings, kept) ? kept : defaultSettings;
    },
    saveSettings: (next: Settings): Settings => {
      store.set('settings', next);
      return next;
    },
    windowBounds: (): WindowBounds | null => {
      const kept = store.get('windowBounds');
      return Check(bounds, kept) ? kept : null;
    },
    saveWindowBounds: (next: WindowBounds) => store.set('windowBounds', next),
  };
}
export type SettingsStore = ReturnType<typeof createSettingsStore>;
