import { Check } from 'typebox/value';
import { defaultSettings } from '../../contract/settings/default-settings.ts';
import { settingFields, type SettingName, type Settings } from '../../contract/settings/settings.ts';

const names = Object.keys(settingFields) as SettingName[];

/**
 * The preferences in what a file holds: each by itself, so that one wrong value does not cost the others. One that is not there, as
 * in a file of an older version, has its default.
 */
export function readSettings(kept: unknown): { settings: Settings; wereReset: boolean } {
  if (kept === undefined) return { settings: defaultSettings, wereReset: false };
  if (typeof kept !== 'object' || kept === null) return { settings: defaultSettings, wereReset: true };
  const given = new Map(Object.entries(kept));
  const present = names.filter((name) => given.has(name));
  const good = present.filter((name) => Check(settingFields[name], given.get(name)));
  return {
    settings: { ...defaultSettings, ...Object.fromEntries(good.map((name) => [name, given.get(name)])) },
    wereReset: good.length < present.length,
  };
}
