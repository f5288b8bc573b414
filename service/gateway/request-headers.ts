import type { IncomingHttpHeaders } from 'node:http';
import { messageHeaders, type Headers } from './hop-headers.ts';

/** Of the connection to Keydesk; the one to Jira has its own. Node answers Expect itself. */
const ownOfConnection = ['host', 'expect'];
/** What logs in. Nothing of the caller's may do that at Jira. */
const credentials = ['authorization', 'cookie', 'cookie2'];
/** What proxies and single sign-on in front of a Jira believe: who and whence the caller is, what was asked for. */
const claims = [
  'forwarded',
  'via',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'true-client-ip',
  'x-original-url',
  'x-rewrite-url',
  'x-http-method',
  'x-http-method-override',
  'x-method-override',
  'remote-user',
  'x-remote-user',
  'x-auth-user',
];
const dropped = new Set([...ownOfConnection, ...credentials, ...claims]);
const droppedFamilies = /^(proxy-|x-forwarded-|x-keydesk-)/;

/** The caller's headers as Jira may see them: content, conditions and preferences, no credentials. */
export const headersForJira = (headers: IncomingHttpHeaders): Headers => messageHeaders(headers, isDropped);

/** Some servers take "_" for "-". */
function isDropped(name: string): boolean {
  const plain = name.replaceAll('_', '-');
  return dropped.has(plain) || droppedFamilies.test(plain);
}
