import type { IssuedKey } from '../../../service/api/models/api-key.ts';
import { sampleLogins } from '../../../service/api/sample-logins.ts';
import { createFuzzRequests, type OpenapiDocument } from '../../support/fuzz-requests.ts';
import { serviceOnSampleJira } from '../../support/service-on-sample-jira.ts';

export type FuzzReport = Readonly<{
  /** Answers by status. */
  statuses: ReadonlyMap<number, number>;
  /** Answers that were a 5xx or held a secret, with their request. */
  failures: readonly string[];
  /** Secrets that are in the log. */
  logged: readonly string[];
  isAuditIntact: boolean;
}>;

const unlimited = 1_000_000_000;
/** Asked at the same time. */
const atOnce = 20;

/** Malformed requests over all routes of a service with keys and a signed-in admin, the same for the same seed. */
export async function fuzzService(requests: number, seed: number): Promise<FuzzReport> {
  const limits = {
    signInsPerMinute: unlimited,
    failuresPerClientId: unlimited,
    failuresPerAddress: unlimited,
  };
  const service = await serviceOnSampleJira({ limits });
  await service.seed(20);
  let session = (await service.signIn()).authorization;
  const userId = service.directory[0]!.accountId;
  const created = await service.ask('POST', '/api/v1/keys', { authorization: session }, { userId });
  const { clientId, clientSecret, key } = created.body as IssuedKey;
  const document = (await service.ask('GET', '/docs/openapi.json')).body as unknown as OpenapiDocument;
  const secrets = () => [
    clientSecret,
    session.replace('Bearer ', ''),
    sampleLogins.admin.apiToken,
    'canary-secret-in-a-request',
  ];
  const fuzz = createFuzzRequests(document, seed, [...secrets(), clientId, key.keyId]);
  const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
  const statuses = new Map<number, number>();
  const failures: string[] = [];
  for (let done = 0; done < requests; done += atOnce) {
    const authorizations = ['', session, session, session, session, basic];
    const some = Array.from({ length: atOnce }, () => fuzz.next(authorizations));
    const answers = await Promise.all(some.map((request) => service.app.inject(request)));
    for (const [i, { statusCode, payload, headers }] of answers.entries()) {
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
      const answer = payload + JSON.stringify(headers);
      if (statusCode >= 500 || secrets().some((secret) => answer.includes(secret))) {
        failures.push(`${statusCode} ${payload} to ${JSON.stringify(some[i])}`);
      }
    }
    // Some request signs the admin out now and then.
    if (statuses.get(204) !== undefined && some.some(({ url }) => url === '/api/v1/session')) {
      session = (await service.signIn()).authorization;
    }
  }
  const { authorization } = await service.signIn();
  const verified = await service.ask('GET', '/api/v1/audit/verify', { authorization });
  const logged = secrets().filter((secret) => service.logged.some((line) => line.includes(secret)));
  await service.stop();
  return { statuses, failures, logged, isAuditIntact: verified.body['intact'] === true };
}
