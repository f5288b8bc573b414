import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { AppDialog } from '../../../components/app-dialog.tsx';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { RadioList } from '../../../components/radio-list.tsx';
import { useWords } from '../../../texts/use-words.ts';
import { ImportFile } from './import-file.tsx';
import { PasteList } from './paste-list.tsx';
import { PickUsers } from './pick-users.tsx';
import { useBulkCreateTexts } from './use-bulk-create-texts.ts';
import { useLookUp } from './use-look-up.ts';
import { sourceOf, type Named, type UserList } from './user-source.ts';

const ways = ['search', 'paste', 'file'] as const satisfies readonly Named['way'][];

type Props = Readonly<{
  named: Named;
  onChange: (named: Named) => void;
  onFound: (list: UserList) => void;
  onClose: () => void;
}>;

/** Names the users, in one of three ways. */
export function NameUsers({ named, onChange, onFound, onClose }: Props) {
  const texts = useBulkCreateTexts();
  const words = useWords();
  const look = useLookUp(onFound);
  const source = sourceOf(named);
  const change = (part: Partial<Named>) => {
    look.clear();
    onChange({ ...named, ...part });
  };
  const actions = (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button
        variant="contained"
        disabled={source === null}
        loading={look.busy}
        onClick={() => source && look.run(source, false)}
      >
        {texts.lookUp}
      </Button>
    </>
  );
  return (
    <AppDialog title={texts.title} actions={actions} width="md" {...(!source && { onDismiss: onClose })}>
      <Stack spacing={2}>
        <Typography color="textSecondary">{texts.what}</Typography>
        <RadioList
          row
          label={texts.way}
          choices={ways.map((way) => [way, texts.ways[way]] as const)}
          value={named.way}
          onChange={(way) => change({ way })}
        />
        {named.way === 'search' && (
          <PickUsers picked={named.picked} onChange={(picked) => change({ picked })} />
        )}
        {named.way === 'paste' && <PasteList text={named.text} onChange={(text) => change({ text })} />}
        {named.way === 'file' && (
          <ImportFile
            file={named.file}
            column={named.column}
            onChange={(file, column) => change({ file, column })}
          />
        )}
        {look.busy && <LookUpProgress progress={look.progress} />}
        {look.error && <ErrorPanel error={look.error} />}
      </Stack>
    </AppDialog>
  );
}

function LookUpProgress({ progress }: Pick<ReturnType<typeof useLookUp>, 'progress'>) {
  const texts = useBulkCreateTexts();
  return (
    <Typography role="status" color="textSecondary">
      {progress ? texts.lookedUp(progress.done, progress.total) : texts.lookingUp}
    </Typography>
  );
}
