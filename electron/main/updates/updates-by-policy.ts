import { readFileSync } from 'node:fs';
import type { Agent as HttpsAgent } from 'node:https';
import type { Logger } from 'pino';
import type { Texts } from '../../contract/texts/index.ts';
import type { Policy } from '../policy/policy.ts';
import type { AskChoice } from '../windows/ask.ts';
import type { FeedOptions } from './open-updater.ts';
import { getFileBy, updateKeyOf } from './read-signed.ts';
import { createUpdates, type Updater, type Updates } from './updates.ts';

export type MakeUpdates = (ask: AskChoice, texts: Texts) => Updates;
export type UpdateOptions = Readonly<{
  policy: Policy;
  /** In the packed program, beside main: whoever packs it puts his update key there. */
  keyFile: string;
  /** Its proxies and certificates count for the feed too. */
  network: Readonly<{ httpsAgent: HttpsAgent }>;
  log: Logger;
  open?: (options: FeedOptions) => Promise<Updater>;
}>;

/** Null, which is usual, unless the policy names a feed and the build has an update key. */
export function updatesByPolicy(options: UpdateOptions): MakeUpdates | null {
  const { policy, keyFile, network, log, open = openLater } = options;
  const { feed, enabled = true } = policy.updates ?? {};
  if (feed === undefined || !enabled) return null;
  try {
    const key = updateKeyOf(readFileSync(keyFile, 'utf8'));
    return (ask, texts) =>
      createUpdates(() => open({ feed, key, get: getFileBy(network.httpsAgent), log }), ask, texts, log);
  } catch (error) {
    log.warn({ err: error }, 'this build has no update key: there are no updates');
    return null;
  }
}

/** electron-updater is half of what main is made of: it is not read before it is needed. */
async function openLater(options: FeedOptions): Promise<Updater> {
  const { openUpdater } = await import('./open-updater.ts');
  return openUpdater(options);
}
