import { networkProblems } from '../../../service/api/core/network-problems.ts';
import { healthReady } from '../../../service/api/health-ready.ts';
import type { AnswerOf, Route } from '../../../service/api/core/route.ts';
import type { AppErrorCode } from '../../contract/core/errors.ts';
import { asCallFailed, type CallFailed } from '../ipc/call-failed.ts';
import { AdminSession, type AcceptSignIn, type JiraAuthorization, type SignedIn } from './admin-session.ts';
import { createReachability } from './reachability.ts';
import { needsCredentials } from './refusal.ts';
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
  /** The session that calls are made with now; one is opened where there is none. Throws what signing in throws. */
  session: () => Promise<SignedIn>;
  /** The service was seen to be down: the connection says so until it answers again. */
  markDown: () => void;
  /** Asks a service that is down whether it answers again, without waiting any longer. */
  tryNow: () => void;
  /** Waits until the service answers again and the credentials are good; returns at once while both are. */
  untilUp: () => Promise<void>;
  /** Goes on with other credentials, once they were accepted. Throws what the sign-in and `accept` throw; then all is as before. */
  replaceCredentials: (authorization: string, accept: AcceptSignIn) => Promise<void>;
  /** The credentials that are in use, for the connection doctor. Throws what opening them throws. */
  authorization: () => Promise<string>;
  /** What kept the credentials away is over: the next call tries them again. */
  retryCredentials: () => void;
  /** The credentials were locked away: ends the session; calls are refused until they are unlocked. */
  lock: () => void;
  /** Ends the session and stops an embedded service. */
  close: () => Promise<void>;
}>;

export type ClientOptions = Readonly<{
  endpoint: ServiceEndpoint;
  jiraAuthorization: JiraAuthorization;
  onReachable: (isUp: boolean) => void;
  /** When a service that is down is asked next, in epoch milliseconds; null: now. */
  onWait?: (nextTryAt: number | null) => void;
  /** A call has changed something at the service. */
  onChanged?: () => void;
  /** The credentials are refused, or cannot be opened; null: they are good again. */
  onRefused?: (code: AppErrorCode | null) => void;
}>;

/** Codes that say: this session counts no longer, another one may. */
const sessionCodes: readonly string[] = ['session_expired', 'session_invalid', 'session_missing'];
const downCodes: readonly string[] = ['service_unreachable', 'outcome_unknown', 'stopping'];
/** And: nobody gets in now, which is not for the credentials. */
const awayCodes: readonly string[] = [
  ...networkProblems,
  'service_unreachable',
  'stopping',
  'database_unreachable',
  'jira_unreachable',
  'jira_timeout',
];

/** Whether signing in has failed since the service, or its Jira, cannot be reached. */
export const isAway = ({ code }: CallFailed): boolean => awayCodes.includes(code);

/** The one client of the key service. */
export function createServiceClient(options: ClientOptions): ServiceClient {
  const { endpoint, jiraAuthorization, onReachable, onRefused = () => undefined } = options;
  const { onWait = () => undefined, onChanged = () => undefined } = options;
  const send = createSendRequest(endpoint.url, endpoint.httpsAgent);
  const session = new AdminSession({ endpoint, send, jiraAuthorization, onRefused });
  let isClosed = false;
  const reachability = createReachability({
    probe: async () => (await isReady(send)) && !isClosed && (await letsIn(session)),
    onChange: onReachable,
    onWait,
  });
  const call = caller({ send, session, markDown: reachability.markDown, onChanged });
  return {
    signIn: () => session.signIn(),
    call,
    session: () => session.session(),
    authorization: () => session.authorization(),
    markDown: reachability.markDown,
    tryNow: reachability.tryNow,
    untilUp: async () => {
      await reachability.untilUp();
      await session.untilAccepted();
    },
    replaceCredentials: (authorization, accept) => session.replace(authorization, accept),
    retryCredentials: () => session.resume(),
    lock: () => session.lock(),
    close: async () => {
      isClosed = true;
      reachability.stop();
      await session.end();
      await endpoint.stop();
    },
  };
}

type CallerParts = Pick<Required<ClientOptions>, 'onChanged'> &
  Readonly<{ send: SendRequest; session: AdminSession; markDown: () => void }>;

/** Makes calls with the session there is, and sees what their failures say of it and of the service. */
function caller({ send, session, markDown, onChanged }: CallerParts): ServiceClient['call'] {
  const attempt = async <R extends Route>(route: R, parts: RequestParts<R>) => {
    const token = await session.token().catch((thrown: unknown) => {
      if (isAway(asCallFailed(thrown))) markDown();
      throw thrown;
    });
    return send(route, parts, { authorization: `Bearer ${token}` }).catch((thrown: unknown) => {
      const failure = asCallFailed(thrown);
      if (sessionCodes.includes(failure.code)) session.drop(token);
      throw failure;
    });
  };
  const mayRetry = ({ code }: CallFailed, route: Route): boolean =>
    sessionCodes.includes(code) || (code === 'service_unreachable' && route.method === 'GET');
  return async (route, parts = {}) => {
    const answer = await attempt(route, parts)
      .catch((thrown: unknown) => {
        if (mayRetry(asCallFailed(thrown), route)) return attempt(route, parts);
        throw thrown;
      })
      .catch((thrown: unknown) => {
        const failure = asCallFailed(thrown);
        if (downCodes.includes(failure.code)) markDown();
        session.note(failure);
        throw failure;
      });
    if (route.method !== 'GET') onChanged();
    return answer;
  };
}

/** Credentials that are refused let in no more by waiting: that is told in another way. */
const letsIn = (session: AdminSession): Promise<boolean> =>
  session.token().then(
    () => true,
    (thrown: unknown) => needsCredentials(asCallFailed(thrown).code),
  );

const isReady = (send: SendRequest): Promise<boolean> =>
  send(healthReady, {}, {}).then(
    () => true,
    () => false,
  );
