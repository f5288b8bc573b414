import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings, type Settings } from '../../../../../electron/contract/settings/settings.ts';
import { saveSettings } from '../../../../../electron/main/settings/save-settings.ts';
import { createSettingsStore } from '../../../../../electron/main/settings/settings-store.ts';

const { nativeTheme, place } = vi.hoisted(() => ({
  nativeTheme: { themeSource: 'system' },
  place: { folder: '' },
}));
vi.mock('electron', () => ({ nativeTheme }));
// electron-store is conf with the folder that Electron's app names.
vi.mock('electron-store', async () => {
  const { default: Conf } = await import('conf');
  class ElectronStore extends Conf {
    constructor({ name, ...options }: { name: string }) {
      super({ ...options, configName: name, cwd: place.folder });
    }
  }
  return { default: ElectronStore };
});

beforeEach(() => {
  place.folder = mkdtempSync(join(tmpdir(), 'keydesk-settings-'));
});
afterEach(() => rmSync(place.folder, { recursive: true, force: true }));
const file = () => join(place.folder, 'preferences.json');
const mine: Settings = { theme: 'dark', density: 'comfortable', pageSize: 25, hiddenColumns: ['createdBy'] };

describe('preferences', () => {
  it('are the defaults at first', () => {
    expect(createSettingsStore().settings()).toEqual(defaultSettings);
    expect(createSettingsStore().windowBounds()).toBeNull();
  });

  it('last until the next start, with the place of the window', () => {
    const bounds = { x: -1200, y: 20, width: 1280, height: 800 };
    createSettingsStore().saveSettings(mine);
    createSettingsStore().saveWindowBounds(bounds);
    expect(createSettingsStore().settings()).toEqual(mine);
    expect(createSettingsStore().windowBounds()).toEqual(bounds);
    expect(existsSync(file())).toBe(true);
  });

  it('a damaged file costs the preferences, not the start', () => {
    writeFileSync(file(), '{"settings": {"theme": "da');
    const store = createSettingsStore();
    expect(store.settings()).toEqual(defaultSettings);
    store.saveSettings(mine);
    expect(createSettingsStore().settings()).toEqual(mine);
  });

  it.each<[string, unknown]>([
    [
      'of another version',
      { theme: 'dark', density: 'compact', pageSize: 50, hiddenColumns: [], font: 'big' },
    ],
    ['with a field missing', { theme: 'dark' }],
    ['out of range', { ...mine, pageSize: 5_000 }],
    ['of a wrong type', 'dark'],
    ['null', null],
  ])('%s are the defaults', (_what, settings) => {
    writeFileSync(file(), JSON.stringify({ settings }));
    expect(createSettingsStore().settings()).toEqual(defaultSettings);
  });

  it.each<[string, unknown]>([
    ['fractions', { x: 0.5, y: 0, width: 800, height: 600 }],
    ['texts', { x: '0', y: 0, width: 800, height: 600 }],
    ['far too large', { x: 0, y: 0, width: 1e9, height: 600 }],
    ['a part missing', { x: 0, y: 0 }],
  ])('a place of the window in %s counts as none', (_what, windowBounds) => {
    writeFileSync(file(), JSON.stringify({ windowBounds }));
    expect(createSettingsStore().windowBounds()).toBeNull();
  });

  it('saved from the window hold for menus and dialogs of the system too', async () => {
    const store = createSettingsStore();
    expect(await saveSettings(store)(mine)).toEqual(mine);
    expect(nativeTheme.themeSource).toBe('dark');
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ settings: mine });
  });
});
