import Box from '@mui/material/Box';
import { useMemo } from 'react';
import type { SecretPlace } from '../../../electron/contract/secrets/secret-selection.ts';
import { AppGrid } from '../../components/app-grid.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageBar } from '../../components/page-bar.tsx';
import { useListWords } from '../../texts/use-list-words.ts';
import { secretColumns } from './secret-columns.tsx';
import { rowIdOf } from './secret-row.ts';
import type { ChosenSecrets } from './use-chosen-secrets.ts';
import { useHandOverTexts } from './use-hand-over-texts.ts';
import type { Revealing } from './use-reveal-secret.ts';
import { useSecretsTexts } from './use-secrets-texts.ts';
import { secretsPerPage, type SecretOwner, type SecretsList } from './use-secrets.ts';

type Props = Readonly<{
  list: SecretsList;
  choosing: ChosenSecrets;
  revealing: Revealing;
  /** Of many actions, not of one. */
  fromMany: boolean;
  onCopy: (place: SecretPlace) => void;
}>;

/** Whose new secrets these are; each can be revealed, copied and chosen. */
export function SecretsGrid({ list, choosing, revealing, fromMany, onCopy }: Props) {
  const [secrets, handOver, lists] = [useSecretsTexts(), useHandOverTexts(), useListWords()];
  const columns = useMemo(
    () => secretColumns(revealing, onCopy, fromMany, { secrets, handOver, lists }),
    [revealing, onCopy, fromMany, secrets, handOver, lists],
  );
  const isEmpty = !list.loading && list.items.length === 0;
  return (
    <Box sx={{ border: 1, borderColor: 'divider' }}>
      <Box sx={{ height: fromMany ? 'min(52vh, 560px)' : 'min(38vh, 380px)', minHeight: 160 }}>
        <AppGrid<SecretOwner>
          label={secrets.list}
          clientIdOf={(row) => list.items.find((owner) => rowIdOf(owner) === row)?.clientId}
          rows={list.items}
          columns={columns}
          getRowId={rowIdOf}
          rowCount={list.matching}
          paginationModel={{ page: list.page, pageSize: secretsPerPage }}
          pageSizeOptions={[secretsPerPage]}
          loading={list.loading}
          density="compact"
          checkboxSelection
          rowSelectionModel={choosing.model}
          onRowSelectionModelChange={choosing.setModel}
          empty={isEmpty && <EmptyState title={handOver.noMatch}>{handOver.noMatchHelp}</EmptyState>}
        />
      </Box>
      <PageBar
        page={list.page}
        pageSize={secretsPerPage}
        shown={list.items.length}
        total={list.matching}
        goFirst={list.goFirst}
        goBack={list.goBack}
        goOn={list.goOn}
      />
    </Box>
  );
}
