import type { Handlers } from '../../contract/index.ts';
import type { Connections } from '../connections/connections.ts';
import type { RecentFailures } from '../logging/recent-failures.ts';
import type { Clipboard } from '../security/clipboard.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { describeDiagnostics } from './diagnostics.ts';
import { describeKeydesk } from './get-about.ts';

type Deps = Readonly<{
  connections: Pick<Connections, 'current' | 'client'>;
  settings: Pick<SettingsStore, 'kept'>;
  clipboard: Pick<Clipboard, 'copyText'>;
  failures: Pick<RecentFailures, 'list'>;
}>;

export const copyDiagnostics =
  ({ connections, settings, clipboard, failures }: Deps): Handlers['app']['copyDiagnostics'] =>
  async () => {
    const text = describeDiagnostics({
      about: await describeKeydesk(connections),
      settings: settings.kept(),
      connection: connections.current(),
      failures: failures.list(),
      now: Date.now(),
    });
    await clipboard.copyText(text);
    return { text };
  };
