import type { GridColDef } from '@mui/x-data-grid';
import type { Catalogue } from '../../../../electron/contract/texts/en/index.ts';
import { PersonName } from '../../../components/person-name.tsx';
import { CandidatesButton } from './candidates-button.tsx';
import type { ListGroup, ListLine } from './user-source.ts';

/** What every column has in common: main pages, and nothing is sorted. */
const plain = { sortable: false } as const;

export const lineColumns = (
  { group, hasChoices }: Readonly<{ group: ListGroup; hasChoices: boolean }>,
  texts: Catalogue['bulkCreate'],
  names: Catalogue['lists'],
  onChoose: (position: number, userId: string) => void,
): GridColDef<ListLine>[] => [
  { ...plain, field: 'line', headerName: texts.line, width: 80 },
  {
    ...plain,
    field: 'text',
    headerName: texts.asListed,
    flex: 2,
    minWidth: 180,
    renderCell: ({ row }) => <PersonName name={row.text} />,
  },
  ...(group === 'not-found' ? [] : userColumns(names)),
  ...(hasChoices ? [choiceColumn(texts, onChoose)] : []),
];

const userColumns = (names: Catalogue['lists']): GridColDef<ListLine>[] => [
  {
    ...plain,
    field: 'user',
    headerName: names.user,
    flex: 2,
    minWidth: 180,
    renderCell: ({ row }) => <PersonName name={row.user?.displayName ?? '–'} />,
  },
  {
    ...plain,
    field: 'email',
    headerName: names.email,
    flex: 2,
    minWidth: 180,
    renderCell: ({ row }) => <PersonName name={row.user?.email ?? '–'} />,
  },
];

const choiceColumn = (
  texts: Catalogue['bulkCreate'],
  onChoose: (position: number, userId: string) => void,
): GridColDef<ListLine> => ({
  ...plain,
  field: 'candidates',
  headerName: texts.choose,
  width: 130,
  renderCell: ({ row }) =>
    row.candidates.length > 0 && (
      <CandidatesButton line={row} onChoose={(userId) => onChoose(row.position, userId)} />
    ),
});
