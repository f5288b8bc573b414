import type { Catalogue } from '../en/index.ts';

export const inventory: Catalogue['inventory'] = {
  readOnly: (time, ago) => `Nur lesen: Bestand vom ${time}, ${ago}.`,
  tryingIn: (seconds) => `Nächster Versuch in ${seconds} s.`,
  trying: 'Neuer Versuch…',
  tryNow: 'Jetzt versuchen',
  notKept:
    'Von dieser Verbindung wird auf diesem Computer kein Bestand aufbewahrt, daher kann nichts weiter gezeigt werden.',
  reason: 'Nicht möglich, solange der Schlüsseldienst nicht antwortet: Sie sehen den Bestand.',
  back: 'Der Schlüsseldienst ist wieder da. Änderungen sind wieder möglich.',
};
