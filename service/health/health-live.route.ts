import type { Api } from '../api/index.ts';
import type { RouteHandler } from '../plugins/route-handlers.ts';

export const healthLiveRoute = (): RouteHandler<Api['healthLive']> => () => ({ status: 'ok' });
