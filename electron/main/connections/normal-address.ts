import { CallFailed } from '../ipc/call-failed.ts';

/** This computer: what is sent there leaves on no wire. */
export const isLoopback = (hostname: string): boolean =>
  /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);

/**
 * An address as typed or pasted, in its normal form: https:// if nothing stands before it (http:// for this computer), no query, no slash at its end. A page of a
 * Jira Cloud site stands for the site; on Data Center the path may be the context path, and stays.
 * @throws address_invalid; address_insecure for http:// to other computers
 */
export function normalAddress(typed: string): string {
  const text = typed.trim();
  const hasScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const url = parse(hasScheme ? text : `https://${text}`);
  // What answers on this computer rarely has a certificate, and needs none.
  if (!hasScheme && isLoopback(url.hostname)) url.protocol = 'http:';
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '') throw new CallFailed('address_invalid');
  const isHere = isLoopback(url.hostname);
  if (url.protocol === 'http:' && !isHere) throw new CallFailed('address_insecure');
  // A lone word is taken for a host of the own network only when it is written as an address.
  if (!hasScheme && !isHere && !url.hostname.includes('.')) throw new CallFailed('address_invalid');
  if (url.hostname.endsWith('.atlassian.net')) return url.origin;
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

function parse(text: string): URL {
  if (/\s/.test(text) || !URL.canParse(text)) throw new CallFailed('address_invalid');
  return new URL(text);
}
