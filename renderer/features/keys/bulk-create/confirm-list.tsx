import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { callMain } from '../../../api/call-main.ts';
import { useAction, type Action } from '../../../api/use-action.ts';
import { useSettings } from '../../../api/use-settings.ts';
import { AppDialog } from '../../../components/app-dialog.tsx';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { readNumber } from '../../../components/read-number.ts';
import { TypedCount } from '../../../components/typed-count.tsx';
import { useNow } from '../../../components/use-now.ts';
import { useWords } from '../../../texts/use-words.ts';
import type { StartedJob } from '../api-key.ts';
import { ExpiryField } from '../expiry-field.tsx';
import { choiceOf, readExpiry } from '../expiry.ts';
import { DirectoryAge } from './directory-age.tsx';
import { ListLines } from './list-lines.tsx';
import { useBulkCreateTexts } from './use-bulk-create-texts.ts';
import { countOf, groupOrder, type ListSource, type UserList } from './user-source.ts';

type Props = Readonly<{
  list: UserList;
  source: ListSource;
  onChange: (list: UserList) => void;
  onBack: () => void;
  onStarted: (job: StartedJob) => void;
  onClose: () => void;
}>;

/** Says what becomes of each line, and creates the keys once that is confirmed. */
export function ConfirmList({ list, source, onChange, onBack, onStarted, onClose }: Props) {
  const texts = useBulkCreateTexts();
  const { confirmFrom } = useSettings().settings;
  const [typed, setTyped] = useState('');
  const [choice, setChoice] = useState(() => choiceOf(null, Date.now()));
  const { expiresAt, fault } = readExpiry(choice, useNow());
  const count = countOf(list, 'create');
  const ready = count > 0 && fault === null && (count < confirmFrom || readNumber(typed) === count);
  const create = useAction(async () => {
    if (!ready) return;
    const expiry = expiresAt !== null && { expiresAt };
    onStarted(await callMain('bulkCreate', 'bulkCreateKeys', { listId: list.listId, count, ...expiry }));
  });
  const change = (changed: UserList) => {
    // Another number: what was typed confirmed the one before.
    if (countOf(changed, 'create') !== count) setTyped('');
    onChange(changed);
  };
  return (
    <AppDialog
      title={texts.question(count)}
      actions={<ConfirmActions {...{ count, create, ready, onBack, onClose }} />}
      width="lg"
    >
      <Stack spacing={2}>
        {count > 0 && <Typography>{texts.consequence}</Typography>}
        <ListCounts list={list} />
        <DirectoryAge list={list} source={source} onRead={change} />
        {count > 0 && <ExpiryField choice={choice} onChange={setChoice} onEnter={() => create.run()} />}
        {count >= confirmFrom && (
          <TypedCount count={count} typed={typed} onType={setTyped} onEnter={() => create.run()} />
        )}
        {create.error && <ErrorPanel error={create.error} />}
        <ListLines list={list} onChange={change} />
      </Stack>
    </AppDialog>
  );
}

type ActionsProps = Pick<Props, 'onBack' | 'onClose'> &
  Readonly<{ count: number; create: Action<[]>; ready: boolean }>;

function ConfirmActions({ count, create, ready, onBack, onClose }: ActionsProps) {
  const texts = useBulkCreateTexts();
  const words = useWords();
  return (
    <>
      <Button disabled={create.busy} onClick={onBack} sx={{ mr: 'auto' }}>
        {texts.back}
      </Button>
      <Button disabled={create.busy} onClick={onClose}>
        {words.cancel}
      </Button>
      <Button variant="contained" disabled={!ready} loading={create.busy} onClick={() => create.run()}>
        {texts.create(count)}
      </Button>
    </>
  );
}

function ListCounts({ list }: { list: UserList }) {
  const texts = useBulkCreateTexts();
  return (
    <Box role="status">
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {groupOrder.map((group) => {
          const count = countOf(list, group);
          return count > 0 && <li key={group}>{texts.counts[group](count)}</li>;
        })}
      </Box>
    </Box>
  );
}
