import type { Detected } from './use-detect-address.ts';
import type { ConnectionsTexts } from './use-connections-texts.ts';

/** What was found at an address, in words. */
export function describeAddress(
  { kind, jiraAddress, title }: Detected,
  texts: ConnectionsTexts['found'],
): string {
  const named = (words: string) => (title === null ? words : texts.titled(words, title));
  switch (kind) {
    case 'jira-cloud':
      return named(texts.cloud);
    case 'jira-data-center':
      return named(texts.dataCenter);
    case 'key-service':
      return jiraAddress === null ? texts.service : texts.serviceFor(jiraAddress);
  }
}
