import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { Deployment } from '../api/models/jira-user.ts';
import type { SampleControl } from './sample-control.ts';

/** The headers that Jira sends with a 429 (shapes: Atlassian's pages on rate limits of Cloud and of Data Center). */
const limitHeaders: Record<Deployment, Readonly<Record<string, string>>> = {
  cloud: {
    'x-ratelimit-limit': '100',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': '2026-01-01T00:00Z',
    'x-ratelimit-nearlimit': 'true',
    'ratelimit-reason': 'jira-burst-based',
  },
  'data-center': {
    'x-ratelimit-limit': '100',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-interval-seconds': '60',
    'x-ratelimit-fillrate': '10',
  },
};

/** Answers a request the way a test asked for, or lets it pass. */
export async function failAsTold(
  reply: FastifyReply,
  control: SampleControl,
  deployment: Deployment,
): Promise<unknown> {
  if (control.delayMs > 0) await delay(control.delayMs, undefined, { ref: false });
  if (control.failWith === null) return undefined;
  if (control.failAfter > 0) {
    control.failAfter -= 1;
    return undefined;
  }
  switch (control.failWith) {
    case 'hang-up':
      reply.raw.destroy();
      return reply.hijack();
    case 'garbage':
      return reply.type('text/html').send('<html>Welcome to the proxy</html>');
    case 'redirect':
      return reply.redirect('https://login.example.com/');
    case 429:
      return reply
        .code(429)
        .headers({ 'retry-after': control.retryAfter, ...limitHeaders[deployment] })
        .send({ errorMessages: ['Rate limit exceeded.'], errors: {} });
    case 401:
    case 403:
    case 500:
    case 503:
      return reply
        .code(control.failWith)
        .send({ errorMessages: ['Refused by the sample Jira.'], errors: {} });
  }
}
