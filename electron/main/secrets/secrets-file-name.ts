import type { ListedSecret } from './held-secret.ts';

/** What a file of these secrets is offered to be named, without an ending: by the day of the newest. */
export function secretsFileName(found: readonly ListedSecret[]): string {
  const newest = found.reduce((latest, { ticket }) => Math.max(latest, ticket.createdAt), 0);
  return `client-secrets-${new Date(newest).toISOString().slice(0, 10)}`;
}
