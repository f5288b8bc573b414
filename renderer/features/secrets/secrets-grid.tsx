import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { AppGrid } from '../../components/app-grid.tsx';
import { PageBar } from '../../components/page-bar.tsx';
import { secretColumns } from './secret-columns.tsx';
import type { Revealing } from './use-reveal-secret.ts';
import { secretsPerPage, type SecretOwner, type SecretsList } from './use-secrets.ts';

type Props = Readonly<{ secrets: SecretsList; revealing: Revealing; onCopy: (position: number) => void }>;

/** Whose new secrets these are; each can be revealed and copied. */
export function SecretsGrid({ secrets, revealing, onCopy }: Props) {
  const columns = useMemo(() => secretColumns(revealing, onCopy), [revealing, onCopy]);
  return (
    <Box sx={{ border: 1, borderColor: 'divider' }}>
      <Box sx={{ height: 'min(42vh, 380px)', minHeight: 160 }}>
        <AppGrid<SecretOwner>
          label="New client secrets"
          clientIdOf={(row) => secrets.items.find(({ position }) => String(position) === row)?.clientId}
          rows={secrets.items}
          columns={columns}
          getRowId={(owner) => owner.position}
          rowCount={secrets.matching}
          paginationModel={{ page: secrets.page, pageSize: secretsPerPage }}
          pageSizeOptions={[secretsPerPage]}
          loading={secrets.loading}
          density="compact"
        />
      </Box>
      <PageBar
        page={secrets.page}
        pageSize={secretsPerPage}
        shown={secrets.items.length}
        total={secrets.matching}
        goFirst={secrets.goFirst}
        goBack={secrets.goBack}
        goOn={secrets.goOn}
      />
    </Box>
  );
}
