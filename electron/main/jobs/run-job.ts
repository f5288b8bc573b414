import { setTimeout as delay } from 'node:timers/promises';
import { sentenceOf } from '../../contract/core/errors.ts';
import { asCallFailed, type CallFailed } from '../ipc/call-failed.ts';
import { chunksAtOnce, createChunkSize } from './chunk-size.ts';
import { needsCredentials } from '../key-service/refusal.ts';
import type { JobRecord } from './job-record.ts';
import type { KeyResult } from './job-result.ts';
import type { Range } from './ranges.ts';

export type ChunkAnswer = readonly KeyResult[];
export type RunJobDeps = Readonly<{
  /** Tells the journal that this chunk is going to be sent. @throws journal_not_written: then it must not be */
  beginChunk: (range: Range) => void;
  /** Acts on one chunk of the plan and keeps its new secrets, if any, before it answers. */
  runChunk: (range: Range) => Promise<ChunkAnswer>;
  /** Waits until the key service answers again, and the credentials are good. */
  untilUp: () => Promise<void>;
  /** Aborted when the admin cancels or pauses: the record says which. */
  stopping: AbortSignal;
  onProgress: () => void;
  pauseMs?: number;
}>;

/** The service, or what it needs, is away for a while: the same chunk is tried again when it is back. */
const awayCodes: readonly string[] = [
  'service_unreachable',
  'outcome_unknown',
  'stopping',
  'database_busy',
  'too_many_requests',
  'jira_unreachable',
  'jira_timeout',
  'jira_rate_limited',
];
/** Or the credentials are refused or locked: it waits until the admin has entered others, or cancels. */
export const isTemporary = (code: string): boolean => awayCodes.includes(code) || needsCredentials(code);
/** No further chunk of this plan can succeed. */
const final: readonly string[] = [
  'plan_not_found',
  'plan_expired',
  'plan_action_mismatch',
  'expiry_past',
  'not_connected',
];
/** After these the chunk may have been done all the same. */
const uncertain: readonly string[] = ['outcome_unknown', 'service_bad_answer'];
const triesPerChunk = 3;

/**
 * Works through a plan chunk by chunk until it is done, cancelled or paused. A chunk whose answer was lost is done again: deleting twice
 * changes nothing, and secrets that nobody received must not stay valid.
 */
export async function runJob(record: JobRecord, deps: RunJobDeps): Promise<void> {
  const chunkSize = createChunkSize();
  const unwritten: { because?: string } = {};
  /** @returns whether to go on */
  const doNext = async (): Promise<boolean> => {
    const range = deps.stopping.aborted || unwritten.because ? null : record.takeNext(chunkSize.current());
    if (!range) return false;
    try {
      deps.beginChunk(range);
    } catch (thrown) {
      record.putBack(range);
      unwritten.because = asCallFailed(thrown).message;
      return false;
    }
    record.begin(range);
    const began = performance.now();
    await settleChunk(record, range, deps);
    if (record.state === 'waiting') record.become('running');
    chunkSize.learn(performance.now() - began);
    deps.onProgress();
    return true;
  };
  const work = async () => {
    while (await doNext());
  };
  // Whether this plan can be worked on is tried with one.
  if (await doNext()) await untilAllEnd(Array.from({ length: chunksAtOnce }, work));
  if (unwritten.because) record.pause(unwritten.because);
  else if (record.state === 'pausing' && record.hasMore) record.pause(null);
  else record.finish();
  deps.onProgress();
}

/** @throws what the first of them that failed did, but not before the others have ended */
async function untilAllEnd(work: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(work);
  await Promise.all(work);
}

async function settleChunk(record: JobRecord, range: Range, deps: RunJobDeps): Promise<void> {
  let mayBeDone = false;
  for (let tries = 1; ;) {
    try {
      record.succeed(range, await deps.runChunk(range));
      return;
    } catch (thrown) {
      const failure = asCallFailed(thrown);
      mayBeDone ||= uncertain.includes(failure.code);
      const reason = mayBeDone ? sentenceOf('outcome_unknown') : failure.message;
      if (final.includes(failure.code)) {
        record.fail(range, reason);
        record.failRest(failure.message);
        return;
      }
      if (!isTemporary(failure.code) && tries++ >= triesPerChunk) {
        record.fail(range, reason);
        return;
      }
      await waitForService(record, failure, deps);
      if (!deps.stopping.aborted) continue;
      // Stopped while the service was away: what may have been done stays in doubt.
      record.putBack(range, mayBeDone ? 'maybe' : false);
      return;
    }
  }
}

async function waitForService(record: JobRecord, failure: CallFailed, deps: RunJobDeps): Promise<void> {
  if (deps.stopping.aborted) return;
  record.become('waiting');
  deps.onProgress();
  await untilBack(failure, deps);
}

/** Waits as long as a failure asks for, and until the service answers again; or until it shall stop. */
export async function untilBack(
  failure: CallFailed,
  { untilUp, stopping, pauseMs = 500 }: Pick<RunJobDeps, 'untilUp' | 'stopping' | 'pauseMs'>,
): Promise<void> {
  const waitMs = Math.max(pauseMs, (failure.details?.retryAfter ?? 0) * 1000);
  await delay(waitMs, undefined, { signal: stopping }).catch(() => undefined);
  const aborted = new Promise<void>((resolve) => {
    if (stopping.aborted) resolve();
    stopping.addEventListener('abort', () => resolve(), { once: true });
  });
  // A connection that was ended meanwhile is told by the next try.
  await Promise.race([untilUp().catch(() => undefined), aborted]);
}
