import { call } from '../core/call.ts';
import { boolean, nullable, object, string } from '../core/schema.ts';
import { connectionId } from './saved-connections.ts';

/** Signs in and out again: whether the credentials still work, whose they are, and whether that is an administrator. */
export const testSaved = call(
  object({ connectionId: connectionId() }),
  object({ isAdmin: boolean(), userName: nullable(string()), email: nullable(string()) }),
);
