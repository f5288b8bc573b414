import { array, epochMs, integer, object, type Static } from '../core/schema.ts';
import { keyFilterObject } from './api-key.ts';

/** So many keys, and the filter that lists exactly those: a bar and its list cannot disagree. */
export const keyBucket = object({ filter: keyFilterObject, count: integer({ minimum: 0 }) });
export type KeyBucket = Static<typeof keyBucket>;

const buckets = (description: string) => array(keyBucket, { description });

/** All keys, put into buckets five times over. */
export const overview = object({
  at: epochMs(),
  total: integer({ minimum: 0 }),
  secretAge: buckets('by the age of the secret, youngest first'),
  lastUse: buckets('by the last use, latest first; then those never used'),
  created: buckets('by the month of their creation in UTC, the last 24 months, oldest first'),
  owners: buckets('of active users, then of deactivated ones'),
  expiry: buckets('those that end: by when, ended ones first'),
});
export type Overview = Static<typeof overview>;
