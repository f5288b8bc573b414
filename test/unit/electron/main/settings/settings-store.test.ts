import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../../../electron/contract/settings/default-settings.ts';
import type { Settings } from '../../../../../electron/contract/settings/settings.ts';
import { createSettingsStore } from '../../../../../electron/main/settings/settings-store.ts';

const place = vi.hoisted(() => ({ folder: '' }));
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
const mine: Settings = {
  ...defaultSettings,
  theme: 'dark',
  density: 'comfortable',
  pageSize: 25,
  hiddenColumns: ['createdBy'],
  clipboardSeconds: 60,
};

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

  it('change one by one: the others stay', () => {
    createSettingsStore().saveSettings(mine);
    const { settings } = createSettingsStore().saveSettings({ zoomPercent: 125 });
    expect(settings).toEqual({ ...mine, zoomPercent: 125 });
    expect(createSettingsStore().settings()).toEqual(settings);
  });

  it('a damaged file costs the preferences, not the start, and that is said', () => {
    writeFileSync(file(), '{"settings": {"theme": "da');
    const store = createSettingsStore();
    expect(store.kept()).toEqual({
      settings: defaultSettings,
      managed: [],
      systemLanguage: 'en',
      wereReset: true,
    });
    store.saveSettings(mine);
    expect(createSettingsStore().kept()).toEqual({
      settings: mine,
      managed: [],
      systemLanguage: 'en',
      wereReset: false,
    });
  });

  it.each<[string, unknown]>([
    ['out of range', { ...mine, pageSize: 5_000 }],
    ['of a wrong type', { ...mine, pageSize: '25' }],
    ['no number at all', { ...mine, pageSize: null }],
  ])('one value that is %s costs that one, and that is said', (_what, settings) => {
    writeFileSync(file(), JSON.stringify({ settings }));
    expect(createSettingsStore().kept()).toMatchObject({
      settings: { ...mine, pageSize: defaultSettings.pageSize },
      wereReset: true,
    });
  });

  it.each(['dark', null, 7])(
    'the file holds %j in their place: the defaults, and that is said',
    (settings) => {
      writeFileSync(file(), JSON.stringify({ settings }));
      expect(createSettingsStore().kept()).toMatchObject({ settings: defaultSettings, wereReset: true });
    },
  );

  it('of another version keep what is still known, without a word', () => {
    writeFileSync(file(), JSON.stringify({ settings: { theme: 'dark', font: 'big' } }));
    expect(createSettingsStore().kept()).toMatchObject({
      settings: { ...defaultSettings, theme: 'dark' },
      wereReset: false,
    });
  });

  it('set by a policy count before those of the admin, are named, and cannot be changed', () => {
    createSettingsStore().saveSettings(mine);
    const store = createSettingsStore({ managed: { clipboardSeconds: 10 } });
    expect(store.kept()).toMatchObject({
      settings: { ...mine, clipboardSeconds: 10 },
      managed: ['clipboardSeconds'],
    });
    expect(() => store.saveSettings({ theme: 'light', clipboardSeconds: 300 })).toThrow(/policy/);
    expect(store.settings()).toEqual({ ...mine, clipboardSeconds: 10 });
    // Without the policy, the admin's own choice is there again.
    expect(createSettingsStore().settings()).toEqual(mine);
  });

  it('tell what follows from them of every change', () => {
    const heard: Settings[] = [];
    const store = createSettingsStore();
    store.onChange((settings) => heard.push(settings));
    store.saveSettings({ theme: 'dark' });
    expect(heard).toEqual([{ ...defaultSettings, theme: 'dark' }]);
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
});
