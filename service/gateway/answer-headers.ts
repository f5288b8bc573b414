import { messageHeaders, type Headers } from './hop-headers.ts';

/** A session at Jira, and how to log in there: the caller has neither. */
const credentials = [
  'set-cookie',
  'set-cookie2',
  'www-authenticate',
  'proxy-authenticate',
  'authentication-info',
];
/** What would govern Keydesk's own address: other sites, its transport, its caches, its pages. */
const ownOfSite = [
  'alt-svc',
  'cache-control',
  'clear-site-data',
  'content-security-policy',
  'content-security-policy-report-only',
  'expect-ct',
  'expires',
  'pragma',
  'public-key-pins',
  'referrer-policy',
  'refresh',
  'service-worker-allowed',
  'strict-transport-security',
  'x-content-type-options',
];
/** `location` is set anew by who may say where it leads. */
const dropped = new Set([...credentials, ...ownOfSite, 'location', 'content-location']);

/** Jira's headers as the caller may see them. Keydesk's own (no-store, nosniff ...) are there already. */
export const headersFromJira = (headers: NodeJS.Dict<string | string[]>): Headers =>
  messageHeaders(headers, (name) => dropped.has(name) || name.startsWith('access-control-'));
