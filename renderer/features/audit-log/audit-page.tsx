import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { ErrorPanel } from '../../components/error-panel.tsx';
import { PageBar } from '../../components/page-bar.tsx';
import { useDebounced } from '../../components/use-debounced.ts';
import type { AuditAction } from './audit-entry.ts';
import { AuditGrid } from './audit-grid.tsx';
import { AuditHeader } from './audit-header.tsx';
import { AuditVerdict } from './verify-audit.tsx';
import { auditPageSize, useAudit } from './use-audit.ts';
import { useVerifyAudit } from './use-verify-audit.ts';

/** Who did what to whose key, when, from where. */
export function AuditPage() {
  const [action, setAction] = useState<AuditAction | null>(null);
  const [typed, setTyped] = useState('');
  const search = useDebounced(typed).trim();
  const list = useAudit({ ...(action !== null && { action }), ...(search !== '' && { search }) });
  const verifying = useVerifyAudit();
  return (
    <Stack sx={{ height: '100%', bgcolor: 'background.paper' }}>
      <AuditHeader
        action={action}
        onAction={setAction}
        search={typed}
        onSearch={setTyped}
        verifying={verifying}
        onRefresh={list.retry}
      />
      <AuditVerdict verifying={verifying} />
      {list.error && (
        <Box sx={{ px: 2, pb: 1 }}>
          <ErrorPanel error={list.error} onRetry={list.retry} />
        </Box>
      )}
      <Box sx={{ flex: 1, minHeight: 0 }}>
        <AuditGrid
          list={list}
          narrowed={action !== null || search !== ''}
          onClear={() => {
            setAction(null);
            setTyped('');
          }}
        />
      </Box>
      <PageBar
        page={list.page}
        pageSize={auditPageSize}
        shown={list.items.length}
        goFirst={list.goFirst}
        goBack={list.goBack}
        goOn={list.goOn}
      />
    </Stack>
  );
}
