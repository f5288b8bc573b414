import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { callMain } from '../../../api/call-main.ts';
import { useAction } from '../../../api/use-action.ts';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { useBulkCreateTexts } from './use-bulk-create-texts.ts';
import type { UserFile } from './user-source.ts';

type Props = Readonly<{
  file: UserFile | null;
  column: number | null;
  onChange: (file: UserFile | null, column: number | null) => void;
}>;

/** A CSV file that main reads, and the column of it that names the users. */
export function ImportFile({ file, column, onChange }: Props) {
  const texts = useBulkCreateTexts();
  const choose = useAction(async () => {
    const chosen = (await callMain('bulkCreate', 'chooseUserFile', {})).file;
    if (chosen) onChange(chosen, chosen.column);
  });
  const fault = choose.error?.details.fields?.[0];
  return (
    <Stack spacing={2} sx={{ alignItems: 'flex-start' }}>
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button variant="outlined" loading={choose.busy} onClick={() => choose.run()}>
          {file ? texts.chooseOtherFile : texts.chooseFile}
        </Button>
        <Typography role="status" sx={{ overflowWrap: 'anywhere' }} color="textSecondary">
          {file ? texts.fileRead(file.name, file.lines) : texts.fileHelp}
        </Typography>
      </Stack>
      {choose.error && (
        <ErrorPanel error={choose.error}>{fault && <div>{texts.faultInLine(fault.path)}</div>}</ErrorPanel>
      )}
      {file && file.columns.length > 0 && (
        <TextField
          select
          fullWidth
          label={texts.column}
          helperText={texts.columnHelp}
          value={column ?? ''}
          onChange={(event) => onChange(file, Number(event.target.value))}
        >
          {file.columns.map(({ name, samples }, place) => (
            <MenuItem key={place} value={place}>
              {texts.columnName(name, place + 1, samples)}
            </MenuItem>
          ))}
        </TextField>
      )}
    </Stack>
  );
}
