import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commandNames, commands, type Command } from '../../contract/app/commands.ts';

type Items = MenuItemConstructorOptions[];
export type MenuActions = Readonly<{
  /** Asks the page to do it: it knows whether it can be done now. */
  onCommand: (command: Command) => void;
  onOpenLogFolder: () => void;
  /** Only where there are updates. */
  onCheckForUpdates?: () => void;
}>;

const line: MenuItemConstructorOptions = { type: 'separator' };

type ItemOf = (command: Command) => MenuItemConstructorOptions;
type Roles = readonly NonNullable<MenuItemConstructorOptions['role']>[];
const ofRoles = (roles: Roles): Items => roles.map((role) => ({ role }));

/** What an admin expects of a desktop program, where its system has it. No reload and no developer tools. */
export function menuTemplate(
  platform: NodeJS.Platform,
  { onCommand, onOpenLogFolder, onCheckForUpdates }: MenuActions,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const item: ItemOf = (command) => {
    const { label, accelerator } = commands[command];
    return { id: command, label, ...(accelerator && { accelerator }), click: () => onCommand(command) };
  };
  const help: Items = [
    item('shortcuts'),
    item('connectionDoctor'),
    { id: 'openLogFolder', label: 'Open Log Folder', click: onOpenLogFolder },
    ...(onCheckForUpdates
      ? [{ id: 'checkForUpdates', label: 'Check for Updates...', click: onCheckForUpdates }]
      : []),
    ...(isMac ? [] : [line, item('about')]),
  ];
  return [
    ...(isMac ? [{ label: 'Keydesk', submenu: macMenu(item) }] : []),
    { label: 'File', submenu: fileMenu(item, isMac) },
    { label: 'Edit', submenu: editMenu(item) },
    { label: 'View', submenu: viewMenu(item) },
    { role: 'windowMenu' },
    { label: 'Help', role: 'help', submenu: help },
  ];
}

const macMenu = (item: ItemOf): Items => [
  item('about'),
  line,
  item('preferences'),
  line,
  ...ofRoles(['services', 'hide', 'hideOthers', 'unhide']),
  line,
  { role: 'quit' },
];

const fileMenu = (item: ItemOf, isMac: boolean): Items => [
  item('createKey'),
  line,
  ...(isMac ? [] : [item('preferences')]),
  item('disconnect'),
  line,
  isMac ? { role: 'close' } : { role: 'quit' },
];

const editMenu = (item: ItemOf): Items => [
  ...ofRoles(['undo', 'redo']),
  line,
  ...ofRoles(['cut', 'copy', 'paste', 'selectAll']),
  line,
  item('search'),
];

const viewMenu = (item: ItemOf): Items => [
  item('keys'),
  item('auditLog'),
  line,
  item('refresh'),
  line,
  item('zoomReset'),
  item('zoomIn'),
  // Many keyboards have the plus on the key of the equals sign.
  { ...item('zoomIn'), id: 'zoomInToo', accelerator: 'CmdOrCtrl+=', visible: false },
  item('zoomOut'),
  line,
  { role: 'togglefullscreen' },
];

let offered: readonly Command[] = [];

/** Sets the menu bar; what the page does not offer at the moment is grey. */
export function setApplicationMenu(actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, actions)));
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
