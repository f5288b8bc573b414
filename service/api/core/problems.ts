import { networkProblems } from './network-problems.ts';
import { array, integer, object, optional, string, type Static } from './schema.ts';

/**
 * Everything that can go wrong, as a closed list: stable code -> HTTP status and a sentence that says what to do.
 * Format on the wire: RFC 9457 (application/problem+json).
 */
export const problems = {
  bad_json: [400, 'The body is not valid JSON. Send a JSON object.'],
  bad_input: [400, 'The request has a wrong, missing or unknown field. See the list of fields.'],
  bad_cursor: [400, 'The cursor does not belong to this list. Start again from the first page.'],
  route_not_found: [404, 'There is no such address. See /docs for the list.'],
  body_too_large: [
    413,
    'The body is too large: 1 MB at most, 100 MB through the gateway. Send less at once.',
  ],
  body_timeout: [408, 'The rest of the body did not come within a minute. Send the request again.'],
  unsupported_media_type: [415, 'Send the body as application/json.'],
  host_refused: [403, 'The Host header is not one of this service. Call it by its own address.'],
  too_many_requests: [429, 'Too many requests from this address. Wait as long as Retry-After says.'],

  launch_token_invalid: [401, 'This key service belongs to a running Keydesk console and serves only that.'],
  jira_credentials_missing: [
    401,
    'Send the Jira credentials in Authorization: Basic e-mail:API token, or Bearer personal access token.',
  ],
  jira_credentials_refused: [401, 'Jira refused these credentials. Check the e-mail and the token.'],
  client_invalid: [401, 'Authentication failed. Invalid client credentials!'],
  grant_unsupported: [400, 'Only grant_type=client_credentials is supported.'],
  target_unknown: [400, 'The resource is not one of this service. Leave it out.'],
  token_foreign: [400, 'The token belongs to another client. Only its own client may revoke it.'],
  token_missing: [401, 'Send an access token in Authorization: Bearer. Get one with POST /oauth/token.'],
  token_invalid: [
    401,
    'The access token is not valid, or its API key was changed or deleted. Authenticate again.',
  ],
  token_expired: [401, 'The access token has expired. Authenticate again.'],
  session_missing: [401, 'This needs a session. Get one with POST /api/v1/session.'],
  session_invalid: [401, 'The session is not valid or was ended. Sign in again.'],
  session_expired: [401, 'The session has expired. Sign in again.'],
  not_an_admin: [403, 'Only Jira administrators (ADMINISTER permission) may manage API keys.'],
  caller_deactivated: [403, 'This Jira user is deactivated. Sign in as an active administrator.'],

  jira_unreachable: [502, 'Jira cannot be reached. Check the network and the Jira address, then try again.'],
  jira_bad_answer: [
    502,
    'Jira gave an answer that makes no sense. Check that the address is that of a Jira.',
  ],
  jira_timeout: [504, 'Jira did not answer in time. Try again later.'],
  jira_rate_limited: [503, 'Jira limits the number of requests right now. Wait as long as Retry-After says.'],

  proxy_unreachable: [
    502,
    'The proxy does not answer. Check its address in the network settings, or ask whoever runs it.',
  ],
  proxy_credentials_needed: [
    502,
    'The proxy wants a user name and a password, or does not take those it got. Enter them in the network settings.',
  ],
  proxy_method_unsupported: [
    502,
    'The proxy wants a kind of sign-in that Keydesk does not have, such as Negotiate or NTLM. Ask whoever runs it to allow this address without one, or with Basic.',
  ],
  proxy_refused: [
    502,
    'The proxy does not connect to this address. Ask whoever runs it to allow the address.',
  ],
  certificate_unknown_issuer: [
    502,
    'The certificate was issued by somebody this computer does not trust. A company proxy that reads traffic does this: ask for its CA certificate, and choose it in the network settings.',
  ],
  certificate_expired: [
    502,
    'The certificate has expired. Check the date of this computer, then tell whoever runs the server.',
  ],
  certificate_not_yet_valid: [
    502,
    'The certificate is not valid yet. Check the date of this computer, then tell whoever runs the server.',
  ],
  certificate_wrong_host: [
    502,
    'The certificate belongs to another host name. Check the address; something else may be answering in its place.',
  ],
  client_certificate_required: [
    502,
    'The server wants a client certificate, or does not take the one it got. Choose one in the network settings.',
  ],
  tls_failed: [
    502,
    'No secure connection could be made. The server, or a proxy in between, may be too old, want a client certificate, or speak no TLS at this port.',
  ],

  gateway_path_refused: [
    403,
    'This address of Jira hands out credentials that would outlive the API key. Keydesk does not pass it on.',
  ],
  user_login_unknown: [
    409,
    "The Jira user name of this key's user is not known yet. An administrator has to sync the users first.",
  ],
  jira_redirected: [
    502,
    'Jira redirects to another address. Keydesk follows no redirect and passes none on.',
  ],
  gateway_link_refused: [
    502,
    'Jira does not accept its link with Keydesk. An administrator has to look at the application link; the log of the key service names the fault under the reference.',
  ],
  gateway_cloud_unsupported: [
    501,
    'Jira Cloud offers no way to act on behalf of a user from outside, so that the gateway works with Jira Data Center only. See docs/on-behalf-of.md.',
  ],
  gateway_not_linked: [
    501,
    'This key service is not linked with its Jira. An administrator has to run "npm run link-jira" and start the service with --jira-link-file.',
  ],

  key_not_found: [404, 'There is no such API key. It may have been deleted meanwhile.'],
  key_exists: [409, 'This user already has an API key. Regenerate its secret, or delete it first.'],
  user_not_found: [404, 'Jira knows no such user.'],
  user_deactivated: [422, 'This Jira user is deactivated. An API key needs an active user.'],
  expiry_past: [422, 'The expiry is in the past. Choose a later time, or none.'],
  previous_secret_gone: [409, 'There is no previous secret that still works.'],
  changes_forgotten: [410, 'The key service does not know what has changed since then. Read all keys again.'],
  plan_not_found: [404, 'There is no such plan. Make a new one.'],
  plan_expired: [410, 'The plan is too old. Make a new one and confirm again.'],
  plan_action_mismatch: [409, 'The plan was made for another action. Make a new one.'],

  database_unreachable: [503, 'The database cannot be reached. Try again in a moment.'],
  database_busy: [503, 'The database is busy. Try again in a moment.'],
  stopping: [503, 'The service is stopping. Try again when it is back.'],
  internal: [500, 'Something went wrong in the key service. Its log has the details under the reference.'],
} as const satisfies Record<string, readonly [status: number, sentence: string]>;

export type ProblemCode = keyof typeof problems;

/** What can go wrong wherever Jira is asked. */
export const jiraProblems = [
  ...networkProblems,
  'jira_credentials_refused',
  'jira_unreachable',
  'jira_bad_answer',
  'jira_timeout',
  'jira_rate_limited',
] as const satisfies readonly ProblemCode[];

export const problemCodes = Object.keys(problems) as readonly ProblemCode[];

/** The body of every error answer. `reference` finds the log line; it says nothing else. */
export const problemBody = object({
  type: string(),
  title: string(),
  status: integer(),
  code: string(),
  reference: string(),
  /** What exactly is wrong, field by field, when the input is. */
  fields: optional(array(object({ path: string(), message: string() }))),
  /** The key that exists already, with key_exists. */
  keyId: optional(string()),
  /** Seconds to wait, when waiting helps (also in the Retry-After header). */
  retryAfter: optional(integer()),
  /** Whose certificate was refused, who issued it, and until when it is valid (a day: 2027-01-31). */
  certificate: optional(object({ whose: string(), issuer: string(), validUntil: string() })),
  /** The proxy in question, as host:port. */
  proxy: optional(string()),
});
export type ProblemBody = Static<typeof problemBody>;
export type ProblemDetails = Pick<ProblemBody, 'fields' | 'keyId' | 'retryAfter' | 'certificate' | 'proxy'>;
