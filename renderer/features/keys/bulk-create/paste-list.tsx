import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useBulkCreateTexts } from './use-bulk-create-texts.ts';

/** A field with more would take seconds for each key that is pressed. */
const mostInField = 100_000;

/** What is longer is put in at once: the field itself takes seconds for a thousand lines, one after the other. */
const mostPasted = 2000;

type Props = Readonly<{ text: string; onChange: (text: string) => void }>;

/** A list that is pasted or typed. A long one is kept, and its lines counted, without being shown. */
export function PasteList({ text, onChange }: Props) {
  const texts = useBulkCreateTexts();
  if (text.length > mostInField) {
    return (
      <Stack direction="row" sx={{ gap: 1.5, alignItems: 'center' }}>
        <Typography role="status">{texts.pasted(text.trim().split('\n').length)}</Typography>
        <Button onClick={() => onChange('')}>{texts.pasteOther}</Button>
      </Stack>
    );
  }
  const pasteLong = (event: React.ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length <= mostPasted) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    onChange(text.slice(0, selectionStart) + pasted + text.slice(selectionEnd));
  };
  return (
    <TextField
      label={texts.list}
      helperText={texts.listHelp}
      value={text}
      onChange={(event) => onChange(event.target.value)}
      multiline
      // A fixed height: to fit it to the lines, each would be measured.
      rows={10}
      slotProps={{ htmlInput: { spellCheck: false, onPaste: pasteLong } }}
    />
  );
}
