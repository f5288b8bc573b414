import ArrowDropDownIcon from '@mui/icons-material/ArrowDropDown';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import { MenuButton } from '../../../components/menu-button.tsx';
import { PersonName } from '../../../components/person-name.tsx';
import { useKeyDialogsTexts } from '../use-key-dialogs-texts.ts';
import { useBulkCreateTexts } from './use-bulk-create-texts.ts';
import type { ListLine } from './user-source.ts';

type Props = Readonly<{ line: ListLine; onChoose: (userId: string) => void }>;

/** The users that a line may mean. Who cannot get a key can be chosen too: then it is clear that the line needs none. */
export function CandidatesButton({ line, onChoose }: Props) {
  const texts = useBulkCreateTexts();
  const { isDeactivated, hasKey } = useKeyDialogsTexts().create;
  return (
    <MenuButton
      label={texts.chooseFor(line.text)}
      button={{ size: 'small', endIcon: <ArrowDropDownIcon /> }}
      items={(close) => [
        ...line.candidates.map((user) => {
          const state = !user.active ? isDeactivated : user.hasKey ? hasKey : null;
          return (
            <MenuItem
              key={user.userId}
              role="menuitemradio"
              aria-checked={user.userId === line.user?.userId}
              selected={user.userId === line.user?.userId}
              onClick={() => {
                close();
                onChoose(user.userId);
              }}
            >
              <Box>
                <PersonName name={user.displayName} wrap />
                <Box sx={{ color: 'text.secondary', fontSize: '0.9em' }}>
                  {[user.email ?? user.userId, state].filter((part) => part !== null).join(' · ')}
                </Box>
              </Box>
            </MenuItem>
          );
        }),
        ...(line.more
          ? [
              <MenuItem key="more" disabled sx={{ whiteSpace: 'normal' }}>
                {texts.moreUsers}
              </MenuItem>,
            ]
          : []),
      ]}
    >
      {texts.choose}
    </MenuButton>
  );
}
