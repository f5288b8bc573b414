import type { Catalogue } from '../en/index.ts';
import { apiKeys } from './api-keys.ts';
import { formats } from './formats.ts';

const { number, counted } = formats;
const ofKeys = (count: number) => counted(count, 'API-Schlüssel', 'API-Schlüsseln');
const secrets = (count: number) => counted(count, 'neues Client Secret', 'neue Client Secrets');
const underWay = (actions: number) =>
  actions === 1 ? 'Eine Sammelaktion läuft' : `${number(actions)} Sammelaktionen sind nicht fertig`;

export const desktop: Catalogue['desktop'] = {
  quit: {
    message: 'Keydesk beenden?',
    yes: 'Beenden',
    no: 'Bleiben',
    canResume: (actions, left) =>
      `${underWay(actions)}: ${apiKeys(left)} ${left === 1 ? 'ist' : 'sind'} noch offen. ${actions === 1 ? 'Sie kann' : 'Sie können'} nach dem nächsten Start fortgesetzt werden.`,
    wouldStay: (actions, left) =>
      `${underWay(actions)}: ${apiKeys(left)} ${left === 1 ? 'bliebe, wie er ist' : 'blieben, wie sie sind'}.`,
    secretsWait: (count) =>
      `${secrets(count)} ${count === 1 ? 'wurde' : 'wurden'} noch nicht abgeholt. ${count === 1 ? 'Es wartet' : 'Sie warten'} verschlüsselt auf diesem Computer auf den nächsten Start.`,
    secretsLost: (count) =>
      `${secrets(count)} ${count === 1 ? 'wurde noch nicht abgeholt und ginge' : 'wurden noch nicht abgeholt und gingen'} verloren. ${count === 1 ? 'Sein API-Schlüssel bräuchte ein anderes' : 'Ihre API-Schlüssel bräuchten andere'}.`,
  },
  jobEnd: {
    done: {
      delete: (succeeded, total) => `${number(succeeded)} von ${ofKeys(total)} gelöscht.`,
      regenerate: (succeeded, total) =>
        `${number(succeeded)} von ${counted(total, 'Client Secret', 'Client Secrets')} neu erzeugt.`,
      create: (succeeded, total) => `${number(succeeded)} von ${ofKeys(total)} angelegt.`,
      restore: (succeeded, total) => `${number(succeeded)} von ${ofKeys(total)} wiederhergestellt.`,
      purge: (succeeded, total) => `${number(succeeded)} von ${ofKeys(total)} endgültig gelöscht.`,
    },
    notRestored: (count) =>
      count === 1
        ? '1 konnte nicht wiederhergestellt werden: Der Benutzer hat inzwischen einen Schlüssel.'
        : `${number(count)} konnten nicht wiederhergestellt werden: Die Benutzer haben inzwischen einen Schlüssel.`,
    notServed: (count) =>
      count === 1 ? '1 konnte keinen bekommen.' : `${number(count)} konnten keinen bekommen.`,
    gone: (count) => `${number(count)} inzwischen nicht mehr vorhanden.`,
    failed: (count) => `${number(count)} fehlgeschlagen.`,
    secretsWait: 'Die neuen Client Secrets warten darauf, abgeholt zu werden.',
  },
  crashes: {
    tryAgain: 'Erneut versuchen',
    openLogFolder: 'Protokollordner öffnen',
    quit: 'Beenden',
    page: {
      message: 'Das Fenster von Keydesk ist in fünf Minuten dreimal abgestürzt',
      detail:
        'Keydesk selbst läuft noch: Eine Sammelaktion geht weiter, und nicht abgeholte Client Secrets bleiben erhalten. Versuchen Sie es erneut. Wenn es wieder geschieht, starten Sie den Computer neu und geben Sie den Protokollordner der Person, die Keydesk betreut.',
    },
    service: {
      message: 'Der Schlüsseldienst ist in fünf Minuten dreimal abgestürzt',
      detail:
        'Bis er läuft, kann nichts gelesen oder geändert werden. Was getan wurde, bleibt, und eine Sammelaktion wartet. Achten Sie darauf, dass der Datenträger nicht voll ist und kein anderes Keydesk dieselben Daten verwendet, und versuchen Sie es dann erneut.',
    },
    notAnswering: {
      message: 'Das Fenster von Keydesk antwortet nicht',
      detail:
        'Vielleicht ist es mit einer langen Liste beschäftigt. Warten kostet nichts; neu laden bringt zurück, was geöffnet war. Eine Sammelaktion geht in jedem Fall weiter.',
    },
    wait: 'Warten',
    loadAnew: 'Neu laden',
  },
  updates: {
    ok: 'OK',
    upToDate: 'Keydesk ist auf dem neuesten Stand.',
    nothingNewer: 'Die Updatequelle Ihres Unternehmens hat keine neuere Version.',
    available: (version) => `Keydesk ${version} ist verfügbar.`,
    signed:
      'Es ist mit dem Updateschlüssel dieses Keydesk signiert. Nichts wird installiert, bevor Sie noch einmal gefragt werden.',
    download: 'Herunterladen',
    notNow: 'Nicht jetzt',
    ready: (version) => `Keydesk ${version} ist bereit.`,
    consequence:
      'Keydesk wird beendet, ersetzt und neu gestartet. Läuft eine Sammelaktion, werden Sie vorher gefragt.',
    install: 'Beenden und installieren',
    later: 'Später',
    failed: 'Das Update war nicht zu bekommen. Nichts wurde geändert.',
    failedWhy:
      'Die Updatequelle antwortet nicht, oder was sie liefert, ist nicht mit dem Updateschlüssel dieses Keydesk signiert. Das Protokoll enthält die Einzelheiten.',
  },
  start: {
    failed: 'Keydesk kann nicht starten',
    unknown: 'Der Grund ist unbekannt.',
    refusedSwitch: (name) =>
      `Das Argument ${name} würde einen Schutz aufheben. Starten Sie Keydesk ohne dieses Argument.`,
  },
};
