import Autocomplete from '@mui/material/Autocomplete';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type RefObject } from 'react';
import { ErrorPanel } from '../../components/error-panel.tsx';
import type { JiraUser } from './api-key.ts';
import { useKeyDialogsTexts } from './use-key-dialogs-texts.ts';
import { UserOption } from './user-option.tsx';
import { shownUsers, useSearchUsers } from './use-search-users.ts';

type Props = Readonly<{
  field: RefObject<HTMLInputElement | null>;
  user: JiraUser | null;
  onChoose: (user: JiraUser | null) => void;
}>;

/** Searches Jira users as the admin types. Who cannot get a key is shown, with the reason, and cannot be chosen. */
export function SearchUsersField({ field, user, onChoose }: Props) {
  const texts = useKeyDialogsTexts().create;
  const [typed, setTyped] = useState('');
  const { users, truncated, searching, error, retry } = useSearchUsers(typed);
  const note = truncated ? texts.onlyFirst(shownUsers) : ' ';
  return (
    <Stack spacing={1}>
      <Autocomplete<JiraUser>
        options={users}
        value={user}
        onChange={(_event, chosen) => onChoose(chosen)}
        inputValue={typed}
        onInputChange={(_event, text) => setTyped(text)}
        getOptionLabel={(option) => option.displayName}
        getOptionKey={(option) => option.userId}
        getOptionDisabled={(option) => !option.active || option.hasKey}
        isOptionEqualToValue={(option, value) => option.userId === value.userId}
        filterOptions={(options) => options}
        renderOption={({ key, ...item }, option) => <UserOption key={key} item={item} user={option} />}
        loading={searching}
        loadingText={texts.searching}
        noOptionsText={typed.trim() === '' ? texts.typeToSearch : texts.noUser}
        autoHighlight
        // Inside the dialog, for screen readers, yet not cut off by it.
        slotProps={{ popper: { disablePortal: true, popperOptions: { strategy: 'fixed' } } }}
        renderInput={(input) => (
          <TextField
            {...input}
            inputRef={field}
            label={texts.user}
            placeholder={texts.userPlaceholder}
            helperText={note}
          />
        )}
      />
      {error && <ErrorPanel error={error} onRetry={retry} />}
    </Stack>
  );
}
