import ElectronStore from 'electron-store';

export type Preferences = { settings?: unknown; windowBounds?: unknown };
/** What of electron-store is used, and whether its file was damaged. */
export type PreferencesFile = Readonly<{
  get: (name: keyof Preferences) => unknown;
  set: (name: keyof Preferences, value: unknown) => void;
  wasDamaged: boolean;
}>;

/** Opens preferences.json. Never a credential goes in: electron-store does not keep secrets. */
export function openPreferences(): PreferencesFile {
  let wasDamaged = false;
  const store = new ElectronStore<Preferences>({
    name: 'preferences',
    // A damaged file costs the preferences, not the start.
    clearInvalidConfig: true,
    deserialize: (text) => {
      try {
        return JSON.parse(text) as Preferences;
      } catch (error) {
        wasDamaged = true;
        throw error;
      }
    },
  });
  return { get: (name) => store.get(name), set: (name, value) => store.set(name, value), wasDamaged };
}
