import { createHash } from 'node:crypto';

/** A folder name for a Jira: readable, and never the same for two addresses. */
export const folderNameOf = (address: string): string => {
  const readable = new URL(address).hostname.replaceAll(/[^a-z0-9.-]/gi, '-');
  return `${readable}-${createHash('sha256').update(address).digest('hex').slice(0, 12)}`;
};
