import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import { useSecretTickets, type SecretTicket } from '../../api/use-secret-tickets.ts';
import { countOf } from '../../components/format-number.ts';
import { relativeTime } from '../../components/format-time.ts';
import { MenuButton } from '../../components/menu-button.tsx';
import { useNow } from '../../components/use-now.ts';

const reasons = {
  'create-key': 'Create API Key',
  'regenerate-key': 'Regenerate Client Secret',
  'bulk-regenerate-keys': 'Bulk regenerate',
} as const satisfies Record<SecretTicket['reason'], string>;

const leftIn = (ticket: SecretTicket) => ticket.count - ticket.collected;

/** Says that main holds secrets which nobody collected yet, and leads to them. */
export function SecretTicketsButton({ onOpen }: { onOpen: (ticket: SecretTicket) => void }) {
  const tickets = useSecretTickets().filter((ticket) => leftIn(ticket) > 0);
  const now = useNow();
  const only = tickets.length === 1 ? tickets[0] : undefined;
  const words = countOf(
    tickets.reduce((sum, ticket) => sum + leftIn(ticket), 0),
    'uncollected client secret',
  );
  if (tickets.length === 0) return null;
  if (only) {
    return (
      <Button variant="outlined" color="warning" onClick={() => onOpen(only)}>
        {words}
      </Button>
    );
  }
  return (
    <MenuButton
      button={{ variant: 'outlined', color: 'warning' }}
      items={(close) =>
        tickets.map((ticket) => (
          <MenuItem
            key={ticket.ticketId}
            onClick={() => {
              close();
              onOpen(ticket);
            }}
          >
            {`${reasons[ticket.reason]}, ${relativeTime(ticket.createdAt, now)}: ${countOf(leftIn(ticket), 'client secret')}`}
          </MenuItem>
        ))
      }
    >
      {words}
    </MenuButton>
  );
}
