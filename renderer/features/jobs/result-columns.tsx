import Box from '@mui/material/Box';
import type { GridColDef } from '@mui/x-data-grid';
import type { JobOutcome } from '../../../electron/contract/jobs/job.ts';
import { PersonName } from '../../components/person-name.tsx';
import type { JobResult } from './use-job-results.ts';

export const outcomeNames = {
  deleted: 'Deleted',
  regenerated: 'Regenerated',
  gone: 'Gone meanwhile',
  failed: 'Failed',
  untouched: 'Untouched',
} as const satisfies Record<JobOutcome, string>;

/** A key that was not reached has no name yet where main did not learn it. */
const orDash = (text: string | null) => text ?? '–';

export const resultColumns: GridColDef<JobResult>[] = [
  {
    field: 'userName',
    headerName: 'User',
    flex: 2,
    minWidth: 180,
    sortable: false,
    renderCell: ({ row }) => <PersonName name={orDash(row.userName)} />,
  },
  {
    field: 'userEmail',
    headerName: 'E-mail',
    flex: 2,
    minWidth: 180,
    sortable: false,
    renderCell: ({ row }) => <PersonName name={orDash(row.userEmail)} />,
  },
  {
    field: 'clientId',
    headerName: 'Client Id',
    width: 290,
    sortable: false,
    renderCell: ({ row }) => <span className="mono">{orDash(row.clientId)}</span>,
  },
  {
    field: 'outcome',
    headerName: 'Outcome',
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
        {reason === null ? outcomeNames[outcome] : `${outcomeNames[outcome]}: ${reason}`}
      </Box>
    ),
  },
];
