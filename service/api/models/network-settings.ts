import {
  array,
  integer,
  literal,
  nullable,
  object,
  oneOf,
  string,
  union,
  type Static,
} from '../core/schema.ts';

/** Of one proxy; never in an address, an argument or a file. */
export const proxyCredentials = object({ userName: string(), password: string() });
export type ProxyCredentials = Static<typeof proxyCredentials>;

/** One way out of this computer. */
export const proxyRoute = union([
  object({ kind: literal('direct') }),
  object({
    kind: oneOf(['http', 'https', 'socks4', 'socks5']),
    host: string({ minLength: 1 }),
    port: integer({ minimum: 1, maximum: 65_535 }),
    credentials: nullable(proxyCredentials),
  }),
]);
export type ProxyRoute = Static<typeof proxyRoute>;
/** A way through a proxy. */
export type ProxyHop = Exclude<ProxyRoute, { kind: 'direct' }>;

export const clientCertificate = union([
  object({ kind: literal('pem'), certificate: string(), key: string(), passphrase: nullable(string()) }),
  /** PKCS #12, in base64. */
  object({ kind: literal('pfx'), pfx: string(), passphrase: nullable(string()) }),
]);
export type ClientCertificate = Static<typeof clientCertificate>;

/** What a server is judged by, and what it may ask for. */
export const tlsSettings = object({
  /** PEM; beside those of Node and of the operating system. */
  certificateAuthorities: array(string()),
  clientCertificate: nullable(clientCertificate),
});
export type TlsSettings = Static<typeof tlsSettings>;

/** How one Jira is reached: the routes are tried in their order. */
export const networkSettings = object({ routes: array(proxyRoute, { minItems: 1 }), tls: tlsSettings });
export type NetworkSettings = Static<typeof networkSettings>;
