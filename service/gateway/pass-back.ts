import type { FastifyReply } from 'fastify';
import { Problem } from '../plugins/problem.ts';
import { headersFromJira } from './answer-headers.ts';
import { gatewayLocation } from './gateway-location.ts';
import type { JiraAnswer } from './send-to-jira.ts';

/** What Jira says when the link is at fault, not the user (OAuth Problem Reporting). */
const linkFaults = new Set([
  'consumer_key_refused',
  'consumer_key_rejected',
  'consumer_key_unknown',
  'nonce_used',
  'parameter_absent',
  'parameter_rejected',
  'signature_invalid',
  'signature_method_rejected',
  'timestamp_refused',
  'version_rejected',
]);

/**
 * Answers what Jira answered: status, headers, body.
 * @throws gateway_link_refused, jira_redirected
 */
export function passBack(
  reply: FastifyReply,
  answer: JiraAnswer,
  { requested, jiraUrl, idleMs }: { requested: string; jiraUrl: string; idleMs: number },
): void {
  const { statusCode, headers, body } = answer;
  try {
    refuseLinkFault(reply, answer);
    const location = locationOf(answer, requested, jiraUrl);
    void reply.code(statusCode).headers(headersFromJira(headers));
    if (location !== null) void reply.header('location', location);
  } catch (problem) {
    // Nobody reads it: without this, its connection would wait for a reader.
    body.on('error', () => undefined).destroy();
    throw problem;
  }
  // The access token was good: another realm than that of a token that is not.
  if (statusCode === 401) void reply.header('www-authenticate', 'Bearer realm="jira"');
  // Who takes nothing for so long would keep a connection to Jira busy.
  reply.raw.setTimeout(idleMs, () => reply.raw.destroy());
  void reply.send(body);
}

function refuseLinkFault(reply: FastifyReply, { statusCode, headers }: JiraAnswer): void {
  const challenge = [headers['www-authenticate'] ?? ''].flat().join(', ');
  const oauthProblem = /oauth_problem="?([a-z_]{1,40})\b/.exec(challenge)?.[1];
  if (oauthProblem === undefined || statusCode < 400) return;
  reply.log.warn({ oauthProblem }, 'Jira refused to act on behalf of a user');
  if (linkFaults.has(oauthProblem)) throw new Problem('gateway_link_refused');
}

/** Where a redirect or something new is, through the gateway; null: nowhere. */
function locationOf({ statusCode, headers }: JiraAnswer, requested: string, jiraUrl: string): string | null {
  const { location } = headers;
  if (location === undefined) return null;
  const here = typeof location === 'string' ? gatewayLocation(location, requested, jiraUrl) : null;
  if (here === null && statusCode >= 300 && statusCode < 400) throw new Problem('jira_redirected');
  return here;
}
