import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import type { HTMLAttributes } from 'react';
import { PersonAvatar } from '../../components/person-avatar.tsx';
import { PersonName } from '../../components/person-name.tsx';
import type { JiraUser } from './api-key.ts';
import { useKeyDialogsTexts } from './use-key-dialogs-texts.ts';

type Props = Readonly<{ item: HTMLAttributes<HTMLLIElement>; user: JiraUser }>;

/** One user in the picker, and why it cannot be chosen. */
export function UserOption({ item, user }: Props) {
  const texts = useKeyDialogsTexts().create;
  const reason = !user.active ? texts.isDeactivated : user.hasKey ? texts.hasKey : null;
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
