import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import type { HTMLAttributes } from 'react';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { PersonName } from '../../components/person-name.tsx';
import type { JiraUser } from './api-key.ts';

type Props = Readonly<{ item: HTMLAttributes<HTMLLIElement>; user: JiraUser }>;

/** One user in the picker, and why it cannot be chosen. */
export function UserOption({ item, user }: Props) {
  const reason = !user.active ? 'deactivated' : user.hasKey ? 'has an API key' : null;
  return (
    <Box
      component="li"
      {...item}
      sx={{
        gap: 1.5,
        '&.MuiAutocomplete-option[aria-disabled="true"]': { opacity: 1, color: 'text.secondary' },
      }}
    >
      <PersonAvatar name={user.displayName} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box>
          <PersonName name={user.displayName} wrap />
        </Box>
        <Box sx={{ color: 'text.secondary', fontSize: '0.9em', overflowWrap: 'anywhere' }}>{user.email}</Box>
      </Box>
      {reason !== null && <Chip label={reason} variant="outlined" />}
    </Box>
  );
}
