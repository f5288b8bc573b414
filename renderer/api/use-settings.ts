import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { defaultSettings } from '../../electron/contract/settings/default-settings.ts';
import type {
  KeptSettings,
  SettingName,
  Settings,
  SettingsChange,
} from '../../electron/contract/settings/settings.ts';
import { callMain } from './call-main.ts';

export type { SettingName, Settings };
const settingsKey = ['settings'];
const atFirst: KeptSettings = {
  settings: defaultSettings,
  managed: [],
  systemLanguage: 'en',
  wereReset: false,
};

/** The preferences, and how to change some of them: shown at once, saved by main. */
export function useSettings() {
  const client = useQueryClient();
  const { data = atFirst, isPending } = useQuery({
    queryKey: settingsKey,
    queryFn: () => callMain('settings', 'getSettings', {}),
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const save = useCallback(
    (change: SettingsChange) => {
      client.setQueryData<KeptSettings>(settingsKey, (kept = atFirst) => ({
        ...kept,
        settings: { ...kept.settings, ...change },
      }));
      // A preference that cannot be written still holds for this session, one that main refuses does not: main knows.
      callMain('settings', 'saveSettings', change).catch(
        () => void client.invalidateQueries({ queryKey: settingsKey }),
      );
    },
    [client],
  );
  const { language } = data.settings;
  return {
    settings: data.settings,
    language: language === 'system' ? data.systemLanguage : language,
    wereReset: data.wereReset,
    /** Set by the company's policy: shown, not to be changed. */
    isManaged: (name: SettingName) => data.managed.includes(name),
    isPending,
    save,
  };
}
