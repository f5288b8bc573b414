import type { Agent as HttpsAgent } from 'node:https';

/** A key service that main can reach: its own embedded one, or a team's. */
export type ServiceEndpoint = Readonly<{
  /** Base URL without a slash at its end. While the service is being restarted it waits. @throws service_unreachable */
  url: () => Promise<string>;
  /** Headers that sign-in needs beside the Jira credentials. */
  signInHeaders: () => Promise<Readonly<Record<string, string>>>;
  stop: () => Promise<void>;
  /** What other computers are reached by. */
  httpsAgent?: HttpsAgent;
}>;

/**
 * @param url of a team's service, in its normal form
 * @param httpsAgent that knows the proxies and certificates on the way there
 */
export const remoteService = (url: string, httpsAgent?: HttpsAgent): ServiceEndpoint => ({
  ...(httpsAgent && { httpsAgent }),
  url: () => Promise.resolve(url),
  signInHeaders: () => Promise.resolve({}),
  stop: () => Promise.resolve(),
});
