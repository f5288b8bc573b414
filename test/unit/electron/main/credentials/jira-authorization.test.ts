import { expect, it } from 'vitest';
import { jiraAuthorization } from '../../../../../electron/main/credentials/jira-authorization.ts';

it('e-mail and API token go as Basic, in UTF-8', () => {
  const header = jiraAuthorization({ method: 'api-token', email: 'zoë@acme.test', apiToken: 'tökén:1' });
  expect(header).toMatch(/^Basic [A-Za-z0-9+/=]+$/);
  expect(Buffer.from(header.slice(6), 'base64').toString('utf8')).toBe('zoë@acme.test:tökén:1');
});

it('a personal access token goes as Bearer', () => {
  expect(jiraAuthorization({ method: 'personal-access-token', token: 'abc' })).toBe('Bearer abc');
});
