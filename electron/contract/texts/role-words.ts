/** Names for items of the menu bar that Electron does by itself. */
export type RoleWords = Readonly<
  Partial<
    Record<
      | 'undo'
      | 'redo'
      | 'cut'
      | 'copy'
      | 'paste'
      | 'selectAll'
      | 'togglefullscreen'
      | 'quit'
      | 'close'
      | 'services'
      | 'hide'
      | 'hideOthers'
      | 'unhide'
      | 'windowMenu',
      string
    >
  >
>;
