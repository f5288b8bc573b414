import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { PersonName } from '../../../components/person-name.tsx';
import type { JiraUser } from '../api-key.ts';
import { SearchUsersField } from '../search-users-field.tsx';
import { useBulkCreateTexts } from './use-bulk-create-texts.ts';

type Props = Readonly<{ picked: readonly JiraUser[]; onChange: (picked: readonly JiraUser[]) => void }>;

/** Searches for users and picks one after the other. */
export function PickUsers({ picked, onChange }: Props) {
  const texts = useBulkCreateTexts();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), [picked.length]);
  const without = (user: JiraUser) => picked.filter(({ userId }) => userId !== user.userId);
  return (
    <Stack spacing={1}>
      <SearchUsersField
        // A new field for each: the last one's name would stay in it.
        key={picked.length}
        field={field}
        user={null}
        onChoose={(user) => user && onChange([...without(user), user])}
      />
      <Typography role="status" color="textSecondary">
        {picked.length === 0 ? texts.nobodyPicked : texts.picked(picked.length)}
      </Typography>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, maxHeight: 200, overflow: 'auto' }}>
        {picked.map((user) => (
          <Chip
            key={user.userId}
            label={<PersonName name={user.displayName} />}
            title={texts.takeOut(user.displayName)}
            onDelete={() => onChange(without(user))}
          />
        ))}
      </Stack>
    </Stack>
  );
}
