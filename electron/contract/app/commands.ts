/** What can be done from the menu bar or by a shortcut; accelerators as Electron writes them. Its name is a text. */
export const commands = {
  createKey: { accelerator: 'CmdOrCtrl+N' },
  search: { accelerator: 'CmdOrCtrl+F' },
  refresh: { accelerator: 'CmdOrCtrl+R' },
  keys: { accelerator: 'CmdOrCtrl+1' },
  auditLog: { accelerator: 'CmdOrCtrl+2' },
  overview: { accelerator: 'CmdOrCtrl+3' },
  preferences: { accelerator: 'CmdOrCtrl+,' },
  disconnect: { accelerator: 'CmdOrCtrl+Shift+D' },
  zoomIn: { accelerator: 'CmdOrCtrl+Plus' },
  zoomOut: { accelerator: 'CmdOrCtrl+-' },
  zoomReset: { accelerator: 'CmdOrCtrl+0' },
  connectionDoctor: { accelerator: null },
  shortcuts: { accelerator: 'CmdOrCtrl+/' },
  about: { accelerator: null },
} as const satisfies Readonly<Record<string, Readonly<{ accelerator: string | null }>>>;

export type Command = keyof typeof commands;
export const commandNames = Object.keys(commands) as [Command, ...Command[]];
