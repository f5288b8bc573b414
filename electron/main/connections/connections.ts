import type { Logger } from 'pino';
import type { Connection } from '../../contract/connections/connection.ts';
import type { AppErrorCode } from '../../contract/core/errors.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import type { AcceptSignIn, SignedIn } from '../key-service/admin-session.ts';
import { isLocked } from '../key-service/refusal.ts';
import { createServiceClient, type ServiceClient } from '../key-service/service-client.ts';
import { createOpenService, type Opened, type OpenServiceDeps, type Target } from './open-service.ts';

export type { Target };
export type ConnectionsDeps = OpenServiceDeps &
  Readonly<{
    onChange: (connection: Connection) => void;
    /** True while a bulk action runs, which leaving would cut off. */
    isBusy: () => boolean;
    log: Logger;
  }>;

/** A connecting under way. */
type Attempt = { opened: Opened | null; isWanted: boolean; settled: Promise<unknown> };
/** The connection that is there: how it stands with the service and with the credentials. */
type Active = Opened & { target: Target; isUp: boolean; refusal: AppErrorCode | null };
/** Asked after the sign-in and before the connection counts; throws to refuse it. */
type OnSignedIn = (signedIn: SignedIn) => Promise<void>;

const disconnected: Connection = {
  state: 'disconnected',
  kind: null,
  address: null,
  deployment: null,
  user: null,
};

/** The one connection of the console: none, or to one key service as one Jira administrator. */
export class Connections {
  readonly #deps: ConnectionsDeps;
  readonly #openService: ReturnType<typeof createOpenService>;
  #connection = disconnected;
  #active: Active | null = null;
  #attempt: Attempt | null = null;

  constructor(deps: ConnectionsDeps) {
    this.#deps = deps;
    this.#openService = createOpenService(deps);
  }

  current(): Connection {
    return this.#connection;
  }

  /** @throws not_connected */
  client(): ServiceClient {
    return this.#insistOnActive().client;
  }

  /**
   * Signs in before anything is kept.
   * @throws already_connecting, job_running, not_connected (ended meanwhile), and what starting, signing in and `onSignedIn` throw
   */
  async connect(target: Target, onSignedIn: OnSignedIn = async () => undefined): Promise<Connection> {
    if (this.#attempt) throw new CallFailed('already_connecting');
    if (this.#deps.isBusy()) throw new CallFailed('job_running');
    const attempt: Attempt = { opened: null, isWanted: true, settled: Promise.resolve() };
    this.#attempt = attempt;
    const connecting = this.#connect(target, attempt, onSignedIn).finally(() => {
      if (this.#attempt === attempt) this.#attempt = null;
    });
    attempt.settled = connecting.catch(() => undefined);
    return connecting;
  }

  /**
   * Signs in and out again beside the connection that is there. Throws what that throws.
   * @throws already_connecting: only one embedded service may be starting
   */
  async test(target: Target): Promise<SignedIn> {
    if (this.#attempt) throw new CallFailed('already_connecting');
    const active = this.#active && isSamePlace(this.#active.target, target) ? this.#active : null;
    const client = active
      ? createServiceClient({
          // The service that is there goes on after the test.
          endpoint: { ...active.endpoint, stop: () => Promise.resolve() },
          jiraAuthorization: target.jiraAuthorization,
          onReachable: () => undefined,
        })
      : (await this.#openService(target, { onReachable: () => undefined })).client;
    try {
      return await client.signIn();
    } finally {
      await client.close();
    }
  }

  /** Goes on with other credentials of the same user. @throws not_connected, credentials_other_user, and what signing in and `accept` throw */
  async replaceCredentials(authorization: string, accept: AcceptSignIn): Promise<Connection> {
    const { client } = this.#insistOnActive();
    await client.replaceCredentials(authorization, async (signedIn) => {
      if (signedIn.user.userId !== this.#connection.user?.userId) {
        throw new CallFailed('credentials_other_user');
      }
      return accept(signedIn);
    });
    return this.#connection;
  }

  /** Where the connection leads, and what opens it; null: there is none. */
  openConnection(): { address: string; authorization: () => Promise<string> } | null {
    const { address } = this.#connection;
    return this.#active && address !== null
      ? { address, authorization: this.#active.client.authorization }
      : null;
  }

  /** The vault with the credentials was locked: the session ends with it, but not under a bulk action, which lasts as long as the session does. */
  noteLocked(): void {
    if (!this.#deps.isBusy()) this.#active?.client.lock();
  }

  /** The vault was unlocked: a connection that waits for that goes on. */
  noteUnlocked(): void {
    if (isLocked(this.#active?.refusal ?? null)) this.noteNewCredentials();
  }

  /** What is remembered of the connection has changed: credentials that were refused are asked for again. */
  noteNewCredentials(): void {
    this.#active?.client.retryCredentials();
  }

  /** Ends the session or the connecting, forgets the credentials and stops an embedded service. @throws job_running */
  async disconnect(): Promise<Connection> {
    if (this.#deps.isBusy()) throw new CallFailed('job_running');
    return this.close();
  }

  /** Before quitting: the same, whatever runs. */
  async close(): Promise<Connection> {
    await this.#endAttempt();
    await this.#closeActive();
    return this.#become(disconnected);
  }

  async #connect(target: Target, attempt: Attempt, onSignedIn: OnSignedIn): Promise<Connection> {
    await this.#closeActive();
    this.#become({ ...disconnected, state: 'connecting', kind: target.kind });
    try {
      const opened = await this.#open(target);
      attempt.opened = opened;
      insistOn(attempt);
      const signedIn = await opened.client.signIn();
      insistOn(attempt);
      await onSignedIn(signedIn);
      insistOn(attempt);
      this.#active = { ...opened, target, isUp: true, refusal: null };
      this.#deps.log.info({ kind: target.kind }, 'connected');
      const { user, jira } = signedIn;
      return this.#become({
        state: 'connected',
        kind: target.kind,
        address: target.kind === 'service' ? target.address : jira.baseUrl,
        deployment: jira.deployment,
        user,
      });
    } catch (error) {
      await attempt.opened?.client.close();
      if (attempt.isWanted) this.#become(disconnected);
      throw attempt.isWanted ? error : new CallFailed('not_connected');
    }
  }

  async #closeActive(): Promise<void> {
    const closing = this.#active;
    this.#active = null;
    await closing?.client.close();
  }

  /** Stopping the service cuts a sign-in off; a service that is just being started is waited for and stopped. */
  async #endAttempt(): Promise<void> {
    const attempt = this.#attempt;
    if (!attempt) return;
    attempt.isWanted = false;
    await (attempt.opened ? attempt.opened.client.close() : attempt.settled);
    if (this.#attempt === attempt) this.#attempt = null;
  }

  #insistOnActive(): Active {
    if (!this.#active) throw new CallFailed('not_connected');
    return this.#active;
  }

  #become(next: Connection): Connection {
    this.#connection = next;
    this.#deps.onChange(next);
    return next;
  }

  async #open(target: Target): Promise<Opened> {
    const mine: { opened: Opened | null } = { opened: null };
    /** The news of a connection that is not there yet, or no longer, change nothing. */
    const hear = (change: Partial<Pick<Active, 'isUp' | 'refusal'>>) => {
      if (!mine.opened || this.#active?.client !== mine.opened.client) return;
      this.#active = { ...this.#active, ...change };
      this.#become(told(this.#connection, this.#active));
    };
    mine.opened = await this.#openService(target, {
      onReachable: (isUp) => hear({ isUp }),
      onRefused: (refusal) => hear({ refusal }),
    });
    return mine.opened;
  }
}

/** The connection as it stands now. Credentials that are missing weigh more than a service that is away. */
function told(before: Connection, { isUp, refusal }: Active): Connection {
  const { kind, address, deployment, user } = before;
  const connection = { kind, address, deployment, user };
  if (refusal === null) return { ...connection, state: isUp ? 'connected' : 'reconnecting' };
  return isLocked(refusal)
    ? { ...connection, state: 'locked' }
    : { ...connection, state: 'credentials-needed', refusal };
}

const isSamePlace = (one: Target, other: Target): boolean =>
  one.kind !== 'sample' &&
  other.kind !== 'sample' &&
  one.kind === other.kind &&
  one.address === other.address;

/** @throws not_connected when the admin ended it meanwhile */
function insistOn({ isWanted }: Attempt): void {
  if (!isWanted) throw new CallFailed('not_connected');
}
