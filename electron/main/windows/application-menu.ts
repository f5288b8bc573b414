import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commandNames, commands, type Command } from '../../contract/app/commands.ts';
import type { Catalogue } from '../../contract/texts/en/index.ts';
import type { RoleWords } from '../../contract/texts/role-words.ts';

type Items = MenuItemConstructorOptions[];
export type MenuActions = Readonly<{
  /** Asks the page to do it: it knows whether it can be done now. */
  onCommand: (command: Command) => void;
  onOpenLogFolder: () => void;
  /** Only where there are updates. */
  onCheckForUpdates?: () => void;
}>;

const line: MenuItemConstructorOptions = { type: 'separator' };

export type MenuTexts = Pick<Catalogue, 'commands' | 'menu'>;
type Role = keyof RoleWords;
type Make = Readonly<{
  item: (command: Command) => MenuItemConstructorOptions;
  /** What Electron does by itself. */
  role: (role: Role) => MenuItemConstructorOptions;
  roles: (...roles: Role[]) => Items;
}>;

/** What an admin expects of a desktop program, where its system has it. No reload and no developer tools. */
export function menuTemplate(
  platform: NodeJS.Platform,
  { onCommand, onOpenLogFolder, onCheckForUpdates }: MenuActions,
  texts: MenuTexts,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const { menu } = texts;
  const item = (command: Command): MenuItemConstructorOptions => {
    const { accelerator } = commands[command];
    const label = texts.commands[command];
    return { id: command, label, ...(accelerator && { accelerator }), click: () => onCommand(command) };
  };
  const role = (name: Role): MenuItemConstructorOptions => {
    const label = menu.roles[name];
    return { role: name, ...(label !== undefined && { label }) };
  };
  const make: Make = { item, role, roles: (...names) => names.map(role) };
  const help: Items = [
    item('shortcuts'),
    item('connectionDoctor'),
    { id: 'openLogFolder', label: menu.openLogFolder, click: onOpenLogFolder },
    ...(onCheckForUpdates
      ? [{ id: 'checkForUpdates', label: menu.checkForUpdates, click: onCheckForUpdates }]
      : []),
    ...(isMac ? [] : [line, item('about')]),
  ];
  return [
    ...(isMac ? [{ label: 'Keydesk', submenu: macMenu(make) }] : []),
    { label: menu.file, submenu: fileMenu(make, isMac) },
    { label: menu.edit, submenu: editMenu(make) },
    { label: menu.view, submenu: viewMenu(make) },
    role('windowMenu'),
    { label: menu.help, role: 'help', submenu: help },
  ];
}

const macMenu = ({ item, role, roles }: Make): Items => [
  item('about'),
  line,
  item('preferences'),
  line,
  ...roles('services', 'hide', 'hideOthers', 'unhide'),
  line,
  role('quit'),
];

const fileMenu = ({ item, role }: Make, isMac: boolean): Items => [
  item('createKey'),
  line,
  ...(isMac ? [] : [item('preferences')]),
  item('disconnect'),
  line,
  role(isMac ? 'close' : 'quit'),
];

const editMenu = ({ item, roles }: Make): Items => [
  ...roles('undo', 'redo'),
  line,
  ...roles('cut', 'copy', 'paste', 'selectAll'),
  line,
  item('search'),
];

const viewMenu = ({ item, role }: Make): Items => [
  item('keys'),
  item('auditLog'),
  item('overview'),
  line,
  item('refresh'),
  line,
  item('zoomReset'),
  item('zoomIn'),
  // Many keyboards have the plus on the key of the equals sign.
  { ...item('zoomIn'), id: 'zoomInToo', accelerator: 'CmdOrCtrl+=', visible: false },
  item('zoomOut'),
  line,
  role('togglefullscreen'),
];

let offered: readonly Command[] = [];

/** Sets the menu bar; what the page does not offer at the moment is grey. */
export function setApplicationMenu(actions: MenuActions, texts: MenuTexts): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, actions, texts)));
  offerInMenu(offered);
}

/** Only these commands can be chosen in the menu bar from now on: none while no page listens. */
export function offerInMenu(commandsNow: readonly Command[]): void {
  offered = commandsNow;
  const menu = Menu.getApplicationMenu();
  for (const command of commandNames) {
    const item = menu?.getMenuItemById(command);
    if (item) item.enabled = offered.includes(command);
  }
}
