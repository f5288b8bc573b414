import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { api } from '../api/index.ts';
import type { Route } from '../api/core/route.ts';

/** Serves /docs/openapi.json, made from the registered routes, and /docs, a list to read. Await before the routes. */
export async function serveOpenapi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Keydesk key service',
        version,
        description:
          'API keys of Jira users. Errors are application/problem+json (RFC 9457) with a stable `code`.',
        license: { name: 'Proprietary', url: 'https://keydesk.invalid/license' },
      },
      servers: [{ url: 'http://127.0.0.1:4180', description: 'A local service' }],
      tags: [
        ...tagsOf(Object.values(api)),
        { name: 'gateway', description: 'Jira itself, on behalf of the user of an API key' },
      ],
      components: {
        securitySchemes: {
          client: { type: 'http', scheme: 'basic', description: 'Client id and client secret of an API key' },
          accessToken: { type: 'http', scheme: 'bearer', description: 'Token of POST /oauth/token' },
          session: { type: 'http', scheme: 'bearer', description: 'Token of POST /api/v1/session' },
          jiraBasic: { type: 'http', scheme: 'basic', description: 'Jira Cloud: e-mail and API token' },
          jiraToken: {
            type: 'http',
            scheme: 'bearer',
            description: 'Jira Data Center: personal access token',
          },
        },
      },
    },
    refResolver: { buildLocalReference: ({ $id }) => $id as string },
  });
  app.get('/docs/openapi.json', { schema: { hide: true } }, () => app.swagger());
  app.get('/docs', { schema: { hide: true } }, (_request, reply) => reply.type('text/html').send(docsPage()));
}

const tagsOf = (routes: readonly Route[]) =>
  [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name, description: `Routes of ${name}` }));

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function docsPage(): string {
  const rows = Object.values(api as Readonly<Record<string, Route>>).map(
    ({ method, path, summary, access }) =>
      `<tr><td>${method}</td><td><code>${escapeHtml(path)}</code></td><td>${escapeHtml(summary)}</td><td>${access}</td></tr>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Keydesk key service</title>
<style>body{font:15px/1.5 system-ui;margin:2rem;max-width:70rem}td,th{padding:.25rem 1rem .25rem 0;text-align:left;vertical-align:top}</style></head>
<body><h1>Keydesk key service</h1><p>The whole description: <a href="/docs/openapi.json">OpenAPI 3.1</a>.</p>
<table><thead><tr><th>Method</th><th>Path</th><th>Does</th><th>For</th></tr></thead><tbody>${rows.join('')}</tbody></table></body></html>`;
}
