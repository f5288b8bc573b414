import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { maxXlsxKeys } from '../../../electron/contract/exports/xlsx-limit.ts';
import { callMain } from '../../api/call-main.ts';
import { useAction } from '../../api/use-action.ts';
import { AppDialog } from '../../components/app-dialog.tsx';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { useWords } from '../../texts/use-words.ts';
import {
  countOf,
  likely,
  selectionOf,
  type ExportRequest,
  type ExportScope,
  type InventoryExport,
  type Which,
} from './export-scope.ts';
import { RadioList } from '../../components/radio-list.tsx';
import { useExportsTexts } from './use-exports-texts.ts';

type Props = Readonly<{
  scope: ExportScope;
  onStarted: (started: InventoryExport) => void;
  onClose: () => void;
}>;
type Choices = Omit<ExportRequest, 'selection' | 'sort' | 'order'> & { which: Which };

/** Which keys and how; where is asked by the system. */
export function ExportForm({ scope, onStarted, onClose }: Props) {
  const texts = useExportsTexts();
  const words = useWords();
  const [choices, setChoices] = useState<Choices>({ which: likely(scope), format: 'xlsx' });
  const choose = (change: Partial<Choices>) => setChoices({ ...choices, ...change });
  const { which, ...how } = choices;
  const count = countOf(scope, which);
  const isTooMany = how.format === 'xlsx' && (count ?? 0) > maxXlsxKeys;
  const start = useAction(async () => {
    const { sort, order } = scope;
    const request = { selection: selectionOf(scope, which), sort, order, ...how };
    const { started } = await callMain('exports', 'startExport', request);
    if (started) onStarted(started);
  });
  const actions = (
    <>
      <Button onClick={onClose}>{words.cancel}</Button>
      <Button
        variant="contained"
        loading={start.busy}
        disabled={isTooMany || count === 0}
        onClick={() => start.run()}
      >
        {texts.start(count)}
      </Button>
    </>
  );
  return (
    <AppDialog title={texts.title} actions={actions} onDismiss={onClose}>
      <Stack spacing={2}>
        <WhichKeys scope={scope} which={which} onChange={(value) => choose({ which: value })} />
        <Format choices={choices} onChange={choose} />
        {isTooMany && <Alert severity="warning">{texts.tooMany(maxXlsxKeys)}</Alert>}
        <Typography color="textSecondary">{texts.noSecrets}</Typography>
        {start.error && <ErrorPanel error={start.error} />}
      </Stack>
    </AppDialog>
  );
}

type WhichProps = Readonly<{ scope: ExportScope; which: Which; onChange: (which: Which) => void }>;

function WhichKeys({ scope, which, onChange }: WhichProps) {
  const texts = useExportsTexts();
  const { all, matching, selected } = scope;
  const choices = [
    ['all', texts.all(all)] as const,
    ...(matching ? [['matching', texts.matching(matching.count)] as const] : []),
    ...(selected ? [['selected', texts.selected(selected.count)] as const] : []),
  ];
  return <RadioList label={texts.which} choices={choices} value={which} onChange={onChange} />;
}

type FormatProps = Readonly<{ choices: Choices; onChange: (change: Partial<Choices>) => void }>;
const formats = ['xlsx', 'csv', 'jsonl'] as const;

function Format({ choices, onChange }: FormatProps) {
  const texts = useExportsTexts();
  const { format } = choices;
  return (
    <Stack>
      <RadioList
        row
        label={texts.format}
        choices={formats.map((value) => [value, texts.formats[value]] as const)}
        value={format}
        onChange={(value) => onChange({ format: value })}
      />
      <FormHelperText>{texts.formatHints[format]}</FormHelperText>
      {format === 'csv' &&
        (['byteOrderMark', 'comment'] as const).map((option) => (
          <FormControlLabel
            key={option}
            label={texts[option]}
            control={
              <Checkbox
                size="small"
                checked={choices[option] ?? false}
                onChange={(_event, checked) => onChange({ [option]: checked })}
              />
            }
          />
        ))}
    </Stack>
  );
}
