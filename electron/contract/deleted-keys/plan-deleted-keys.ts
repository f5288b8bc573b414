import { keyId } from '../../../service/api/models/api-key.ts';
import {
  deletedKeyFilterObject,
  deletedKeysAction,
  deletedKeysPlan,
} from '../../../service/api/models/deleted-key.ts';
import { maxNamedKeys } from '../../../service/api/models/plan.ts';
import { call } from '../core/call.ts';
import { array, literal, object, union } from '../core/schema.ts';
import { jobId } from '../jobs/job.ts';

/** Some deleted keys, all that match a search less those taken out, or what a bulk delete has deleted. */
export const planDeletedKeys = call(
  object({
    action: deletedKeysAction,
    selection: union([
      object({ kind: literal('ids'), keyIds: array(keyId(), { minItems: 1, maxItems: maxNamedKeys }) }),
      object({
        kind: literal('query'),
        filter: deletedKeyFilterObject,
        except: array(keyId(), { maxItems: maxNamedKeys }),
      }),
      object({ kind: literal('job'), jobId: jobId() }),
    ]),
  }),
  deletedKeysPlan,
);
