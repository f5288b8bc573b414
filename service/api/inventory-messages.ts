import {
  array,
  boolean,
  epochMs,
  integer,
  literal,
  nullable,
  object,
  oneOf,
  string,
  union,
  unknown,
  type Static,
} from './core/schema.ts';
import { changesMark } from './list-key-changes.ts';
import { apiKey, keyId } from './models/api-key.ts';
import { deployment } from './models/jira-user.ts';

/** Keys as a service named them: these are there, those no longer. */
export const keptPage = object({ items: array(apiKey), deletedIds: array(keyId()) });
export type KeptPage = Static<typeof keptPage>;

/** All pages before are what the service had at that moment. */
const syncedRecord = object({ type: literal('synced'), at: epochMs(), deployment: nullable(deployment) });
export type SyncedRecord = Static<typeof syncedRecord>;
/** What the file of an inventory holds, in the order in which it was learnt. */
export const keptRecord = union([
  /** `mark`: from where the service is asked on. */
  object({ type: literal('page'), page: keptPage, mark: changesMark(), more: boolean() }),
  syncedRecord,
]);
export type KeptRecord = Static<typeof keptRecord>;

/** The routes that an inventory answers as the key service would. */
export const answeredRoutes = ['listKeys', 'getOverview'] as const;
export type AnsweredRoute = (typeof answeredRoutes)[number];

/** What main says to the process that holds an inventory (Electron utilityProcess). It gets neither files nor keys of them. */
export const toInventory = union([
  /** Records of the file as they are in it: JSON of a `keptRecord`. */
  object({ type: literal('take'), requestId: integer(), records: array(string()) }),
  object({ type: literal('ask'), requestId: integer(), route: oneOf(answeredRoutes), query: unknown() }),
]);
export type ToInventory = Static<typeof toInventory>;

/** What it answers, to each message once. */
export const fromInventory = union([
  object({ type: literal('done'), requestId: integer(), answer: unknown() }),
  object({ type: literal('refused'), requestId: integer(), code: string() }),
]);
export type FromInventory = Static<typeof fromInventory>;

/** What it answers to `take`, of all records so far. */
export const takenRecords = object({
  synced: nullable(syncedRecord),
  /** There was one that it does not know: it takes no more. */
  isEnd: boolean(),
});
export type TakenRecords = Static<typeof takenRecords>;
