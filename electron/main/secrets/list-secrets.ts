import type { Handlers } from '../../contract/index.ts';
import type { SecretVault } from './secret-vault.ts';

export const listSecrets =
  (vault: SecretVault): Handlers['secrets']['listSecrets'] =>
  async ({ filter, offset, limit }) => {
    const scope = vault.tickets().filter(({ ticketId }) => [null, ticketId].includes(filter.ticketId));
    const found = vault.filtered(filter);
    return {
      count: scope.reduce((sum, { count }) => sum + count, 0),
      collected: scope.reduce((sum, { collected }) => sum + collected, 0),
      matching: found.length,
      items: found.slice(offset, offset + limit).map(({ ticket, entry }) => ({
        ticketId: ticket.ticketId,
        position: entry.position,
        clientId: entry.clientId,
        userName: entry.userName,
        userEmail: entry.userEmail,
        collected: entry.collected !== null,
        reason: ticket.reason,
        createdAt: ticket.createdAt,
        leavesAt: vault.leavesAt(entry),
      })),
    };
  };
