import type { Handlers } from '../../contract/index.ts';
import type { SecretVault } from './secret-vault.ts';

export const listSecrets =
  (vault: SecretVault): Handlers['secrets']['listSecrets'] =>
  async ({ ticketId, offset, limit }) => ({
    ticket: vault.ticket(ticketId),
    items: vault
      .entries(ticketId)
      .slice(offset, offset + limit)
      .map(({ position, clientId, userName, userEmail, collected }) => ({
        position,
        clientId,
        userName,
        userEmail,
        collected,
      })),
  });
