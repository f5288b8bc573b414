import Box from '@mui/material/Box';
import type { GridColDef } from '@mui/x-data-grid';
import type { Catalogue } from '../../../electron/contract/texts/en/index.ts';
import { PersonName } from '../../components/person-name.tsx';
import { useToldSentence } from '../../texts/use-told-sentence.ts';
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
    renderCell: ({ row }) => <Outcome result={row} outcomes={outcomes} />,
  },
];

type OutcomeProps = Readonly<{ result: JobResult; outcomes: Catalogue['jobs']['outcomes'] }>;

function Outcome({ result: { outcome, reason }, outcomes }: OutcomeProps) {
  const told = useToldSentence();
  const why = reason === null ? null : told(reason);
  return (
    <Box
      component="span"
      title={why ?? undefined}
      sx={{
        color: outcome === 'failed' ? 'error.main' : 'text.primary',
        overflow: 'hidden',
        textOverflow: 'ellipsis',
      }}
    >
      {why === null ? outcomes[outcome] : `${outcomes[outcome]}: ${why}`}
    </Box>
  );
}
