import type { RoleWords } from '../role-words.ts';

/** The menu bar, beside the commands. Electron itself names its roles in English. */
export const menu = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  help: 'Help',
  openLogFolder: 'Open Log Folder',
  checkForUpdates: 'Check for Updates...',
  roles: {} as RoleWords,
};
