import type { Catalogue } from '../en/index.ts';

export const about: Catalogue['about'] = {
  title: 'Über Keydesk',
  openLogFolder: 'Protokollordner öffnen',
  copyDiagnostics: 'Diagnosedaten kopieren',
  diagnosticsCopied: 'Diagnosedaten kopiert.',
  diagnostics:
    'Diagnosedaten sind diese Versionen, Ihre Einstellungen, die Art der Verbindung und die Codes der letzten Fehler. Sie nennen keine Adresse und keine Person und enthalten kein Geheimnis.',
  parts: {
    keydesk: 'Keydesk',
    keyService: 'Schlüsseldienst',
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node',
    platform: 'System',
  },
  notConnected: 'nicht verbunden',
  shortcuts: 'Tastenkürzel',
  anywhere: 'Überall',
  or: (keys, others) => `${keys} oder ${others}`,
  inList: 'In einer Liste',
  pageKeys: 'Bild auf, Bild ab',
  space: 'Leertaste',
  enter: 'Eingabetaste',
  moveCell: 'Von Zelle zu Zelle gehen',
  moveScreen: 'Um einen Bildschirm weitergehen',
  selectKey: 'Schlüssel auswählen oder abwählen',
  pressButton: 'Schaltfläche in der Zelle drücken',
  copyClientId: 'Client Id der Zeile kopieren',
};
