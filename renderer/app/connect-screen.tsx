import type { Connection } from '../api/use-connection.ts';
import { ConnectPage } from '../features/connections/connect-page.tsx';
import { SecretTicketsButton } from '../features/secrets/secret-tickets-button.tsx';
import { useOpened } from './opened.ts';
import { OpenedDialog } from './opened-dialog.tsx';
import { PreferencesBefore } from './preferences-before.tsx';

/** The way in. Client secrets that nobody collected yet can be collected here too: main still holds them. */
export function ConnectScreen({ connection, lost }: { connection: Connection; lost: boolean }) {
  const opened = useOpened();
  return (
    <PreferencesBefore>
      <ConnectPage connection={connection} lost={lost}>
        <SecretTicketsButton onOpen={opened.openTicket} />
      </ConnectPage>
      <OpenedDialog opened={opened} />
    </PreferencesBefore>
  );
}
