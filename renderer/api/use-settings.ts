import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { defaultSettings, type Settings } from '../../electron/contract/settings/settings.ts';
import { callMain } from './call-main.ts';

export type { Settings };
const settingsKey = ['settings'];

/** The preferences, and how to change some of them: shown at once, saved by main. */
export function useSettings() {
  const client = useQueryClient();
  const { data, isPending } = useQuery({
    queryKey: settingsKey,
    queryFn: () => callMain('settings', 'getSettings', {}),
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const save = useCallback(
    (change: Partial<Settings>) => {
      const settings = { ...(client.getQueryData<Settings>(settingsKey) ?? defaultSettings), ...change };
      client.setQueryData(settingsKey, settings);
      // A preference that cannot be saved still holds for this session: not worth interrupting anyone.
      callMain('settings', 'saveSettings', settings).catch(() => undefined);
    },
    [client],
  );
  return { settings: data ?? defaultSettings, isPending, save };
}
