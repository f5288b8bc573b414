import type { Handlers } from '../../contract/index.ts';
import type { SettingsStore } from './settings-store.ts';

/** @throws setting_managed */
export const saveSettings =
  (store: SettingsStore): Handlers['settings']['saveSettings'] =>
  async (change) =>
    store.saveSettings(change);
