import type { Detected } from './use-detect-address.ts';

/** What was found at an address, in words. */
export function describeAddress({ kind, jiraAddress, title }: Detected): string {
  const named = title === null ? '' : `: ${title}`;
  switch (kind) {
    case 'jira-cloud':
      return `Jira Cloud${named}`;
    case 'jira-data-center':
      return `Jira Data Center${named}`;
    case 'key-service':
      return jiraAddress === null ? 'Keydesk key service' : `Keydesk key service for ${jiraAddress}`;
  }
}
