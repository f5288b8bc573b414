import { array, boolean, integer, object, oneOf, partial, string, type Static } from '../core/schema.ts';
import { languages } from '../texts/languages.ts';
import { settingLimits } from './setting-limits.ts';

/** Each preference by its name; one without a value in the file has the default. */
export const settingFields = {
  language: oneOf(['system', ...languages]),
  theme: oneOf(['system', 'light', 'dark']),
  density: oneOf(['compact', 'standard', 'comfortable']),
  pageSize: integer({ minimum: 10, maximum: 100 }),
  hiddenColumns: array(string({ maxLength: 40 }), { maxItems: 20 }),
  zoomPercent: integer(settingLimits.zoomPercent),
  clipboardSeconds: integer(settingLimits.clipboardSeconds),
  confirmFrom: integer(settingLimits.confirmFrom),
  idleLockMinutes: integer(settingLimits.idleLockMinutes),
  secretDays: integer(settingLimits.secretDays),
  keepDeletedDays: integer(settingLimits.keepDeletedDays),
};

/** Preferences of the console; no credential is ever among them. */
export const settings = object(settingFields);
export type Settings = Static<typeof settings>;
export type SettingName = keyof Settings;

/** Some of the preferences, to be changed. */
export const settingsChange = partial(settingFields);
export type SettingsChange = Static<typeof settingsChange>;

export const keptSettings = object({
  settings,
  /** Names of those that the company's policy sets: they cannot be changed here. */
  managed: array(string()),
  /** What "system" means as a language on this computer. */
  systemLanguage: oneOf([...languages]),
  /** Some could not be read from their file and have their defaults again. */
  wereReset: boolean(),
});
export type KeptSettings = Static<typeof keptSettings>;
