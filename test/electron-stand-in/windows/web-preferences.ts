import type { WebPreferences } from 'electron';
import { notOffered } from '../fail-loudly.ts';

/** Settings that would open a hole: the stand-in has no such page, so an app that sets one fails at once. */
const refused: Partial<Record<keyof WebPreferences, boolean>> = {
  contextIsolation: false,
  sandbox: false,
  webSecurity: false,
  nodeIntegration: true,
  nodeIntegrationInWorker: true,
  nodeIntegrationInSubFrames: true,
  webviewTag: true,
  allowRunningInsecureContent: true,
  experimentalFeatures: true,
};

export function checkWebPreferences(preferences: WebPreferences): void {
  for (const [name, value] of Object.entries(refused)) {
    if (preferences[name as keyof WebPreferences] === value)
      throw notOffered(`webPreferences.${name}: ${value}`);
  }
  if (preferences.partition !== undefined || preferences.session !== undefined)
    throw notOffered('a session other than the default one');
}
