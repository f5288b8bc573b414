import Box from '@mui/material/Box';
import type { GridColDef } from '@mui/x-data-grid';
import type { Catalogue } from '../../../electron/contract/texts/en/index.ts';
import { PersonName } from '../../components/person-name.tsx';
import type { JobResult } from './use-job-results.ts';

/** A key that was not reached has no name yet where main did not learn it. */
const orDash = (text: string | null) => text ?? '–';

export const resultColumns = (
  { outcome: outcomeName, outcomes }: Catalogue['jobs'],
  names: Catalogue['lists'],
): GridColDef<JobResult>[] => [
  {
    field: 'userName',
    headerName: names.user,
    flex: 2,
    minWidth: 180,
    sortable: false,
    renderCell: ({ row }) => <PersonName name={orDash(row.userName)} />,
  },
  {
    field: 'userEmail',
    headerName: names.email,
    flex: 2,
    minWidth: 180,
    sortable: false,
    renderCell: ({ row }) => <PersonName name={orDash(row.userEmail)} />,
  },
  {
    field: 'clientId',
    headerName: names.clientId,
    width: 290,
    sortable: false,
    renderCell: ({ row }) => <span className="mono">{orDash(row.clientId)}</span>,
  },
  {
    field: 'outcome',
    headerName: outcomeName,
    flex: 2,
    minWidth: 150,
    sortable: false,
    renderCell: ({ row: { outcome, reason } }) => (
      <Box
        component="span"
        title={reason ?? undefined}
        sx={{
          color: outcome === 'failed' ? 'error.main' : 'text.primary',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
        }}
      >
        {reason === null ? outcomes[outcome] : `${outcomes[outcome]}: ${reason}`}
      </Box>
    ),
  },
];
