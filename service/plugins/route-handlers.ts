import type { IncomingHttpHeaders } from 'node:http';
import type { Api } from '../api/index.ts';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf, Route } from '../api/core/route.ts';

/** An admin's session, opened from the token of the request. */
export type AdminSession = Readonly<{
  sessionId: string;
  expiresAt: number;
  user: Readonly<{ userId: string; displayName: string; email: string | null }>;
  /** The Authorization header for Jira, sealed inside the token and never stored by the service. */
  jiraAuthorization: string;
}>;

/** Who made a change, for the audit log. */
export type Actor = Readonly<{ userId: string; displayName: string; address: string }>;

type SessionOf<R extends Route> = R['access'] extends 'admin'
  ? { session: AdminSession; actor: Actor }
  : object;

/** A request as a handler sees it: validated against the contract, with the session if its route needs one. */
export type RouteRequest<R extends Route> = Readonly<
  {
    params: ParamsOf<R>;
    query: QueryOf<R>;
    body: BodyOf<R>;
    headers: IncomingHttpHeaders;
    /** IP address of the caller. */
    address: string;
  } & SessionOf<R>
>;

export type RouteHandler<R extends Route> = (request: RouteRequest<R>) => Promise<AnswerOf<R>> | AnswerOf<R>;

/** One handler for every route of the contract, no more and no fewer. */
export type RouteHandlers = { readonly [K in keyof Api]: RouteHandler<Api[K]> };
