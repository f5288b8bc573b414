import { fastify } from 'fastify';
import { createDataCenterImpersonation } from '../../../service/gateway/data-center-impersonation.ts';
import { makeJiraLink } from '../../../service/gateway/jira-link.ts';
import { registerGateway } from '../../../service/gateway/register-gateway.ts';
import { answerProblems } from '../../../service/plugins/problem-answers.ts';

/**
 * The gateway alone in a process, so that its memory can be measured: `node gateway-process.ts <address of Jira>`.
 * It says where it listens, then answers each message with its resident memory in bytes.
 */
const app = fastify({ logger: false });
answerProblems(app);
app.addSchema({ $id: 'Problem', type: 'object' });
await registerGateway(app, {
  openAccessToken: () =>
    Promise.resolve({
      tokenId: 'a token',
      keyId: 'a key',
      clientId: 'a client',
      userId: 'a user',
      userName: 'A User',
      userLogin: 'user',
      expiresAt: Number.MAX_SAFE_INTEGER,
    }),
  jiraUrl: process.argv[2] ?? '',
  deployment: () => Promise.resolve('data-center'),
  impersonation: createDataCenterImpersonation(await makeJiraLink('test')),
});
process.on('message', () => process.send?.(process.memoryUsage.rss()));
process.on('disconnect', () => process.exit());
process.send?.(await app.listen({ host: '127.0.0.1', port: 0 }));
