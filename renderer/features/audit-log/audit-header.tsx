import RefreshIcon from '@mui/icons-material/Refresh';
import VerifiedIcon from '@mui/icons-material/VerifiedOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { useCommand } from '../../components/use-command.ts';
import { useListWords } from '../../texts/use-list-words.ts';
import type { AuditAction } from './audit-entry.ts';
import { useAuditLogTexts } from './use-audit-log-texts.ts';
import type { VerifyingAudit } from './use-verify-audit.ts';

type Props = Readonly<{
  action: AuditAction | null;
  onAction: (action: AuditAction | null) => void;
  search: string;
  onSearch: (search: string) => void;
  verifying: VerifyingAudit;
  onRefresh: () => void;
}>;

/** What the page is; filter, search and the check of the chain. */
export function AuditHeader(props: Props) {
  const texts = useAuditLogTexts();
  const words = useListWords();
  const { verify } = props.verifying;
  const search = useRef<HTMLInputElement>(null);
  useCommand('search', () => search.current?.select());
  useCommand('refresh', props.onRefresh);
  return (
    <Stack direction="row" sx={{ px: 2, py: 1.5, gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="h1" sx={{ mr: 'auto' }}>
        {texts.title}
      </Typography>
      <ActionField action={props.action} onAction={props.onAction} />
      <TextField
        type="search"
        placeholder={texts.search.placeholder}
        value={props.search}
        onChange={(event) => props.onSearch(event.target.value)}
        sx={{ flex: '0 1 260px' }}
        slotProps={{
          htmlInput: { ref: search, 'aria-label': texts.search.label, maxLength: 200, spellCheck: false },
        }}
      />
      <Button color="inherit" startIcon={<RefreshIcon />} onClick={props.onRefresh}>
        {words.refresh}
      </Button>
      <Button
        variant="outlined"
        startIcon={<VerifiedIcon />}
        loading={verify.busy}
        loadingPosition="start"
        onClick={() => verify.run()}
      >
        {texts.checkIntegrity}
      </Button>
    </Stack>
  );
}

function ActionField({ action, onAction }: Pick<Props, 'action' | 'onAction'>) {
  const texts = useAuditLogTexts();
  return (
    <TextField
      select
      label={texts.action}
      value={action ?? 'all'}
      onChange={({ target: { value } }) => onAction(value === 'all' ? null : (value as AuditAction))}
      sx={{ width: 250 }}
    >
      <MenuItem value="all">{texts.allActions}</MenuItem>
      {Object.entries(texts.actions).map(([value, words]) => (
        <MenuItem key={value} value={value}>
          {words}
        </MenuItem>
      ))}
    </TextField>
  );
}
