import Box from '@mui/material/Box';
import { DataGrid, type DataGridProps, type GridValidRowModel } from '@mui/x-data-grid';
import { useCopyClientId } from './use-copy-client-id.ts';

type Props<R extends GridValidRowModel> = Omit<DataGridProps<R>, 'slots'> &
  Readonly<{
    /** The name of the grid. */
    label: string;
    /** The client id of a row, for Ctrl/Cmd+C. */
    clientIdOf: (rowId: string) => string | null | undefined;
    /** What stands in place of rows when there are none. */
    empty?: React.ReactNode;
  }>;

// Made once: new objects would make the grid think that something changed.
const slots = { noRowsOverlay: () => null };
const slotProps = {
  loadingOverlay: { variant: 'linear-progress', noRowsVariant: 'skeleton' },
} as const;
const sortingOrder = ['asc', 'desc'] as const;

/**
 * The grid of the console: main sorts, filters and pages. Copying is ours: the grid itself would write the clipboard
 * past main.
 */
export function AppGrid<R extends GridValidRowModel>({ clientIdOf, empty, ...grid }: Props<R>) {
  const copy = useCopyClientId();
  const copyRow = (event: React.KeyboardEvent<HTMLElement>) => {
    if (!isCopy(event) || window.getSelection()?.toString()) return;
    event.preventDefault();
    event.stopPropagation();
    const rowId = (event.target as HTMLElement).closest<HTMLElement>('[role="row"][data-id]')?.dataset['id'];
    const clientId = rowId === undefined ? null : clientIdOf(rowId);
    if (clientId) copy(clientId);
  };
  return (
    <Box onKeyDownCapture={copyRow} sx={{ height: '100%', minHeight: 0, position: 'relative' }}>
      <DataGrid
        disableColumnFilter
        disableColumnMenu
        disableRowSelectionOnClick
        disableRowSelectionExcludeModel
        keepNonExistentRowsSelected
        hideFooter
        sortingOrder={sortingOrder}
        sortingMode="server"
        filterMode="server"
        paginationMode="server"
        columnBufferPx={4000}
        slots={slots}
        slotProps={slotProps}
        {...grid}
      />
      {empty !== undefined && (
        <Box sx={{ position: 'absolute', inset: '48px 0 0 0', pointerEvents: 'none', overflow: 'auto' }}>
          {empty}
        </Box>
      )}
    </Box>
  );
}

const isCopy = (event: React.KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'c';
