import { setTimeout as delay } from 'node:timers/promises';
import { createSession } from '../../../service/api/create-session.ts';
import { endSession } from '../../../service/api/end-session.ts';
import type { AnswerOf } from '../../../service/api/core/route.ts';
import type { AppErrorCode } from '../../contract/core/errors.ts';
import { asCallFailed, CallFailed } from '../ipc/call-failed.ts';
import { createRefusal, type Refusal } from './refusal.ts';
import type { SendRequest } from './send-request.ts';
import type { ServiceEndpoint } from './service-endpoint.ts';

export type SignedIn = AnswerOf<typeof createSession>;
/** The Authorization header for Jira: as it is, or opened each time it is needed. */
export type JiraAuthorization = string | (() => Promise<string>);
/** Looks at a new sign-in before it counts. @returns what later sign-ins take; throws to refuse it */
export type AcceptSignIn = (signedIn: SignedIn) => Promise<JiraAuthorization>;
type Held = { session: Promise<SignedIn>; since: number; token: string | null };

/** A session is renewed when it has less than this left, so that it does not end under way. */
const renewBeforeMs = 30_000;
/** A younger one is used as it is: to a clock that is ahead every session looks over, and sign-ins are limited. */
const youngMs = 60_000;
/** Ending the session must not hold up whoever disconnects or quits. */
const endWithinMs = 3_000;

export type SessionOptions = Readonly<{
  endpoint: ServiceEndpoint;
  send: SendRequest;
  jiraAuthorization: JiraAuthorization;
  /** The credentials are refused, or cannot be opened; null: they are good again. */
  onRefused: (code: AppErrorCode | null) => void;
  clock?: () => number;
}>;

/** Throws what opening it throws. */
const opened = async (source: JiraAuthorization): Promise<string> =>
  typeof source === 'string' ? source : source();

/**
 * The admin session of the key service: signed in with the Jira credentials at the first need, and again before it expires. Credentials
 * that were refused are never sent again by themselves: Jira would lock the user out.
 */
export class AdminSession {
  readonly #options: Required<SessionOptions>;
  readonly #refusal: Refusal;
  #source: JiraAuthorization;
  #current: Held | null = null;

  constructor(options: SessionOptions) {
    this.#options = { clock: Date.now, ...options };
    this.#refusal = createRefusal(options.onRefused);
    this.#source = options.jiraAuthorization;
  }

  async signIn(): Promise<SignedIn> {
    return this.#renew().session;
  }

  async token(): Promise<string> {
    return (await this.session()).token;
  }

  /** The one that is good now; signed in anew where there is none. Throws what signing in throws. */
  async session(): Promise<SignedIn> {
    const held = this.#current ?? this.#renew();
    const session = await held.session;
    if (!this.#isEnding(held, session)) return session;
    // Of many calls at once the first renews, and the others wait for it.
    const next = this.#current === null || this.#current === held ? this.#renew() : this.#current;
    return next.session;
  }

  /** The service no longer takes this token: the next call signs in again, unless that has begun already. */
  drop(token: string): void {
    if (this.#current?.token === token) this.#current = null;
  }

  /** A call has failed: maybe by the credentials. */
  note(failure: CallFailed): void {
    this.#refusal.note(failure);
  }

  /** Waits until the credentials are good, or the session is ended. */
  untilAccepted(): Promise<void> {
    return this.#refusal.untilLifted();
  }

  /** What kept the credentials away is over: the next call tries them again. */
  resume(): void {
    this.#refusal.lift();
  }

  /** The credentials were locked away: the session ends with them, and nothing goes on until they are unlocked. */
  lock(): void {
    const ending = this.#current?.session;
    this.#current = null;
    this.#refusal.note(new CallFailed('vault_locked'));
    void ending?.then(({ token }) => this.#endToken(token)).catch(() => undefined);
  }

  /** Goes on with other credentials, once they were accepted. Throws what the sign-in and `accept` throw; then all is as before. */
  async replace(authorization: string, accept: AcceptSignIn): Promise<void> {
    const session = await this.#signInWith(authorization);
    try {
      this.#source = await accept(session);
    } catch (thrown) {
      void this.#endToken(session.token).catch(() => undefined);
      throw thrown;
    }
    const { clock } = this.#options;
    this.#current = { session: Promise.resolve(session), since: clock(), token: session.token };
    this.#refusal.lift();
  }

  /** Best effort: a service that is away forgets the session by itself. */
  async end(): Promise<void> {
    const ending = this.#current?.session;
    this.#current = null;
    this.#refusal.end();
    if (!ending) return;
    const ended = ending.then(({ token }) => this.#endToken(token));
    await Promise.race([ended.catch(() => undefined), delay(endWithinMs, undefined, { ref: false })]);
  }

  /** Throws what opening it throws. */
  authorization(): Promise<string> {
    return opened(this.#source);
  }

  async #signInWith(from: JiraAuthorization): Promise<SignedIn> {
    const { endpoint, send } = this.#options;
    const authorization = await opened(from);
    const headers = { ...(await endpoint.signInHeaders()), authorization };
    return send(createSession, {}, headers).catch(asNotSignedIn);
  }

  /** One sign-in at a time, however many calls need it. @throws what refused the credentials */
  #renew(): Held {
    this.#refusal.insist();
    const next: Held = {
      session: this.#signInWith(this.#source),
      since: this.#options.clock(),
      token: null,
    };
    this.#current = next;
    next.session.then(
      ({ token }) => {
        next.token = token;
      },
      (thrown: unknown) => {
        if (this.#current !== next) return;
        this.#current = null;
        this.#refusal.note(asCallFailed(thrown));
      },
    );
    return next;
  }

  #isEnding({ since }: Held, { expiresAt }: SignedIn): boolean {
    const { clock } = this.#options;
    return expiresAt - clock() < renewBeforeMs && clock() - since >= youngMs;
  }

  async #endToken(token: string): Promise<void> {
    await this.#options.send(endSession, {}, { authorization: `Bearer ${token}` });
  }
}

/** A lost sign-in changed nothing, and says nothing of the call that needed it. */
function asNotSignedIn(thrown: unknown): never {
  const failure = asCallFailed(thrown);
  if (failure.code !== 'outcome_unknown') throw failure;
  throw new CallFailed('service_unreachable', { cause: failure.cause });
}
