import { describe, expect, it } from 'vitest';
import { createServiceLog } from '../../../../service/plugins/service-log.ts';

function logged(...entries: object[]) {
  const lines: string[] = [];
  const log = createServiceLog({ write: (line) => void lines.push(line) }, 'trace');
  for (const entry of entries) log.info(entry, 'an event');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const secret = 'open-sesame';
const names = [
  'authorization',
  'cookie',
  'x-keydesk-launch-token',
  'token',
  'apiToken',
  'clientSecret',
  'client_secret',
  'access_token',
  'sealingKey',
  'jiraAuthorization',
  'password',
  'pepper',
  'secret_hash',
];

describe('the log of the service', () => {
  it.each(names)('never holds the value of %s, up to three levels deep', (name) => {
    const entries = [{ [name]: secret }, { a: { [name]: secret } }, { a: { b: { [name]: secret } } }];
    const text = JSON.stringify(logged(...entries, { a: { b: { c: { [name]: secret } } } }));
    expect(text).toContain('[redacted]');
    expect(text).not.toContain(secret);
  });

  it('holds of a request its method and path, without query or headers', () => {
    const req = {
      id: 'r1',
      method: 'GET',
      url: '/api/v1/keys?search=secret-name',
      headers: { authorization: secret },
      body: { anything: secret },
    };
    expect(logged({ req })[0]?.['req']).toEqual({ id: 'r1', method: 'GET', path: '/api/v1/keys' });
  });

  it('holds of an answer its status', () => {
    const res = { statusCode: 201, payload: secret, headers: { authorization: secret } };
    expect(logged({ res })[0]?.['res']).toEqual({ status: 201 });
  });
});
