import RefreshIcon from '@mui/icons-material/Refresh';
import VerifiedIcon from '@mui/icons-material/VerifiedOutlined';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRef } from 'react';
import { useCommand } from '../../components/use-command.ts';
import { actionNames, type AuditAction } from './audit-entry.ts';
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
  const { verify } = props.verifying;
  const search = useRef<HTMLInputElement>(null);
  useCommand('search', () => search.current?.select());
  useCommand('refresh', props.onRefresh);
  return (
    <Stack direction="row" sx={{ px: 2, py: 1.5, gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography variant="h1" sx={{ mr: 'auto' }}>
        Audit log
      </Typography>
      <ActionField action={props.action} onAction={props.onAction} />
      <TextField
        type="search"
        placeholder="Who, whose key or Client Id"
        value={props.search}
        onChange={(event) => props.onSearch(event.target.value)}
        sx={{ flex: '0 1 260px' }}
        slotProps={{
          htmlInput: { ref: search, 'aria-label': 'Search the audit log', maxLength: 200, spellCheck: false },
        }}
      />
      <Button color="inherit" startIcon={<RefreshIcon />} onClick={props.onRefresh}>
        Refresh
      </Button>
      <Button
        variant="outlined"
        startIcon={<VerifiedIcon />}
        loading={verify.busy}
        loadingPosition="start"
        onClick={() => verify.run()}
      >
        Check integrity
      </Button>
    </Stack>
  );
}

function ActionField({ action, onAction }: Pick<Props, 'action' | 'onAction'>) {
  return (
    <TextField
      select
      label="Action"
      value={action ?? 'all'}
      onChange={({ target: { value } }) => onAction(value === 'all' ? null : (value as AuditAction))}
      sx={{ width: 250 }}
    >
      <MenuItem value="all">All actions</MenuItem>
      {Object.entries(actionNames).map(([value, words]) => (
        <MenuItem key={value} value={value}>
          {words}
        </MenuItem>
      ))}
    </TextField>
  );
}
