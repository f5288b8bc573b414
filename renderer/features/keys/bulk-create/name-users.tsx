import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { AppDialog } from '../../../components/app-dialog.tsx';
import { ErrorPanel } from '../../../components/error-panel.tsx';
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
        <WayField way={named.way} onChange={(way) => change({ way })} />
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
        {look.busy && (
          <Typography role="status" color="textSecondary">
            {look.progress ? texts.lookedUp(look.progress.done, look.progress.total) : texts.lookingUp}
          </Typography>
        )}
        {look.error && <ErrorPanel error={look.error} />}
      </Stack>
    </AppDialog>
  );
}

function WayField({ way, onChange }: { way: Named['way']; onChange: (way: Named['way']) => void }) {
  const texts = useBulkCreateTexts();
  const id = useId();
  return (
    <FormControl>
      <FormLabel id={id}>{texts.way}</FormLabel>
      <RadioGroup
        row
        aria-labelledby={id}
        value={way}
        onChange={(_event, chosen) => onChange(ways.find((one) => one === chosen) ?? 'search')}
      >
        {ways.map((one) => (
          <FormControlLabel key={one} value={one} label={texts.ways[one]} control={<Radio size="small" />} />
        ))}
      </RadioGroup>
    </FormControl>
  );
}
