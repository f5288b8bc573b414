import { Check } from 'typebox/value';
import { boolean, integer, object, optional } from '../../contract/core/schema.ts';
import type { KeptSettings, Settings, SettingsChange } from '../../contract/settings/settings.ts';
import type { Catalogue } from '../../contract/texts/en/index.ts';
import { textsOf } from '../../contract/texts/index.ts';
import type { Language } from '../../contract/texts/languages.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import { openPreferences, type PreferencesFile } from './preferences-file.ts';
import { readSettings } from './read-settings.ts';

/** Its place when it fills no screen, and whether it does. */
export type WindowBounds = { x: number; y: number; width: number; height: number; isMaximized?: boolean };
const whole = () => integer({ minimum: -100_000, maximum: 100_000 });
const bounds = object({
  x: whole(),
  y: whole(),
  width: whole(),
  height: whole(),
  isMaximized: optional(boolean()),
});

export type SettingsStoreOptions = Readonly<{
  /** What the company's policy sets, whatever the admin chose before. */
  managed?: SettingsChange;
  systemLanguage?: Language;
  file?: PreferencesFile;
}>;

/** Preferences and the window's place, in preferences.json. */
export function createSettingsStore(options: SettingsStoreOptions = {}) {
  const { managed = {}, systemLanguage = 'en', file = openPreferences() } = options;
  const read = readSettings(file.get('settings'));
  const wereReset = read.wereReset || file.wasDamaged;
  let own = read.settings;
  const listeners: ((settings: Settings) => void)[] = [];
  const settings = (): Settings => ({ ...own, ...managed });
  const language = (): Language => spoken(settings().language, systemLanguage);
  const kept = (): KeptSettings => ({
    settings: settings(),
    managed: Object.keys(managed),
    systemLanguage,
    wereReset,
  });
  return {
    settings,
    kept,
    language,
    /** What menus and dialogs of the system say, in the language of the moment. */
    texts: (): Catalogue => textsOf(language()),
    /** @throws setting_managed: then nothing is changed */
    saveSettings: (change: SettingsChange): KeptSettings => {
      if (Object.keys(change).some((name) => name in managed)) throw new CallFailed('setting_managed');
      own = { ...own, ...change };
      for (const listener of listeners) listener(settings());
      file.set('settings', own);
      return kept();
    },
    /** Told of every change, with all preferences. */
    onChange: (listener: (settings: Settings) => void) => void listeners.push(listener),
    windowBounds: (): WindowBounds | null => {
      const last = file.get('windowBounds');
      return Check(bounds, last) ? last : null;
    },
    saveWindowBounds: (next: WindowBounds) => file.set('windowBounds', next),
  };
}
const spoken = (chosen: Settings['language'], systemLanguage: Language): Language =>
  chosen === 'system' ? systemLanguage : chosen;
export type SettingsStore = ReturnType<typeof createSettingsStore>;
