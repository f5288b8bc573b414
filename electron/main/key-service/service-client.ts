import { healthReady } from '../../../service/api/health-ready.ts';
import type { AnswerOf, Route } from '../../../service/api/core/route.ts';
import { asCallFailed, type CallFailed } from '../ipc/call-failed.ts';
import { createAdminSession, type SignedIn } from './admin-session.ts';
import { createReachability } from './reachability.ts';
import { createSendRequest, type RequestParts, type SendRequest } from './send-request.ts';
import type { ServiceEndpoint } from './service-endpoint.ts';

export type ServiceClient = Readonly<{
  /** Signs in with the Jira credentials. Throws what the service answers. */
  signIn: () => Promise<SignedIn>;
  /**
   * Calls an admin route. The session is renewed as needed. What only reads is tried once more when the connection broke.
   * @throws CallFailed: codes of the service, service_unreachable (nothing changed), outcome_unknown, service_bad_answer
   */
  call: <R extends Route>(route: R, parts?: RequestParts<R>) => Promise<AnswerOf<R>>;
  /** The service was seen to be down: the connection says so until it answers again. */
  markDown: () => void;
  /** Waits until the service answers again; returns at once while nobody has found it down. */
  untilUp: () => Promise<void>;
  /** Ends the session and stops an embedded service. */
  close: () => Promise<void>;
}>;

export type ClientOptions = Readonly<{
  endpoint: ServiceEndpoint;
  jiraAuthorization: string;
  onReachable: (isUp: boolean) => void;
}>;

/** Codes that say: this session counts no longer, another one may. */
const sessionCodes: readonly string[] = ['session_expired', 'session_invalid', 'session_missing'];
const downCodes: readonly string[] = ['service_unreachable', 'outcome_unknown', 'stopping'];

/** The one client of the key service. */
export function createServiceClient({
  endpoint,
  jiraAuthorization,
  onReachable,
}: ClientOptions): ServiceClient {
  const send = createSendRequest(endpoint.url);
  const session = createAdminSession(endpoint, send, jiraAuthorization);
  const reachability = createReachability(() => isReady(send), onReachable);
  const attempt = async <R extends Route>(route: R, parts: RequestParts<R>) => {
    const token = await session.token();
    return send(route, parts, { authorization: `Bearer ${token}` }).catch((thrown: unknown) => {
      const failure = asCallFailed(thrown);
      if (sessionCodes.includes(failure.code)) session.drop(token);
      throw failure;
    });
  };
  const mayRetry = ({ code }: CallFailed, route: Route): boolean =>
    sessionCodes.includes(code) || (code === 'service_unreachable' && route.method === 'GET');
  const noted = (thrown: unknown): CallFailed => {
    const failure = asCallFailed(thrown);
    if (downCodes.includes(failure.code)) reachability.markDown();
    return failure;
  };
  return {
    signIn: session.signIn,
    call: async (route, parts = {}) => {
      try {
        return await attempt(route, parts);
      } catch (thrown) {
        if (!mayRetry(asCallFailed(thrown), route)) throw noted(thrown);
      }
      return attempt(route, parts).catch((thrown: unknown) => {
        throw noted(thrown);
      });
    },
    markDown: reachability.markDown,
    untilUp: reachability.untilUp,
    close: async () => {
      reachability.stop();
      await session.end();
      await endpoint.stop();
    },
  };
}

const isReady = (send: SendRequest): Promise<boolean> =>
  send(healthReady, {}, {}).then(
    () => true,
    () => false,
  );
