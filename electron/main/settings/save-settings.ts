import { nativeTheme } from 'electron';
import type { Handlers } from '../../contract/index.ts';
import type { SettingsStore } from './settings-store.ts';

/** The theme holds for menus and dialogs of the system too. */
export const saveSettings =
  (store: SettingsStore): Handlers['settings']['saveSettings'] =>
  async (settings) => {
    nativeTheme.themeSource = settings.theme;
    return store.saveSettings(settings);
  };
