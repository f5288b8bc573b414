import type { Catalogue } from '../en/index.ts';

export const menu: Catalogue['menu'] = {
  file: 'Datei',
  edit: 'Bearbeiten',
  view: 'Ansicht',
  help: 'Hilfe',
  openLogFolder: 'Protokollordner öffnen',
  checkForUpdates: 'Nach Updates suchen…',
  roles: {
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    selectAll: 'Alles auswählen',
    togglefullscreen: 'Vollbild',
    quit: 'Keydesk beenden',
    close: 'Fenster schließen',
    services: 'Dienste',
    hide: 'Keydesk ausblenden',
    hideOthers: 'Andere ausblenden',
    unhide: 'Alle einblenden',
    windowMenu: 'Fenster',
  },
};
