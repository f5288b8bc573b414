import { StartRefused } from '../start-refused.ts';

/** Is this host name (as in a URL or an option) this computer itself? */
export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);

/**
 * The address of a Jira as it is used: without a slash at the end.
 * @throws StartRefused: credentials would travel in clear over http, except on this computer
 */
export function jiraAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new StartRefused('The Jira address must look like https://your-company.atlassian.net.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new StartRefused('The Jira address must not hold credentials.');
  }
  if (url.search !== '' || url.hash !== '') {
    throw new StartRefused('The Jira address must be an address alone, without "?" or "#".');
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new StartRefused('The Jira address must be https: credentials would travel in clear.');
  }
  return url.href.replace(/\/+$/, '');
}
