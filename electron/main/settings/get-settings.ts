import type { Handlers } from '../../contract/index.ts';
import type { SettingsStore } from './settings-store.ts';

export const getSettings =
  (store: SettingsStore): Handlers['settings']['getSettings'] =>
  async () =>
    store.kept();
