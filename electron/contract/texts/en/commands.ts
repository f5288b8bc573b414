import type { Command } from '../../app/commands.ts';

/** What can be done from the menu bar or by a shortcut. */
export const commands: Readonly<Record<Command, string>> = {
  createKey: 'New API Key…',
  search: 'Search',
  refresh: 'Refresh',
  keys: 'API Keys',
  auditLog: 'Audit Log',
  overview: 'Overview',
  preferences: 'Preferences',
  disconnect: 'Disconnect…',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  zoomReset: 'Actual Size',
  connectionDoctor: 'Connection Doctor…',
  shortcuts: 'Keyboard Shortcuts',
  about: 'About Keydesk',
};
