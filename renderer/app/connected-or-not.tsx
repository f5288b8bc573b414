import Box from '@mui/material/Box';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { asCallError } from '../api/call-main.ts';
import { useConnection, type Connection } from '../api/use-connection.ts';
import { ErrorPanel } from '../components/error-panel.tsx';
import { CredentialsNeeded, isCredentialsNeeded } from '../features/connections/credentials-needed.tsx';
import { ConnectScreen } from './connect-screen.tsx';

/** The pages with their grid are a second bundle, so that the way in is there sooner. */
const AppShell = lazy(async () => ({ default: (await import('./app-shell.tsx')).AppShell }));

/** What belongs to one connection, and is forgotten with it. */
const connectionData = ['keys', 'users', 'audit-log'];
const isIn = (connection: Connection) =>
  connection.user !== null && connection.state !== 'disconnected' && connection.state !== 'connecting';

/** The console while connected, else the way in. */
export function ConnectedOrNot() {
  const { data: connection, error, refetch } = useConnection();
  const client = useQueryClient();
  const [wasIn, setWasIn] = useState(false);
  const identity =
    connection && isIn(connection) ? `${connection.address ?? ''} ${connection.user?.userId ?? ''}` : null;
  useEffect(() => {
    if (identity === null) return undefined;
    setWasIn(true);
    return () => {
      for (const part of connectionData) client.removeQueries({ queryKey: [part] });
    };
  }, [identity, client]);
  if (error) {
    return (
      <Box component="main" sx={{ p: 3 }}>
        <ErrorPanel error={asCallError(error)} onRetry={() => void refetch()} />
      </Box>
    );
  }
  if (!connection) return null;
  if (identity === null) return <ConnectScreen connection={connection} lost={wasIn} />;
  return (
    <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column' }}>
      {isCredentialsNeeded(connection) && <CredentialsNeeded connection={connection} />}
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <Suspense>
          <AppShell key={identity} connection={connection} onLeave={() => setWasIn(false)} />
        </Suspense>
      </Box>
    </Box>
  );
}
