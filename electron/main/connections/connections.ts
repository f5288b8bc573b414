import type { Logger } from 'pino';
import type { Connection } from '../../contract/connections/connection.ts';
import { asCallFailed, CallFailed } from '../ipc/call-failed.ts';
import type { AcceptSignIn, SignedIn } from '../key-service/admin-session.ts';
import { isLocked } from '../key-service/refusal.ts';
import { createServiceClient, isAway, type ServiceClient } from '../key-service/service-client.ts';
import {
  createOpenService,
  type Opened,
  type OpenServiceDeps,
  type StandIn,
  type Target,
} from './open-service.ts';
import { connectedBy, told, type Standing } from './told-connection.ts';
import { standInWhenAway, type Instead } from './stand-in.ts';

export type { Target };
export type ConnectionsDeps = OpenServiceDeps &
  Readonly<{
    onChange: (connection: Connection) => void;
    /** True while a bulk action runs, which leaving would cut off. */
    isBusy: () => boolean;
    /** The admin has changed something here at the key service. */
    onOwnChange?: () => void;
    log: Logger;
  }>;

/** A connecting under way. */
type Attempt = { opened: Opened | null; isWanted: boolean; settled: Promise<unknown> };
/** The connection that is there: how it stands with the service and with the credentials. */
type Active = Opened &
  Standing & {
    target: Target;
    standIn: StandIn | null | undefined;
    /** Asked when the service is back, where it was away from the start. */
    greets: OnSignedIn | null;
  };
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

  /** What keys are read from: the service, or what stands in for it while it is away. @throws not_connected */
  reader(): Pick<ServiceClient, 'call'> {
    const { client, isUp, refusal, standIn } = this.#insistOnActive();
    return !isUp && refusal === null && standIn ? standIn : client;
  }

  /** The saved connection that is open; null: it is not saved, or there is none. */
  savedId(): string | null {
    const { target } = this.#active ?? {};
    return target && target.kind !== 'sample' ? (target.saved?.connectionId() ?? null) : null;
  }

  /** While the service is away: what stands in for it; null: nothing does. */
  standInWith(standIn: StandIn | null): void {
    if (!this.#active || this.#active.isUp) return;
    this.#active = { ...this.#active, standIn };
    this.#become(told(this.#connection, this.#active));
  }

  /** Asks a service that is away whether it is back. */
  tryNow(): Connection {
    this.#active?.client.tryNow();
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
      const signing = opened.client.signIn();
      const instead = await standInWhenAway(target, signing);
      insistOn(attempt);
      if (instead) return this.#openWithout(opened, target, instead, onSignedIn);
      const signedIn = await signing;
      insistOn(attempt);
      await onSignedIn(signedIn);
      insistOn(attempt);
      this.#active = { ...opened, target, isUp: true, refusal: null, standIn: undefined, greets: null };
      this.#deps.log.info({ kind: target.kind }, 'connected');
      return this.#become(connectedBy(target, signedIn));
    } catch (error) {
      await attempt.opened?.client.close();
      if (attempt.isWanted) this.#become(disconnected);
      throw attempt.isWanted ? error : new CallFailed('not_connected');
    }
  }

  /** The service, or its Jira, is away: what was read last is shown until it is back. */
  #openWithout(opened: Opened, target: Target, instead: Instead, greets: OnSignedIn): Connection {
    const { user, deployment, ...standIn } = instead;
    const address = target.kind === 'sample' ? null : target.address;
    this.#active = { ...opened, target, isUp: false, refusal: null, standIn, greets };
    this.#connection = { state: 'reconnecting', kind: target.kind, address, deployment, user };
    this.#deps.log.info({ kind: target.kind }, 'opened without the key service');
    opened.client.markDown();
    return this.#become(told(this.#connection, this.#active));
  }

  /** The service lets in for the first time: what was read without it becomes the connection. */
  async #greet(active: Active): Promise<void> {
    try {
      const signedIn = await active.client.session();
      await active.greets?.(signedIn);
      if (this.#active?.client !== active.client) return;
      this.#active = { ...this.#active, isUp: true, standIn: undefined, greets: null };
      this.#become(connectedBy(active.target, signedIn));
    } catch (thrown) {
      if (isAway(asCallFailed(thrown))) active.client.markDown();
      else this.#deps.log.warn({ err: thrown }, 'the key service is back and does not let in');
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
    const hear = (change: Partial<Standing>) => {
      if (!mine.opened || this.#active?.client !== mine.opened.client) return;
      if (change.isUp === true && this.#active.greets) return void this.#greet(this.#active);
      this.#active = { ...this.#active, ...change };
      this.#become(told(this.#connection, this.#active));
    };
    /** Where nobody was let in yet, a service that was found to be back while the credentials were away is asked again. */
    const hearRefusal = (refusal: Standing['refusal']) => {
      hear({ refusal });
      if (refusal === null && this.#active?.greets) mine.opened?.client.markDown();
    };
    /** It is only shown beside what stands in. */
    const hearWait = (nextTryAt: number | null) => {
      if (this.#active?.standIn) hear({ nextTryAt });
    };
    mine.opened = await this.#openService(target, {
      onReachable: (isUp) => hear(isUp ? { isUp, standIn: undefined } : { isUp }),
      onRefused: hearRefusal,
      onWait: hearWait,
      onChanged: () => this.#deps.onOwnChange?.(),
    });
    return mine.opened;
  }
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
