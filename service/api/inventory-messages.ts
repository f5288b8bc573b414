import {
  array,
  integer,
  literal,
  object,
  oneOf,
  string,
  union,
  unknown,
  type Static,
} from './core/schema.ts';
import { apiKey, keyId } from './models/api-key.ts';

/** Keys as a service named them: these are there, those no longer. */
export const keptPage = object({ items: array(apiKey), deletedIds: array(keyId()) });
export type KeptPage = Static<typeof keptPage>;

/** The routes that an inventory answers as the key service would. */
export const answeredRoutes = ['listKeys', 'getOverview'] as const;
export type AnsweredRoute = (typeof answeredRoutes)[number];

/** What main says to the process that holds an inventory (Electron utilityProcess). It gets neither files nor keys of them. */
export const toInventory = union([
  object({ type: literal('take'), requestId: integer(), page: keptPage }),
  object({ type: literal('ask'), requestId: integer(), route: oneOf(answeredRoutes), query: unknown() }),
]);
export type ToInventory = Static<typeof toInventory>;

/** What it answers, to each message once. */
export const fromInventory = union([
  object({ type: literal('done'), requestId: integer(), answer: unknown() }),
  object({ type: literal('refused'), requestId: integer(), code: string() }),
]);
export type FromInventory = Static<typeof fromInventory>;
