import Box from '@mui/material/Box';
import type { GridColDef } from '@mui/x-data-grid';
import { useMemo, useState } from 'react';
import { callMain } from '../../../api/call-main.ts';
import { useAction } from '../../../api/use-action.ts';
import { AppGrid } from '../../../components/app-grid.tsx';
import { ChoiceMenu } from '../../../components/choice-menu.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorPanel } from '../../../components/error-panel.tsx';
import { PageBar } from '../../../components/page-bar.tsx';
import { useListWords } from '../../../texts/use-list-words.ts';
import { useFormats } from '../../../texts/use-formats.ts';
import { lineColumns } from './line-columns.tsx';
import { useBulkCreateTexts } from './use-bulk-create-texts.ts';
import { linesPerPage, useListLines } from './use-list-lines.ts';
import { countOf, groupOrder, type ListGroup, type ListLine, type UserList } from './user-source.ts';

type Props = Readonly<{ list: UserList; onChange: (list: UserList) => void }>;

/** Line by line: whom it means. Where that may be several users, the admin chooses. */
export function ListLines({ list, onChange }: Props) {
  const texts = useBulkCreateTexts();
  const names = useListWords();
  const { number } = useFormats();
  const groups = groupOrder.filter((group) => countOf(list, group) > 0);
  const [wanted, setWanted] = useState<ListGroup>('create');
  const group = groups.includes(wanted) ? wanted : (groups[0] ?? 'create');
  const lines = useListLines(list, group);
  const choose = useAction(async (position: number, userId: string) =>
    onChange(await callMain('bulkCreate', 'chooseUser', { listId: list.listId, position, userId })),
  );
  const { run } = choose;
  const hasChoices = lines.items.some(({ candidates }) => candidates.length > 0);
  const columns = useMemo(
    () => lineColumns({ group, hasChoices }, texts, names, run),
    [group, hasChoices, texts, names, run],
  );
  return (
    <Box sx={{ border: 1, borderColor: 'divider' }}>
      <Box sx={{ p: 0.5, borderBottom: 1, borderColor: 'divider' }}>
        <ChoiceMenu
          name={texts.show}
          choices={groups.map((value) => ({
            value,
            label: `${texts.groups[value]} (${number(countOf(list, value))})`,
          }))}
          value={group}
          onChoose={setWanted}
        />
      </Box>
      {lines.error && <ErrorPanel error={lines.error} onRetry={lines.retry} />}
      {choose.error && <ErrorPanel error={choose.error} />}
      <LinesOfGroup lines={lines} columns={columns} />
    </Box>
  );
}

type LinesProps = Readonly<{ lines: ReturnType<typeof useListLines>; columns: GridColDef<ListLine>[] }>;

function LinesOfGroup({ lines, columns }: LinesProps) {
  const texts = useBulkCreateTexts();
  return (
    <>
      <Box sx={{ height: 'min(34vh, 300px)', minHeight: 160 }}>
        <AppGrid<ListLine>
          label={texts.lines}
          clientIdOf={() => null}
          rows={lines.items}
          columns={columns}
          getRowId={(line) => line.position}
          rowCount={lines.total}
          paginationModel={{ page: lines.page, pageSize: linesPerPage }}
          pageSizeOptions={[linesPerPage]}
          loading={lines.loading}
          density="compact"
          {...(lines.total === 0 && !lines.loading && { empty: <EmptyState title={texts.noLine} /> })}
        />
      </Box>
      <PageBar
        page={lines.page}
        pageSize={linesPerPage}
        shown={lines.items.length}
        total={lines.total}
        goFirst={lines.goFirst}
        goBack={lines.goBack}
        goOn={lines.goOn}
      />
    </>
  );
}
