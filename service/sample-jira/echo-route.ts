import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { loginOf } from './directory.ts';
import type { SampleCaller } from './sample-auth.ts';

/**
 * Streams a body back, and says what came with it: the names of the headers, never their values, and for whom it was.
 * A real Jira has no such address; it shows what a request through the gateway looks like.
 */
export function addEchoRoute(
  app: FastifyInstance,
  callerOf: (request: FastifyRequest) => SampleCaller,
): void {
  void app.register((plugin, _options, done) => {
    plugin.addContentTypeParser('*', (_request, payload, parsed) => parsed(null, payload));
    plugin.removeContentTypeParser('application/json');
    plugin.removeContentTypeParser('text/plain');
    plugin.all('/rest/keydesk-sample/echo', (request, reply) => {
      const { user } = callerOf(request);
      void reply.headers({
        'x-echo-user': encodeURIComponent(loginOf(user)),
        'x-echo-method': request.method,
        'x-echo-headers': Object.keys(request.headers).toSorted().join(' '),
      });
      const type = request.headers['content-type'];
      if (type !== undefined) void reply.type(type);
      const { body } = request;
      return reply.send(body instanceof Readable || typeof body === 'string' ? body : '');
    });
    done();
  });
}
