import { setTimeout as delay } from 'node:timers/promises';
import { createSession } from '../../../service/api/create-session.ts';
import { endSession } from '../../../service/api/end-session.ts';
import type { AnswerOf } from '../../../service/api/core/route.ts';
import { asCallFailed, CallFailed } from '../ipc/call-failed.ts';
import type { SendRequest } from './send-request.ts';
import type { ServiceEndpoint } from './service-endpoint.ts';

export type SignedIn = AnswerOf<typeof createSession>;
type Held = { session: Promise<SignedIn>; since: number; token: string | null };

/** A session is renewed when it has less than this left, so that it does not end under way. */
const renewBeforeMs = 30_000;
/** A younger one is used as it is: to a clock that is ahead every session looks over, and sign-ins are limited. */
const youngMs = 60_000;
/** Ending the session must not hold up whoever disconnects or quits. */
const endWithinMs = 3_000;

/** The admin session of the key service: signed in with the Jira credentials at the first need, and again before it expires. */
export function createAdminSession(
  endpoint: ServiceEndpoint,
  send: SendRequest,
  jiraAuthorization: string,
  clock: () => number = Date.now,
) {
  let current: Held | null = null;
  const signIn = async () => {
    const headers = { ...(await endpoint.signInHeaders()), authorization: jiraAuthorization };
    return send(createSession, {}, headers).catch(asNotSignedIn);
  };
  /** One sign-in at a time, however many calls need it. */
  const renew = (): Held => {
    const next: Held = { session: signIn(), since: clock(), token: null };
    current = next;
    next.session.then(
      ({ token }) => {
        next.token = token;
      },
      () => {
        if (current === next) current = null;
      },
    );
    return next;
  };
  const isEnding = (held: Held, { expiresAt }: SignedIn) =>
    expiresAt - clock() < renewBeforeMs && clock() - held.since >= youngMs;
  return {
    signIn: () => renew().session,
    token: async (): Promise<string> => {
      const held = current ?? renew();
      const session = await held.session;
      if (!isEnding(held, session)) return session.token;
      // Of many calls at once the first renews, and the others wait for it.
      const next = current === null || current === held ? renew() : current;
      return (await next.session).token;
    },
    /** The service no longer takes this token: the next call signs in again, unless that has begun already. */
    drop: (token: string) => {
      if (current?.token === token) current = null;
    },
    /** Best effort: a service that is away forgets the session by itself. */
    end: async () => {
      const ending = current?.session;
      current = null;
      if (!ending) return;
      const ended = ending.then(({ token }) => send(endSession, {}, { authorization: `Bearer ${token}` }));
      await Promise.race([ended.catch(() => undefined), delay(endWithinMs, undefined, { ref: false })]);
    },
  };
}

/** A lost sign-in changed nothing, and says nothing of the call that needed it. */
function asNotSignedIn(thrown: unknown): never {
  const failure = asCallFailed(thrown);
  if (failure.code !== 'outcome_unknown') throw failure;
  throw new CallFailed('service_unreachable', { cause: failure.cause });
}
