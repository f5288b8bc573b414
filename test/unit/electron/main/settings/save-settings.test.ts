import { expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../../../electron/contract/settings/default-settings.ts';
import { getSettings } from '../../../../../electron/main/settings/get-settings.ts';
import { saveSettings } from '../../../../../electron/main/settings/save-settings.ts';
import { createSettingsStore } from '../../../../../electron/main/settings/settings-store.ts';

vi.mock('electron', () => ({ nativeTheme: {} }));
vi.mock('electron-store', () => ({ default: vi.fn() }));

it('keeps preferences', async () => {
  const kept = new Map<string, unknown>();
  const store = createSettingsStore({
    file: { get: (name) => kept.get(name), set: (name, value) => kept.set(name, value), wasDamaged: false },
  });
  expect((await getSettings(store)({})).settings).toEqual(defaultSettings);
  await saveSettings(store)({ theme: 'dark' });
  expect((await getSettings(store)({})).settings.theme).toBe('dark');
});
