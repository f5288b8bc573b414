import Button from '@mui/material/Button';
import { useSecretTickets, type SecretTicket } from '../../api/use-secret-tickets.ts';
import { useNow } from '../../components/use-now.ts';
import { useFormats } from '../../texts/use-formats.ts';
import { useSecretsTexts } from './use-secrets-texts.ts';

const leftIn = (ticket: SecretTicket) => ticket.count - ticket.collected;

/** Says that main holds secrets which nobody collected yet, and leads to them. @param onOpen with the ticket when there is one only */
export function SecretTicketsButton({ onOpen }: { onOpen: (ticket: SecretTicket | null) => void }) {
  const tickets = useSecretTickets().filter((ticket) => leftIn(ticket) > 0);
  const { uncollected, leaving } = useSecretsTexts().tickets;
  const { until } = useFormats();
  const now = useNow();
  if (tickets.length === 0) return null;
  const left = uncollected(tickets.reduce((sum, ticket) => sum + leftIn(ticket), 0));
  const soon = tickets.flatMap(({ leavesAt, leavesSoon }) =>
    leavesSoon && leavesAt !== null ? [leavesAt] : [],
  );
  const only = tickets.length === 1 ? tickets[0] : undefined;
  return (
    <Button
      variant={soon.length > 0 ? 'contained' : 'outlined'}
      color="warning"
      onClick={() => onOpen(only ?? null)}
    >
      {soon.length > 0 ? leaving(left, until(Math.min(...soon), now)) : left}
    </Button>
  );
}
