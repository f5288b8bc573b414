import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { addStopSignal } from '../../../../service/plugins/stop-signal.ts';

describe('A service that is stopped', () => {
  it('answers what is under way, then ends that connection, though its client would keep it', async () => {
    const app = fastify({ forceCloseConnections: 'idle', return503OnClosing: false });
    const isStopping = addStopSignal(app);
    const begun = Promise.withResolvers<null>();
    const goOn = Promise.withResolvers<null>();
    app.get('/', async () => {
      begun.resolve(null);
      await goOn.promise;
      return 'whole';
    });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    const agent = new Agent({ keepAlive: true });
    const answer = new Promise<string>((resolve, reject) => {
      request(url, { agent }, (response) => {
        response.setEncoding('utf8').on('data', resolve);
      })
        .on('error', reject)
        .end();
    });
    await begun.promise;
    expect(isStopping()).toBe(false);
    const stopped = app.close();
    await delay(20);
    expect(isStopping()).toBe(true);
    goOn.resolve(null);
    expect(await answer).toBe('whole');
    await stopped;
    agent.destroy();
  });

  it('need not have listened', async () => {
    const app = fastify();
    const isStopping = addStopSignal(app);
    await app.ready();
    await app.close();
    expect(isStopping()).toBe(true);
  });
});
