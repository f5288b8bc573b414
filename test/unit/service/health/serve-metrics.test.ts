import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMetrics } from '../../../../service/health/metrics.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
beforeAll(async () => {
  service = await serviceOnSampleJira({ metrics: createMetrics() });
});
afterAll(() => service.stop());

const metrics = async () => (await service.app.inject('/metrics')).payload;
const authenticate = (body: object) => service.ask('POST', '/api/v1/authenticate', {}, body);
const clientId = 'A'.repeat(32);
const clientSecret = 'never in the metrics';

describe('the metrics', () => {
  it('are in the text format of Prometheus', async () => {
    const answer = await service.app.inject('/metrics');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(answer.payload).toContain('process_resident_memory_bytes');
  });

  it('count authentications by outcome', async () => {
    await authenticate({ client_id: clientId, client_secret: clientSecret });
    await authenticate({ client_id: clientId, client_secret: clientSecret });
    expect(await metrics()).toContain('keydesk_authentications_total{outcome="unknown client id"} 2');
  });

  it('time requests by route, never by address: nobody can make series at will', async () => {
    const session = await service.signIn();
    for (const id of ['one', 'two']) await service.ask('DELETE', `/api/v1/keys/${id}`, session);
    await service.app.inject('/nowhere/1');
    await service.app.inject('/nowhere/2');
    const text = await metrics();
    expect(text).toMatch(/_count\{method="DELETE",route="\/api\/v1\/keys\/:keyId",status="404"\} 2/);
    expect(text).toMatch(/_count\{method="GET",route="none",status="404"\} 2/);
    expect(text).not.toContain('nowhere');
  });

  it('say nothing of who authenticates, and no secret', async () => {
    const text = await metrics();
    expect(text).not.toContain(clientId);
    expect(text).not.toContain(clientSecret);
  });
});

it('is not there where nobody reads it: the embedded service has no metrics', async () => {
  const embedded = await serviceOnSampleJira();
  expect((await embedded.app.inject('/metrics')).statusCode).toBe(404);
  await embedded.stop();
});
