import { createSession } from '../../../service/api/create-session.ts';
import { endSession } from '../../../service/api/end-session.ts';
import type { AnswerOf } from '../../../service/api/core/route.ts';
import type { SendRequest } from './send-request.ts';
import type { ServiceEndpoint } from './service-endpoint.ts';

export type SignedIn = AnswerOf<typeof createSession>;

/** A session is renewed when it has less than this left, so that it does not end under way. */
const renewBeforeMs = 30_000;

/** The admin session of the key service: signed in with the Jira credentials at the first need, and again before it expires. */
export function createAdminSession(
  endpoint: ServiceEndpoint,
  send: SendRequest,
  jiraAuthorization: string,
  clock: () => number = Date.now,
) {
  let current: Promise<SignedIn> | null = null;
  const signIn = async () => {
    const headers = { ...(await endpoint.signInHeaders()), authorization: jiraAuthorization };
    return send(createSession, {}, headers);
  };
  /** One sign-in at a time, however many calls need it. */
  const renew = () => {
    const next = signIn();
    current = next;
    next.catch(() => {
      if (current === next) current = null;
    });
    return next;
  };
  return {
    signIn: renew,
    authorization: async (): Promise<string> => {
      let session = await (current ?? renew());
      if (session.expiresAt - clock() < renewBeforeMs) session = await renew();
      return `Bearer ${session.token}`;
    },
    /** The service no longer takes this one: the next call signs in again. */
    drop: () => {
      current = null;
    },
    /** Best effort: a service that is away forgets the session by itself. */
    end: async () => {
      const session = await current?.catch(() => null);
      current = null;
      if (session)
        await send(endSession, {}, { authorization: `Bearer ${session.token}` }).catch(() => undefined);
    },
  };
}
