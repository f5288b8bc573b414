import { integer, literal, nullable, object, optional, string, union, type Static } from './core/schema.ts';
import { maxKeepDeletedDays } from './models/deleted-key.ts';
import { handedSecrets } from './models/handed-secrets.ts';
import { networkSettings } from './models/network-settings.ts';

/** What main says to the embedded service (Electron utilityProcess), as messages: nothing of it is in argv or env. */
export const toService = union([
  object({
    type: literal('start'),
    /** Folder of database and secrets; one per Jira. */
    dataFolder: string({ minLength: 1 }),
    /** base64url of 32 bytes: seals the keys that sign access tokens, and is never in that folder in clear. */
    sealingKey: string({ pattern: '^[A-Za-z0-9_-]{43}$' }),
    /** The other keys of the service, where the console keeps them sealed; else they are in a file of that folder. */
    secrets: optional(handedSecrets),
    jira: union([
      object({ kind: literal('sample'), keys: nullable(integer({ minimum: 0, maximum: 1_000_000 })) }),
      object({ kind: literal('jira'), url: string({ minLength: 1 }) }),
    ]),
    /** How many days a deleted key can be restored; 7, when left out. */
    keepDeletedDays: optional(integer({ minimum: 0, maximum: maxKeepDeletedDays })),
    /** The way to that Jira; directly, when left out. */
    network: optional(networkSettings),
  }),
  /** The way to Jira is another one from now on. */
  object({ type: literal('use-network'), network: networkSettings }),
  object({ type: literal('issue-launch-token'), requestId: integer() }),
  object({ type: literal('stop') }),
]);
export type ToService = Static<typeof toService>;

/** What the embedded service answers. */
export const fromService = union([
  object({ type: literal('ready'), url: string() }),
  object({ type: literal('failed'), message: string() }),
  object({ type: literal('launch-token'), requestId: integer(), token: string() }),
]);
export type FromService = Static<typeof fromService>;
