import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { useNow } from '../../../components/use-now.ts';
import { useFormats } from '../../../texts/use-formats.ts';
import { useBulkCreateTexts } from './use-bulk-create-texts.ts';
import { useLookUp } from './use-look-up.ts';
import { countOf, type ListSource, type UserList } from './user-source.ts';

type Props = Readonly<{ list: UserList; source: ListSource; onRead: (list: UserList) => void }>;

/** Where somebody was not found: how old the directory is, and a way to read it again. */
export function DirectoryAge({ list, source, onRead }: Props) {
  const texts = useBulkCreateTexts();
  const { ago } = useFormats();
  const now = useNow();
  const look = useLookUp(onRead);
  if (list.syncedAt === null || countOf(list, 'not-found') === 0) return null;
  return (
    <Stack spacing={1}>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        <Typography variant="body2" color="textSecondary">
          {texts.directoryRead(ago(list.syncedAt, now))}
        </Typography>
        <Button size="small" loading={look.busy} onClick={() => look.run(source, true)}>
          {texts.readAgain}
        </Button>
      </Stack>
      {look.error && <ErrorPanel error={look.error} />}
    </Stack>
  );
}
