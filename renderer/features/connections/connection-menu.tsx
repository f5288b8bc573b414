import Divider from '@mui/material/Divider';
import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Connection } from '../../api/use-connection.ts';
import { MenuButton } from '../../components/menu-button.tsx';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import { RotateSigningKeyDialog } from './rotate-signing-key-dialog.tsx';

const kinds = { sample: 'Sample data', jira: 'Jira', service: 'Key service' } as const;

type Props = Readonly<{ connection: Connection; onLeave: () => void }>;

/** Who is signed in where, and the way out. `onLeave` is told just before the connection ends. */
export function ConnectionMenu({ connection, onLeave }: Props) {
  const [dialog, setDialog] = useState<'rotate' | 'leave' | null>(null);
  const closeDialog = () => setDialog(null);
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
          ...(
            [
              ['rotate', 'Rotate signing key…'],
              ['leave', 'Disconnect…'],
            ] as const
          ).map(([kind, words]) => (
            <MenuItem
              key={kind}
              onClick={() => {
                close();
                setDialog(kind);
              }}
            >
              {words}
            </MenuItem>
          )),
        ]}
      >
        <PersonAvatar name={name} />
      </MenuButton>
      {dialog === 'rotate' && <RotateSigningKeyDialog onClose={closeDialog} />}
      {dialog === 'leave' && (
        <DisconnectDialog
          address={connection.address ?? 'this Jira'}
          onLeave={onLeave}
          onClose={closeDialog}
        />
      )}
    </>
  );
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
