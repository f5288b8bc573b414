import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problems } from '../../../../service/api/core/problems.ts';
import { plantFault } from '../../../support/plant-fault.ts';
import {
  adminAuthorization,
  memberAuthorization,
  serviceOnSampleJira,
  type TriedService,
} from '../../../support/service-on-sample-jira.ts';

let service: TriedService;
let port: number;
beforeAll(async () => {
  service = await serviceOnSampleJira();
  port = Number(new URL(await service.app.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(() => service.stop());

/** Sends bytes as they are and reads until the service hangs up. */
const send = (text: string) =>
  new Promise<string>((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (data: string) => (answer += data));
    socket.on('close', () => resolve(answer)).on('error', reject);
  });
const problemIn = (answer: string) =>
  JSON.parse(answer.split('\r\n\r\n')[1] ?? '') as Record<string, unknown>;

describe('an error answer', () => {
  it('is application/problem+json with a stable code, a sentence and a reference', async () => {
    const { status, headers, body } = await service.ask('GET', '/nowhere');
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body).toEqual({
      type: 'urn:keydesk:problem:route_not_found',
      title: problems.route_not_found[1],
      status,
      code: 'route_not_found',
      reference: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
  });

  it('says with a 401 how to authenticate', async () => {
    const { headers } = await service.ask('GET', '/api/v1/keys');
    expect(headers['www-authenticate']).toBe('Bearer realm="keydesk"');
  });

  it('404 route_not_found: an address with broken percent signs', async () => {
    const { status, headers, body } = await service.ask('GET', '/api/v1/keys/%zz');
    expect([status, body['code']]).toEqual([404, 'route_not_found']);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('400 bad_input: an over-long id', async () => {
    const { status, body } = await service.ask('DELETE', `/api/v1/keys/${'x'.repeat(3000)}`);
    expect([status, body['code']]).toEqual([400, 'bad_input']);
  });

  it.each([
    ['what is no HTTP', 'hello\r\n\r\n'],
    ['headers that are too long', `GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`],
    ['a length that is none', 'POST /api/v1/keys HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: x\r\n\r\n'],
  ])('400 bad_input: %s', async (_what, text) => {
    const answer = await send(text);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain('content-type: application/problem+json');
    expect(problemIn(answer)).toMatchObject({ status: 400, code: 'bad_input' });
  });

  it('503 database_busy: another program holds the database', async () => {
    const session = await service.signIn();
    const remove = await plantFault(service.db, { when: 'insert', table: 'plans', isBusy: true });
    const plan = { action: 'delete', selection: { kind: 'query', filter: {}, except: [] } };
    const { status, headers, body } = await service.ask('POST', '/api/v1/keys/plan', session, plan);
    await remove();
    expect([status, body['code'], headers['retry-after']]).toEqual([503, 'database_busy', '1']);
  });

  it('never repeats what was sent: not the secret, the token, the id, nor the address', async () => {
    const session = await service.signIn();
    const mark = 'c0ffee'.repeat(9);
    const answers = await Promise.all([
      service.ask('GET', '/api/v1/keys', { authorization: `Bearer ${mark}` }),
      service.ask('POST', '/api/v1/session', { authorization: `Basic ${mark}` }),
      service.ask('POST', '/api/v1/session', { authorization: mark }),
      service.ask('POST', '/api/v1/keys/check-secret', session, { clientSecret: mark }),
      service.ask('POST', '/api/v1/keys/check-secret', session, `{"clientSecret":"${mark}"`),
      service.ask('POST', '/api/v1/keys', session, { userId: mark }),
      service.ask('GET', `/api/v1/keys?cursor=${mark}`, session),
      service.ask('DELETE', `/api/v1/keys/${mark}`, session),
      service.ask('GET', `/${mark}`),
      service.ask('GET', '/', { host: `${mark}.example.com` }),
    ]);
    answers.push({
      ...answers[0],
      text: await send(`GET / HTTP/1.1\r\nauthorization: ${mark}\r\nx\r\n\r\n`),
    });
    for (const { status, text } of answers) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain(mark);
    }
  });

  it('leaves no credential and no token in the log, at any level', async () => {
    const session = await service.signIn();
    await service.ask('POST', '/api/v1/session', { authorization: memberAuthorization });
    await send(`GET / HTTP/1.1\r\nauthorization: ${adminAuthorization}\r\nbroken\r\n\r\n`);
    const log = service.logged.join('');
    expect(log).toContain('/api/v1/session');
    for (const secret of [adminAuthorization, memberAuthorization, session.authorization]) {
      expect(log).not.toContain(secret.split(' ')[1]);
    }
  });
});
