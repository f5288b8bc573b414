import Button from '@mui/material/Button';
import { EmptyState } from '../../components/empty-state.tsx';
import { describeFilter, narrows } from './filter-keys.ts';
import type { KeysView } from './use-keys-view.ts';
import type { KeysList } from './use-keys.ts';

type Props = Readonly<{ list: KeysList; view: KeysView; onCreate: () => void }>;

/** A list without keys: none at all, or none that match. */
export function KeysEmpty({ list, view, onCreate }: Props) {
  if (!list.settled || list.items?.length !== 0) return null;
  if (narrows(view.filter)) {
    return (
      <EmptyState
        title="No API key matches"
        action={<Button onClick={view.clearFilter}>Show all API keys</Button>}
      >
        Nothing found for {describeFilter(view.filter)}.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No API keys yet"
      action={
        <Button variant="contained" onClick={onCreate}>
          Create the first one
        </Button>
      }
    >
      An API key lets a tool act on behalf of one Jira user. Choose a user and hand the Client Id and Client
      Secret over.
    </EmptyState>
  );
}
