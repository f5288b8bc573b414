import type { ProblemCode } from './problems.ts';
import type { Static, TObject, TSchema } from './schema.ts';

/**
 * Who may call a route: `admin` needs a session token of POST /api/v1/session, `jira` the Jira credentials themselves,
 * `client` the client id and secret of an API key, `anyone` nothing.
 */
export type Access = 'admin' | 'jira' | 'client' | 'anyone';

/** How errors are told: to tools made for Xray as Xray does, to OAuth clients per RFC 6749 section 5.2, else RFC 9457. */
export type ErrorStyle = 'problem' | 'xray' | 'oauth';

/** One HTTP route, as data: the server registers it, the client calls it and OpenAPI documents it from this alone. */
export type Route = Readonly<{
  method: 'GET' | 'POST' | 'DELETE';
  /** Path with parameters in braces, as in OpenAPI: /api/v1/keys/{keyId} */
  path: string;
  summary: string;
  tag: string;
  access: Access;
  params?: TObject;
  query?: TObject;
  body?: TObject;
  /** The body comes as application/x-www-form-urlencoded. */
  form?: true;
  /** problem, when left out. */
  errors?: ErrorStyle;
  /** The status of success. */
  status: 200 | 201 | 204;
  /** What success answers; none for 204. */
  answer?: TSchema;
  /** What can go wrong beyond what every route of its access shares (`sharedProblems`). */
  problems: readonly ProblemCode[];
}>;

/** Declares a route and keeps its exact type. */
export const route = <const R extends Route>(spec: R): R => spec;

type PartOf<R extends Route, K extends 'params' | 'query' | 'body'> = R[K] extends TSchema
  ? Static<R[K]>
  : Readonly<Record<string, never>>;

export type ParamsOf<R extends Route> = PartOf<R, 'params'>;
export type QueryOf<R extends Route> = PartOf<R, 'query'>;
export type BodyOf<R extends Route> = PartOf<R, 'body'>;
export type AnswerOf<R extends Route> = R['answer'] extends TSchema ? Static<R['answer']> : undefined;

/** Problems that any route of this access can answer. */
export const sharedProblems = (access: Access): readonly ProblemCode[] => {
  const every = ['bad_input', 'host_refused', 'database_busy', 'database_unreachable', 'internal'] as const;
  if (access === 'client') return [...every, 'too_many_requests', 'client_invalid'];
  if (access === 'jira') return [...every, 'too_many_requests'];
  return access === 'admin' ? [...every, 'session_missing', 'session_invalid', 'session_expired'] : every;
};

/** Problems that any call which sends something can answer, even where a route takes no body. */
export const bodyProblems = (method: Route['method']): readonly ProblemCode[] =>
  method === 'GET' ? [] : ['bad_json', 'body_too_large', 'unsupported_media_type'];
