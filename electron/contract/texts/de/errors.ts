import type { Catalogue } from '../en/index.ts';

export const errors: Catalogue['errors'] = {
  ipc_untrusted_sender: 'Der Aufruf kam von einer Seite, die nicht zu Keydesk gehört, und wurde abgelehnt.',
  ipc_bad_input: 'Im Aufruf war ein Feld falsch, unbekannt oder fehlte; er wurde abgelehnt.',
  not_connected:
    'Keydesk ist nicht verbunden. Verbinden Sie sich mit Jira oder öffnen Sie die Beispieldaten.',
  already_connecting: 'Keydesk verbindet sich schon. Warten Sie einen Moment.',
  address_invalid: 'Das ist keine Webadresse. Sie sieht so aus: https://ihre-firma.atlassian.net.',
  address_insecure:
    'http:// würde Ihre Zugangsdaten unverschlüsselt senden. Verwenden Sie https:// (http nur für diesen Computer).',
  address_unreachable:
    'Unter dieser Adresse antwortet nichts. Prüfen Sie die Adresse sowie Netzwerk und Proxy.',
  address_not_allowed:
    'Die Richtlinie Ihrer Firma erlaubt diese Adresse nicht. Fragen Sie, wer Keydesk auf diesem Computer verwaltet.',
  sample_data_off:
    'Die Richtlinie Ihrer Firma schaltet die Beispieldaten ab. Verbinden Sie sich stattdessen mit Ihrem Jira.',
  address_unknown: 'Unter dieser Adresse gibt es weder ein Jira noch einen Keydesk-Dienst.',
  connection_not_found: 'Diese gespeicherte Verbindung gibt es nicht mehr.',
  connection_not_saved:
    'Die Verbindung konnte nicht gespeichert werden, auch nicht teilweise. Geben Sie Speicherplatz frei oder prüfen Sie den Ordner, und versuchen Sie es dann noch einmal.',
  keychain_unavailable:
    'Dieser Computer hat keinen Schlüsselbund, dem Keydesk traut. Behalten Sie die Zugangsdaten, bis Keydesk beendet wird, oder schützen Sie sie mit einer Passphrase.',
  credentials_unreadable:
    'Die gespeicherten Zugangsdaten lassen sich nicht mehr öffnen. Bearbeiten Sie die Verbindung und geben Sie sie neu ein.',
  credentials_moved:
    'Die gespeicherten Zugangsdaten gehören zu einer anderen Verbindung und werden abgelehnt. Entfernen Sie diese Verbindung und verbinden Sie sich neu.',
  credentials_other_user:
    'Diese Zugangsdaten gehören einem anderen Jira-Benutzer. Geben Sie die des angemeldeten Benutzers ein, oder trennen Sie zuerst die Verbindung.',
  vault_exists: 'Es gibt schon eine Passphrase. Entsperren Sie mit ihr.',
  vault_missing: 'Es gibt noch keine Passphrase, mit der sich diese Zugangsdaten öffnen ließen.',
  vault_locked: 'Die gespeicherten Zugangsdaten sind gesperrt. Geben Sie die Passphrase ein.',
  passphrase_wrong: 'Das ist nicht die Passphrase.',
  passphrase_too_soon: 'Nach einer falschen Passphrase müssen Sie bis zum nächsten Versuch warten.',
  service_secrets_unreadable:
    'Die Schlüssel des Schlüsseldienstes für dieses Jira lassen sich nicht öffnen. Keydesk erzeugt keine neuen, denn dann würde kein API-Schlüssel mehr funktionieren: Stellen Sie den Schlüsselbund oder die vault.json wieder her, mit der sie versiegelt wurden.',
  service_secrets_not_saved:
    'Die Schlüssel des Schlüsseldienstes konnten nicht gespeichert werden. Geben Sie Speicherplatz frei oder prüfen Sie den Ordner, und versuchen Sie es dann noch einmal.',
  service_unreachable:
    'Der Schlüsseldienst antwortet nicht. Keydesk versucht es weiter; nichts wurde geändert.',
  service_failed: 'Der Schlüsseldienst konnte nicht gestartet werden. Das Protokoll sagt, warum.',
  service_bad_answer:
    'Der Schlüsseldienst gab eine Antwort, die keinen Sinn ergibt. Vielleicht passen die Versionen nicht zusammen.',
  outcome_unknown:
    'Die Verbindung brach ab, bevor die Antwort kam. Aktualisieren Sie die Liste, um zu sehen, ob die Änderung ausgeführt wurde.',
  job_running: 'Eine andere Sammelaktion läuft. Warten Sie auf sie, oder brechen Sie sie zuerst ab.',
  job_not_found: 'Diese Sammelaktion gibt es nicht mehr.',
  job_nothing_to_retry: 'In dieser Sammelaktion gibt es nichts, das noch einmal versucht werden kann.',
  job_not_paused: 'Diese Sammelaktion ist nicht angehalten.',
  job_of_other_connection:
    'Diese Sammelaktion wurde über eine andere Verbindung begonnen. Verbinden Sie sich mit jener, als derselbe Administrator, und setzen Sie sie dort fort.',
  journal_not_written:
    'Keydesk konnte sein Journal nicht schreiben und ändert deshalb nichts mehr. Geben Sie Speicherplatz frei, und versuchen Sie es dann noch einmal.',
  ticket_not_found:
    'Diese Client Secrets werden nicht mehr aufbewahrt: Sie wurden abgeholt, oder Keydesk wurde neu gestartet.',
  file_not_written:
    'Die Datei konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner, oder geben Sie Speicherplatz frei.',
  folder_not_opened:
    'Das System konnte den Ordner nicht anzeigen. Sie finden ihn in den Benutzerdaten von Keydesk.',
  setting_managed:
    'Die Richtlinie Ihrer Firma legt das fest. Fragen Sie, wer Keydesk auf diesem Computer verwaltet.',
  proxy_address_invalid: 'Das ist keine Adresse eines Proxys. Sie sieht so aus: proxy.ihre-firma.de:8080.',
  authority_file_invalid:
    'Diese Datei enthält kein CA-Zertifikat. Fragen Sie die Netzwerkverwaltung nach der CA-Datei im PEM-Format.',
  client_certificate_invalid:
    'Diese Datei enthält kein Clientzertifikat, oder der Schlüssel gehört nicht dazu. Wählen Sie eine .p12- oder .pfx-Datei, oder ein PEM-Zertifikat und seinen Schlüssel.',
  client_certificate_locked:
    'Die Passphrase öffnet dieses Clientzertifikat nicht. Geben Sie sie noch einmal ein.',
  still_connected: 'Trennen Sie zuerst die Verbindung. Versuchen Sie es dann noch einmal.',
  file_exists: 'Eine Datei dieses Namens gibt es schon. Wählen Sie einen anderen Namen.',
  file_not_permitted:
    'In diese Datei oder ihren Ordner darf nicht geschrieben werden, oder ein anderes Programm hat die Datei geöffnet. Wählen Sie einen anderen Ort, oder schließen Sie die Datei dort.',
  folder_not_found: 'Den Ordner gibt es nicht mehr. Wählen Sie einen anderen.',
  disk_full:
    'Der Datenträger ist voll. Geben Sie Speicherplatz frei oder wählen Sie einen anderen Datenträger, und versuchen Sie es dann noch einmal. Von der Datei blieb nichts zurück.',
  export_not_found: 'Diesen Export gibt es nicht mehr.',
  export_running: 'Ein Export läuft. Warten Sie auf ihn, oder brechen Sie ihn zuerst ab.',
  export_stopped:
    'Der Export endete, bevor er fertig war, und von der Datei blieb nichts zurück. Versuchen Sie es noch einmal.',
  export_too_large:
    'Ein Excel-Blatt fasst höchstens 1.048.575 API-Schlüssel. Exportieren Sie als CSV, oder grenzen Sie die Liste zuerst ein.',
  hand_over_nothing:
    'Es gibt nichts zu speichern: Keiner dieser Besitzer hat einen öffentlichen Schlüssel in der Datei.',
  hand_over_running:
    'Client Secrets werden schon gespeichert. Warten Sie darauf, oder brechen Sie zuerst ab.',
  hand_over_stopped:
    'Das Speichern endete, bevor es fertig war, und von der Datei blieb nichts zurück. Die Client Secrets sind unverändert: Versuchen Sie es noch einmal.',
  key_file_invalid:
    'Diese Datei enthält keine öffentlichen Schlüssel von age. Einer beginnt mit age1 und steht in einer eigenen Zeile, oder neben einer E-Mail-Adresse in einer CSV-Datei.',
  owner_keys_not_found:
    'Inzwischen wurde eine andere Datei mit Schlüsseln gewählt. Wählen Sie diese noch einmal.',
  recipient_invalid:
    'Eine dieser Angaben ist kein öffentlicher Schlüssel von age oder wurde nicht ganz kopiert. Ein öffentlicher Schlüssel beginnt mit age1.',
  recipient_is_secret_key:
    'Das ist ein geheimer Schlüssel von age. Behalten Sie ihn für sich, und geben Sie den öffentlichen an: Er beginnt mit age1.',
  print_failed:
    'Es konnte nicht gedruckt werden. Prüfen Sie den Drucker, oder speichern Sie als PDF und drucken Sie dieses.',
  user_file_invalid:
    'Diese Datei ist keine Tabelle mit Benutzern. Speichern Sie sie als CSV, und wählen Sie sie noch einmal.',
  user_file_too_large:
    'Diese Datei ist größer als 10 MB. Teilen Sie sie, und erstellen Sie die Schlüssel nacheinander.',
  user_file_unreadable:
    'Diese Datei konnte nicht gelesen werden. Prüfen Sie, ob sie da ist und ob Sie sie lesen dürfen.',
  user_list_changed:
    'Die Liste ist nicht mehr die, die angezeigt wurde. Sehen Sie sich die Zahlen an, und bestätigen Sie noch einmal.',
  user_list_empty:
    'Diese Liste nennt niemanden. Sie braucht mindestens eine E-Mail-Adresse, eine Benutzer-Id oder einen Namen.',
  user_list_gone: 'Diese Liste ist nicht mehr zur Hand. Schlagen Sie die Benutzer noch einmal nach.',
  user_list_too_long:
    'Diese Liste nennt mehr als 100.000 Benutzer. Teilen Sie sie, und erstellen Sie die Schlüssel nacheinander.',
  app_internal: 'In Keydesk ist etwas schiefgegangen. Das Protokoll hat unter der Referenz die Einzelheiten.',

  bad_json: 'Der Inhalt ist kein gültiges JSON. Senden Sie ein JSON-Objekt.',
  bad_input: 'In der Anfrage ist ein Feld falsch, unbekannt oder fehlt. Die Liste der Felder sagt, welches.',
  bad_cursor: 'Diese Fortsetzung gehört nicht zu dieser Liste. Beginnen Sie wieder mit der ersten Seite.',
  route_not_found: 'Diese Adresse gibt es nicht. Die Liste steht unter /docs.',
  body_too_large:
    'Der Inhalt ist zu groß: höchstens 1 MB, durch das Gateway 100 MB. Senden Sie weniger auf einmal.',
  body_timeout: 'Der Rest des Inhalts kam nicht innerhalb einer Minute. Senden Sie die Anfrage noch einmal.',
  unsupported_media_type: 'Senden Sie den Inhalt als application/json.',
  host_refused: 'Der Host-Header nennt nicht diesen Dienst. Rufen Sie ihn unter seiner eigenen Adresse auf.',
  too_many_requests: 'Zu viele Anfragen von dieser Adresse. Warten Sie so lange, wie Retry-After sagt.',

  launch_token_invalid:
    'Dieser Schlüsseldienst gehört zu einer laufenden Keydesk-Konsole und dient nur dieser.',
  jira_credentials_missing:
    'Senden Sie die Jira-Zugangsdaten in Authorization: Basic mit E-Mail und API-Token, oder Bearer mit einem persönlichen Zugriffstoken.',
  jira_credentials_refused: 'Jira hat diese Zugangsdaten abgelehnt. Prüfen Sie E-Mail und Token.',
  client_invalid: 'Die Authentifizierung ist fehlgeschlagen: Client Id oder Client Secret ist falsch.',
  grant_unsupported: 'Nur grant_type=client_credentials wird unterstützt.',
  target_unknown: 'Die Ressource gehört nicht zu diesem Dienst. Lassen Sie sie weg.',
  token_foreign: 'Das Token gehört einem anderen Client. Nur dieser darf es widerrufen.',
  token_missing:
    'Senden Sie ein Zugriffstoken in Authorization: Bearer. Sie erhalten eines mit POST /oauth/token.',
  token_invalid:
    'Das Zugriffstoken ist ungültig, oder sein API-Schlüssel wurde geändert oder gelöscht. Authentifizieren Sie sich neu.',
  token_expired: 'Das Zugriffstoken ist abgelaufen. Authentifizieren Sie sich neu.',
  session_missing: 'Dafür ist eine Sitzung nötig. Sie erhalten eine mit POST /api/v1/session.',
  session_invalid: 'Die Sitzung ist ungültig oder wurde beendet. Melden Sie sich neu an.',
  session_expired: 'Die Sitzung ist abgelaufen. Melden Sie sich neu an.',
  not_an_admin: 'Nur Jira-Administratoren (Berechtigung ADMINISTER) dürfen API-Schlüssel verwalten.',
  caller_deactivated: 'Dieser Jira-Benutzer ist deaktiviert. Melden Sie sich als aktiver Administrator an.',

  jira_unreachable:
    'Jira ist nicht erreichbar. Prüfen Sie das Netzwerk und die Jira-Adresse, und versuchen Sie es dann noch einmal.',
  jira_bad_answer:
    'Jira gab eine Antwort, die keinen Sinn ergibt. Prüfen Sie, ob die Adresse die eines Jira ist.',
  jira_timeout: 'Jira hat nicht rechtzeitig geantwortet. Versuchen Sie es später noch einmal.',
  jira_rate_limited: 'Jira begrenzt gerade die Zahl der Anfragen. Warten Sie so lange, wie Retry-After sagt.',

  proxy_unreachable:
    'Der Proxy antwortet nicht. Prüfen Sie seine Adresse in den Netzwerkeinstellungen, oder fragen Sie seinen Betreiber.',
  proxy_credentials_needed:
    'Der Proxy verlangt Benutzername und Passwort, oder lehnt die bisherigen ab. Geben Sie sie in den Netzwerkeinstellungen ein.',
  proxy_method_unsupported:
    'Der Proxy verlangt eine Anmeldung, die Keydesk nicht beherrscht, etwa Negotiate oder NTLM. Bitten Sie seinen Betreiber, diese Adresse ohne Anmeldung oder mit Basic zuzulassen.',
  proxy_refused: 'Der Proxy verbindet nicht mit dieser Adresse. Bitten Sie seinen Betreiber, sie zuzulassen.',
  certificate_unknown_issuer:
    'Das Zertifikat stammt von einem Aussteller, dem dieser Computer nicht traut. So ist es bei einem Firmenproxy, der den Datenverkehr mitliest: Lassen Sie sich dessen CA-Zertifikat geben, und wählen Sie es in den Netzwerkeinstellungen.',
  certificate_expired:
    'Das Zertifikat ist abgelaufen. Prüfen Sie das Datum dieses Computers, und verständigen Sie dann den Betreiber des Servers.',
  certificate_not_yet_valid:
    'Das Zertifikat ist noch nicht gültig. Prüfen Sie das Datum dieses Computers, und verständigen Sie dann den Betreiber des Servers.',
  certificate_wrong_host:
    'Das Zertifikat gehört zu einem anderen Hostnamen. Prüfen Sie die Adresse; vielleicht antwortet etwas anderes an ihrer Stelle.',
  client_certificate_required:
    'Der Server verlangt ein Clientzertifikat, oder lehnt das bisherige ab. Wählen Sie eines in den Netzwerkeinstellungen.',
  tls_failed:
    'Es kam keine sichere Verbindung zustande. Der Server oder ein Proxy dazwischen ist vielleicht zu alt, verlangt ein Clientzertifikat oder spricht an diesem Port kein TLS.',

  gateway_path_refused:
    'Diese Adresse von Jira gibt Zugangsdaten heraus, die den API-Schlüssel überleben würden. Keydesk leitet sie nicht weiter.',
  user_login_unknown:
    'Der Jira-Benutzername zum Benutzer dieses Schlüssels ist noch nicht bekannt. Ein Administrator muss zuerst die Benutzer neu einlesen.',
  jira_redirected:
    'Jira leitet auf eine andere Adresse um. Keydesk folgt keiner Umleitung und gibt keine weiter.',
  gateway_link_refused:
    'Jira nimmt die Verknüpfung mit Keydesk nicht an. Ein Administrator muss die Anwendungsverknüpfung prüfen; das Protokoll des Schlüsseldienstes nennt den Fehler unter der Referenz.',
  gateway_cloud_unsupported:
    'Jira Cloud bietet keinen Weg, von außen im Namen eines Benutzers zu handeln; das Gateway arbeitet deshalb nur mit Jira Data Center. Siehe docs/on-behalf-of.md.',
  gateway_not_linked:
    'Dieser Schlüsseldienst ist nicht mit seinem Jira verknüpft. Ein Administrator muss „npm run link-jira“ ausführen und den Dienst mit --jira-link-file starten.',

  key_not_found: 'Diesen API-Schlüssel gibt es nicht. Vielleicht wurde er inzwischen gelöscht.',
  key_exists:
    'Dieser Benutzer hat schon einen API-Schlüssel. Erzeugen Sie dessen Secret neu, oder löschen Sie ihn zuerst.',
  user_not_found: 'Jira kennt diesen Benutzer nicht.',
  user_deactivated: 'Dieser Jira-Benutzer ist deaktiviert. Ein API-Schlüssel braucht einen aktiven Benutzer.',
  expiry_past: 'Der Ablauf liegt in der Vergangenheit. Wählen Sie einen späteren Zeitpunkt, oder keinen.',
  previous_secret_gone: 'Es gibt kein voriges Secret, das noch gültig ist.',
  plan_not_found: 'Diesen Plan gibt es nicht. Erstellen Sie einen neuen.',
  plan_expired: 'Der Plan ist zu alt. Erstellen Sie einen neuen, und bestätigen Sie noch einmal.',
  plan_action_mismatch: 'Der Plan gilt für eine andere Aktion. Erstellen Sie einen neuen.',

  changes_forgotten:
    'Der Schlüsseldienst weiß nicht mehr, was sich seitdem geändert hat. Lesen Sie alle Schlüssel neu.',
  database_unreachable: 'Die Datenbank ist nicht erreichbar. Versuchen Sie es gleich noch einmal.',
  database_busy: 'Die Datenbank ist ausgelastet. Versuchen Sie es gleich noch einmal.',
  stopping: 'Der Dienst wird gerade beendet. Versuchen Sie es noch einmal, sobald er wieder da ist.',
  internal:
    'Im Schlüsseldienst ist etwas schiefgegangen. Sein Protokoll hat unter der Referenz die Einzelheiten.',
};
