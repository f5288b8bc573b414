import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '../../../../service/api/index.ts';
import { problems } from '../../../../service/api/core/problems.ts';
import type { Route } from '../../../../service/api/core/route.ts';
import { serviceOnSampleJira, type TriedService } from '../../../support/service-on-sample-jira.ts';

type Operation = {
  operationId: string;
  responses: Record<string, { description: string; content?: Record<string, unknown> }>;
};
let service: TriedService;
let paths: Record<string, Record<string, Operation>>;
beforeAll(async () => {
  service = await serviceOnSampleJira();
  paths = (await service.ask('GET', '/docs/openapi.json')).body['paths'] as typeof paths;
});
afterAll(() => service.stop());

describe('the description of the service', () => {
  it('is OpenAPI 3.1 of this version', async () => {
    const { body } = await service.ask('GET', '/docs/openapi.json');
    expect(body).toMatchObject({ openapi: '3.1.0', info: { version: '0.0.0' } });
  });

  it('has the gateway, whose answers are those of Jira', () => {
    const { get } = paths['/jira/{path}']!;
    expect(Object.keys(get!.responses)).toEqual(
      expect.arrayContaining(['2XX', '401', '413', '501', '502', '504']),
    );
  });

  it('has every route of the contract and no other', () => {
    const ours = Object.entries(paths).filter(([path]) => !path.startsWith('/jira/'));
    const described = ours.flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, { operationId }]) => [operationId, method, path].join(' ')),
    );
    const declared = Object.entries(api as Record<string, Route>).map(([name, { method, path }]) =>
      [name, method.toLowerCase(), path].join(' '),
    );
    expect(described.toSorted()).toEqual(declared.toSorted());
  });

  it.each(Object.entries(api as Record<string, Route>))('says of %s what it can answer', (_name, route) => {
    const { responses } = paths[route.path]![route.method.toLowerCase()]!;
    expect(responses).toHaveProperty(String(route.status));
    for (const code of route.problems) {
      const [status, sentence] = problems[code];
      expect(responses[status]?.description).toContain(`\`${code}\`: ${sentence}`);
      const type =
        (route.errors ?? 'problem') === 'problem' ? 'application/problem+json' : 'application/json';
      expect(Object.keys(responses[status]?.content ?? {})).toEqual([type]);
    }
  });

  it('can be read as a page, with every route', async () => {
    const page = await service.app.inject('/docs');
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    for (const { path } of Object.values(api)) expect(page.payload).toContain(`<code>${path}</code>`);
    expect(page.payload).not.toContain('<script');
  });
});
