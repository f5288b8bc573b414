import type { AboutKeydesk } from '../../contract/app/get-about.ts';
import type { Connection } from '../../contract/connections/connection.ts';
import type { KeptSettings } from '../../contract/settings/settings.ts';
import type { Failure } from '../logging/recent-failures.ts';

export type DiagnosticsParts = Readonly<{
  about: AboutKeydesk;
  settings: KeptSettings;
  connection: Connection;
  failures: readonly Failure[];
  /** epoch milliseconds */
  now: number;
}>;

/** Preferences whose value says nothing of a network or a person. Others are only said to be set. */
const harmless: readonly string[] = [
  'language',
  'theme',
  'density',
  'pageSize',
  'hiddenColumns',
  'zoomPercent',
  'clipboardSeconds',
  'confirmFrom',
  'idleLockMinutes',
  'secretDays',
  'keepDeletedDays',
];

/**
 * What helps whoever has to find a fault: versions, preferences, the kind of connection and the codes of the last errors. What is
 * said is chosen one by one, so that no name, e-mail, address or secret gets in by a new field.
 */
export function describeDiagnostics({
  about,
  settings,
  connection,
  failures,
  now,
}: DiagnosticsParts): string {
  return [
    `Keydesk ${about.keydesk}, ${new Date(now).toISOString()}`,
    `Electron ${about.electron}, Chromium ${about.chromium}, Node ${about.node}`,
    `System: ${about.platform}`,
    `Key service: ${about.keyService ?? 'not asked'}`,
    `Connection: ${connection.kind ?? 'none'}, ${connection.state}, ${connection.deployment ?? 'unknown Jira'}`,
    'Preferences:',
    ...Object.entries(settings.settings).map(
      ([name, value]) =>
        `  ${name}: ${harmless.includes(name) ? JSON.stringify(value) : '(set)'}${settings.managed.includes(name) ? ', by policy' : ''}`,
    ),
    `Preferences reset at start: ${settings.wereReset ? 'yes' : 'no'}`,
    `Last errors: ${failures.length === 0 ? 'none' : ''}`,
    ...failures.map(
      ({ at, channel, code, reference }) => `  ${new Date(at).toISOString()} ${channel} ${code} ${reference}`,
    ),
  ].join('\n');
}
