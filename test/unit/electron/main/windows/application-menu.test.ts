import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { commandNames, type Command } from '../../../../../electron/contract/app/commands.ts';
import { textsOf } from '../../../../../electron/contract/texts/index.ts';
import {
  menuTemplate,
  offerInMenu,
  setApplicationMenu,
} from '../../../../../electron/main/windows/application-menu.ts';
import { Menu } from '../../../../electron-stand-in/desktop/menu.ts';

vi.mock('electron', async () => ({
  Menu: (await import('../../../../electron-stand-in/desktop/menu.ts')).Menu,
}));

const itemsOf = (menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
const press = (item: MenuItemConstructorOptions | undefined) => {
  (item?.click as (() => void) | undefined)?.();
};

describe.each(['linux', 'win32', 'darwin'] as const)('the menu bar on %s', (platform) => {
  const chosen: Command[] = [];
  const onOpenLogFolder = vi.fn();
  const items = itemsOf(
    menuTemplate(platform, { onCommand: (command) => chosen.push(command), onOpenLogFolder }, textsOf('en')),
  );
  const find = (id: string) => items.find((item) => item.id === id);

  it.each(commandNames)('asks the page to do %s', (command) => {
    press(find(command));
    expect(chosen.at(-1)).toBe(command);
  });

  it('opens the log folder', () => {
    press(find('openLogFolder'));
    expect(onOpenLogFolder).toHaveBeenCalledOnce();
  });

  it('has each shortcut once, and none that reloads the page or opens developer tools', () => {
    const shortcuts = items.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    const roles = items.map(({ role }) => role);
    for (const role of ['reload', 'forceReload', 'toggleDevTools'] as const)
      expect(roles).not.toContain(role);
  });

  it('quits, and on macOS has its own menu first', () => {
    expect(items.filter(({ role }) => role === 'quit')).toHaveLength(1);
    expect(items[0]?.label).toBe(platform === 'darwin' ? 'Keydesk' : 'File');
  });

  it('is German throughout in German, what Electron does by itself too', () => {
    const actions = { onCommand: () => undefined, onOpenLogFolder, onCheckForUpdates: () => undefined };
    const english = itemsOf(menuTemplate(platform, actions, textsOf('en')));
    const german = itemsOf(menuTemplate(platform, actions, textsOf('de')));
    const unnamed = german.filter(({ type, label }) => type !== 'separator' && label === undefined);
    expect(unnamed).toEqual([]);
    const names = new Set(english.map(({ label }) => label));
    expect(german.filter(({ label }) => label && label !== 'Keydesk' && names.has(label))).toEqual([]);
  });
});

it('greys what the page does not offer, also after the menu bar was made anew', () => {
  const canChoose = (command: Command) => Menu.getApplicationMenu()?.getMenuItemById(command)?.enabled;
  const actions = { onCommand: () => undefined, onOpenLogFolder: () => undefined };
  setApplicationMenu(actions, textsOf('en'));
  expect(commandNames.filter(canChoose)).toEqual([]);
  offerInMenu(['about', 'search']);
  expect(commandNames.filter(canChoose)).toEqual(['search', 'about']);
  setApplicationMenu(actions, textsOf('en'));
  expect(commandNames.filter(canChoose)).toEqual(['search', 'about']);
  expect(Menu.getApplicationMenu()?.getMenuItemById('openLogFolder')?.enabled).toBe(true);
});
