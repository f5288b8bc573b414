import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import { callMain } from '../../api/call-main.ts';
import type { Connection } from '../../api/use-connection.ts';
import { MenuButton } from '../../components/menu-button.tsx';
import { runCommand, useCommand } from '../../components/use-command.ts';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import { RotateSigningKeyDialog } from './rotate-signing-key-dialog.tsx';
import { SwitchConnectionDialog } from './switch-connection-dialog.tsx';
import { useSavedConnections, type SavedConnection, type SavedConnections } from './use-saved-connections.ts';
import { useConnectionsTexts, type ConnectionsTexts } from './use-connections-texts.ts';

/** Of use to few, so read when it is first opened. */
const ChangePassphraseDialog = lazy(async () => ({
  default: (await import('./change-passphrase-dialog.tsx')).ChangePassphraseDialog,
}));

type Props = Readonly<{ connection: Connection; onLeave: () => void }>;
type Dialog = Readonly<{ kind: 'rotate' | 'passphrase' | 'leave' } | { kind: 'switch'; to: SavedConnection }>;

/** Who is signed in where, the other connections, and the way out. `onLeave` is told just before the connection ends. */
export function ConnectionMenu({ connection, onLeave }: Props) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const saved = useSavedConnections();
  const { menu } = useConnectionsTexts();
  useCommand('disconnect', () => setDialog({ kind: 'leave' }));
  const name = connection.user?.displayName ?? menu.signedIn;
  return (
    <>
      <MenuButton
        label={menu.label(name)}
        button={{ color: 'inherit', sx: { minWidth: 0 } }}
        items={(close) => [
          <ListSubheader key="who" role="presentation" sx={{ lineHeight: 1.5, py: 1, maxWidth: 360 }}>
            <ConnectionSummary connection={connection} />
          </ListSubheader>,
          <Divider key="line" component="li" role="presentation" />,
          ...entriesOf(saved, menu, setDialog).map(([key, words, act]) => (
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
        address={connection.address ?? menu.thisJira}
        onLeave={onLeave}
        onClose={() => setDialog(null)}
      />
    </>
  );
}

type Entry = readonly [key: string, words: string, act: () => void];

function entriesOf(
  saved: SavedConnections | null,
  texts: ConnectionsTexts['menu'],
  open: (dialog: Dialog) => void,
): Entry[] {
  const others = saved?.items.filter(({ connectionId }) => connectionId !== saved.activeId) ?? [];
  // What locking changes is told by event; it cannot fail.
  const lock = () => void callMain('connections', 'lockVault', {}).catch(() => undefined);
  return [
    ...others.map((other): Entry => [
      other.connectionId,
      texts.switchTo(other.name),
      () => open({ kind: 'switch', to: other }),
    ]),
    ['doctor', texts.doctor, () => runCommand('connectionDoctor')],
    ['rotate', texts.rotate, () => open({ kind: 'rotate' })],
    ...(saved?.vault === 'unlocked'
      ? ([
          ['passphrase', texts.passphrase, () => open({ kind: 'passphrase' })],
          ['lock', texts.lock, lock],
        ] satisfies Entry[])
      : []),
    ['leave', texts.disconnect, () => open({ kind: 'leave' })],
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
    case 'passphrase':
      return (
        <Suspense>
          <ChangePassphraseDialog onClose={rest.onClose} />
        </Suspense>
      );
    case 'leave':
      return <DisconnectDialog {...rest} />;
    case 'switch':
      return <SwitchConnectionDialog to={dialog.to} vault={vault} {...rest} />;
    case undefined:
      return null;
  }
}

function ConnectionSummary({ connection: { user, address, kind } }: { connection: Connection }) {
  const { kinds } = useConnectionsTexts().menu;
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
