import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import type { Connection } from '../../api/use-connection.ts';
import { MenuButton } from '../../components/menu-button.tsx';
import { runCommand, useCommand } from '../../components/use-command.ts';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import { RotateSigningKeyDialog } from './rotate-signing-key-dialog.tsx';
import { SwitchConnectionDialog } from './switch-connection-dialog.tsx';
import { useSavedConnections, type SavedConnection, type SavedConnections } from './use-saved-connections.ts';

const kinds = { sample: 'Sample data', jira: 'Jira', service: 'Key service' } as const;

type Props = Readonly<{ connection: Connection; onLeave: () => void }>;
type Dialog = Readonly<{ kind: 'rotate' } | { kind: 'leave' } | { kind: 'switch'; to: SavedConnection }>;

/** Who is signed in where, the other connections, and the way out. `onLeave` is told just before the connection ends. */
export function ConnectionMenu({ connection, onLeave }: Props) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const saved = useSavedConnections();
  useCommand('disconnect', () => setDialog({ kind: 'leave' }));
  const name = connection.user?.displayName ?? 'Signed in';
  return (
    <>
      <MenuButton
        label={`Connection: ${name}`}
        button={{ color: 'inherit', sx: { minWidth: 0 } }}
        items={(close) => [
          <ListSubheader key="who" role="presentation" sx={{ lineHeight: 1.5, py: 1, maxWidth: 360 }}>
            <ConnectionSummary connection={connection} />
          </ListSubheader>,
          <Divider key="line" component="li" role="presentation" />,
          ...entriesOf(saved, setDialog).map(([key, words, act]) => (
            <MenuItem
              key={key}
              sx={{ maxWidth: 360, whiteSpace: 'normal', overflowWrap: 'anywhere' }}
              onClick={() => {
                close();
                act();
              }}
            >
              {words}
            </MenuItem>
          )),
        ]}
      >
        <PersonAvatar name={name} />
      </MenuButton>
      <OpenDialog
        dialog={dialog}
        vault={saved?.vault ?? 'none'}
        address={connection.address ?? 'this Jira'}
        onLeave={onLeave}
        onClose={() => setDialog(null)}
      />
    </>
  );
}

type Entry = readonly [key: string, words: string, act: () => void];

function entriesOf(saved: SavedConnections | null, open: (dialog: Dialog) => void): Entry[] {
  const others = saved?.items.filter(({ connectionId }) => connectionId !== saved.activeId) ?? [];
  // What locking changes is told by event; it cannot fail.
  const lock = () => void callMain('connections', 'lockVault', {}).catch(() => undefined);
  return [
    ...others.map((other): Entry => [
      other.connectionId,
      `Switch to ${other.name}…`,
      () => open({ kind: 'switch', to: other }),
    ]),
    ['doctor', 'Connection doctor…', () => runCommand('connectionDoctor')],
    ['rotate', 'Rotate signing key…', () => open({ kind: 'rotate' })],
    ...(saved?.vault === 'unlocked' ? [['lock', 'Lock saved credentials', lock] satisfies Entry] : []),
    ['leave', 'Disconnect…', () => open({ kind: 'leave' })],
  ];
}

type DialogProps = Readonly<{
  dialog: Dialog | null;
  vault: SavedConnections['vault'];
  address: string;
  onLeave: () => void;
  onClose: () => void;
}>;

function OpenDialog({ dialog, vault, ...rest }: DialogProps) {
  switch (dialog?.kind) {
    case 'rotate':
      return <RotateSigningKeyDialog onClose={rest.onClose} />;
    case 'leave':
      return <DisconnectDialog {...rest} />;
    case 'switch':
      return <SwitchConnectionDialog to={dialog.to} vault={vault} {...rest} />;
    case undefined:
      return null;
  }
}

function ConnectionSummary({ connection: { user, address, kind } }: { connection: Connection }) {
  return (
    <>
      <Typography color="textPrimary" sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>
        <bdi dir="auto">{user?.displayName}</bdi>
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {user?.email}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
        {kind && kinds[kind]}
        {address !== null && ` · ${address}`}
      </Typography>
    </>
  );
}
