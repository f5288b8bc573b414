import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDirectory } from '../../../service/sample-jira/directory.ts';
import { createSampleControl } from '../../../service/sample-jira/sample-control.ts';
import { buildSampleJira } from '../../../service/sample-jira/start-sample-jira.ts';

/**
 * The Jira behind both proxies: below /bench it answers at once and checks nothing, so that it costs both the same; the
 * rest is a sample Jira Data Center, which the service needs to make a key.
 */
const large = Buffer.alloc(20 * 1_048_576, 'x');
const small = JSON.stringify({
  issues: Array.from({ length: 10 }, (_, id) => ({ id, key: `ABC-${id}`, fields: {} })),
});
const sample = buildSampleJira(createDirectory(100), createSampleControl(), 'data-center');
await sample.ready();
const server = createServer((request, response) => {
  if (request.url?.startsWith('/bench/')) answerBench(request, response);
  else sample.routing(request, response);
});
process.on('disconnect', () => process.exit());
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

function answerBench(request: IncomingMessage, response: ServerResponse): void {
  const body = request.url?.startsWith('/bench/large') ? large : small;
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
  });
}
