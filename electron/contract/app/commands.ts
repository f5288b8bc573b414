/** What can be done from the menu bar or by a shortcut; accelerators as Electron writes them. */
export const commands = {
  createKey: { label: 'New API Key…', accelerator: 'CmdOrCtrl+N' },
  search: { label: 'Search', accelerator: 'CmdOrCtrl+F' },
  refresh: { label: 'Refresh', accelerator: 'CmdOrCtrl+R' },
  keys: { label: 'API Keys', accelerator: 'CmdOrCtrl+1' },
  auditLog: { label: 'Audit Log', accelerator: 'CmdOrCtrl+2' },
  preferences: { label: 'Preferences', accelerator: 'CmdOrCtrl+,' },
  disconnect: { label: 'Disconnect…', accelerator: 'CmdOrCtrl+Shift+D' },
  zoomIn: { label: 'Zoom In', accelerator: 'CmdOrCtrl+Plus' },
  zoomOut: { label: 'Zoom Out', accelerator: 'CmdOrCtrl+-' },
  zoomReset: { label: 'Actual Size', accelerator: 'CmdOrCtrl+0' },
  connectionDoctor: { label: 'Connection Doctor…', accelerator: null },
  shortcuts: { label: 'Keyboard Shortcuts', accelerator: 'CmdOrCtrl+/' },
  about: { label: 'About Keydesk', accelerator: null },
} as const satisfies Readonly<Record<string, Readonly<{ label: string; accelerator: string | null }>>>;

export type Command = keyof typeof commands;
export const commandNames = Object.keys(commands) as [Command, ...Command[]];
