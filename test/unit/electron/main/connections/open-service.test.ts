import { beforeAll, describe, expect, it } from 'vitest';
import { createOpenService, type Target } from '../../../../../electron/main/connections/open-service.ts';
import { permitConnection } from '../../../../../electron/main/policy/permit-connection.ts';
import { answeringWebServer } from '../../../../support/answering-web-server.ts';

let server: Awaited<ReturnType<typeof answeringWebServer>>;
beforeAll(async () => {
  server = await answeringWebServer((_request, response) => response.end('{}'));
  return () => server.close();
});

const started: unknown[] = [];
const open = createOpenService({
  startEmbedded: (options) => {
    started.push(options);
    return Promise.reject(new Error('started'));
  },
  serviceStartOf: () => Promise.reject(new Error('asked for secrets')),
  dataFolder: '/nowhere',
  permit: permitConnection({
    version: 1,
    allowedAddresses: ['https://company.atlassian.net'],
    sampleData: false,
  }),
});
const jiraAuthorization = () => Promise.reject(new Error('asked for credentials'));

describe('a place that the policy does not allow', () => {
  it.each<[string, (url: string) => Target, string]>([
    ['a Jira', (address) => ({ kind: 'jira', address, jiraAuthorization }), 'address_not_allowed'],
    ['a key service', (address) => ({ kind: 'service', address, jiraAuthorization }), 'address_not_allowed'],
    ['the sample data', () => ({ kind: 'sample', keys: 1, jiraAuthorization }), 'sample_data_off'],
  ])('%s is refused before anything is started, opened or sent', async (_what, targetAt, code) => {
    const opening = open(targetAt(server.url), { onReachable: () => undefined });
    await expect(opening).rejects.toMatchObject({ code });
    expect(started).toEqual([]);
    expect(server.seen).toEqual([]);
  });
});

it('an embedded service is started with the days that deleted keys can be restored, as preferred by then', async () => {
  let days = 0;
  const embedded = createOpenService({
    startEmbedded: (options) => {
      started.push(options);
      return Promise.reject(new Error('started'));
    },
    serviceStartOf: () => Promise.resolve({ sealingKey: 'k'.repeat(43) }),
    dataFolder: '/nowhere',
    keepDeletedDays: () => days,
  });
  const connect = () =>
    embedded(
      { kind: 'jira', address: 'https://company.atlassian.net', jiraAuthorization },
      { onReachable: () => undefined },
    );
  await expect(connect()).rejects.toThrow('started');
  days = 14;
  await expect(connect()).rejects.toThrow('started');
  expect(started).toMatchObject([{ start: { keepDeletedDays: 0 } }, { start: { keepDeletedDays: 14 } }]);
});
