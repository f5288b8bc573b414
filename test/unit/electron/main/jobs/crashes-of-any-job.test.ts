import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CallFailed } from '../../../../../electron/main/ipc/call-failed.ts';
import { Jobs } from '../../../../../electron/main/jobs/jobs.ts';
import type { JournalEvent } from '../../../../../electron/main/journal/journal-event.ts';
import { decodeRecords, encodeRecord, keyLength } from '../../../../../electron/main/journal/journal-file.ts';
import { journalKeeping } from '../../../../../electron/main/journal/journal-keeping.ts';
import type { ServiceClient } from '../../../../../electron/main/key-service/service-client.ts';
import { SecretVault } from '../../../../../electron/main/secrets/secret-vault.ts';
import type { Route } from '../../../../../service/api/core/route.ts';
import { planAction, type PlanAction } from '../../../../../service/api/models/plan.ts';
import { silentLog } from '../../../../support/silent-log.ts';

/** Two chunks: 25 and the rest. */
const keys = 30;
const day = 86_400_000;
const outcomes = {
  delete: 'deleted',
  regenerate: 'regenerated',
  create: 'created',
  restore: 'restored',
  purge: 'purged',
} as const satisfies Record<PlanAction, string>;
const hasSecrets = (action: PlanAction): boolean => action === 'create' || action === 'regenerate';

const hasRoom = () => false;
/** A disk that can be full for an event, or for all of them (null), as a list of what was written. */
const disk = { isFull: hasRoom as (event: JournalEvent | null) => boolean, written: [] as JournalEvent[] };
const time = { now: 1_700_000_000_000 };
/** How often the service was asked for each position. */
let asked: number[];
let beforeChunk: (nth: number) => void;
let afterChunk: (nth: number) => void;
beforeEach(() => {
  Object.assign(disk, { isFull: hasRoom, written: [] });
  asked = new Array<number>(keys).fill(0);
  beforeChunk = () => undefined;
  afterChunk = () => undefined;
});

/** A console whose key service does what it is asked, as an earlier run left it. */
function start(action: PlanAction, leftBehind: readonly JournalEvent[] = []) {
  const journal = journalKeeping(
    {
      append: (event) => {
        if (disk.isFull(event)) throw new CallFailed('journal_not_written');
        disk.written.push(structuredClone(event));
      },
      rotate: async () => {
        if (disk.isFull(null)) throw new CallFailed('journal_not_written');
        disk.written = structuredClone([...vault.snapshot(), ...jobs.snapshot()]);
        return Promise.resolve();
      },
    },
    silentLog,
  );
  let chunks = 0;
  const call = async (
    _route: Route,
    { body }: { body: { planId: string; offset: number; limit: number } },
  ) => {
    beforeChunk(chunks);
    const positions = Array.from({ length: body.limit }, (_, i) => body.offset + i);
    for (const position of positions) asked[position]! += 1;
    const results = positions.map((position) => ({
      keyId: `k${position}`,
      clientId: `c${position}`,
      userId: `u${position}`,
      userName: `user ${position}`,
      userEmail: null,
      outcome: outcomes[action],
      clientSecret: `secret ${asked[position]} of ${position}`,
    }));
    await Promise.resolve();
    afterChunk(chunks);
    chunks += 1;
    return { ...body, nextOffset: null, results };
  };
  const client = { call, untilUp: () => Promise.resolve() } as unknown as ServiceClient;
  const vault: SecretVault = new SecretVault(
    () => undefined,
    () => time.now,
    { keep: journal.keep },
  );
  const jobs: Jobs = new Jobs({
    client: () => client,
    journal,
    vault,
    onProgress: () => undefined,
    log: silentLog,
    clock: () => time.now,
  });
  vault.restore(leftBehind);
  jobs.restore(leftBehind);
  disk.written = structuredClone([...vault.snapshot(), ...jobs.snapshot()]);
  const begin = () => {
    jobs.offer({ planId: 'p', action, count: keys });
    return jobs.start(action, 'p').jobId;
  };
  const until = (jobId: string, ...states: string[]) =>
    vi.waitUntil(() => (states.includes(jobs.get(jobId).state) ? jobs.get(jobId) : null), { interval: 1 });
  const expectWhole = (jobId: string): void => {
    expect(jobs.get(jobId)).toMatchObject({ state: 'completed', done: keys, succeeded: keys, failed: 0 });
    const held = vault.tickets().flatMap(({ ticketId }) => vault.entries(ticketId));
    const newest = new Map(held.map(({ clientId, clientSecret }) => [clientId, clientSecret]));
    expect(held).toHaveLength(hasSecrets(action) ? keys : 0);
    // The last that the service made is the only one that opens anything.
    for (const [clientId, secret] of newest) {
      const position = Number(clientId.slice(1));
      expect(secret).toBe(`secret ${asked[position]} of ${position}`);
    }
  };
  return { jobs, vault, begin, until, expectWhole };
}

describe.each(planAction.enum)('a bulk %s', (action) => {
  it('whose last record in the journal is torn at any byte does that chunk again, and no other', async () => {
    const first = start(action);
    await first.until(first.begin(), 'completed');
    const upTo = disk.written.findLastIndex(({ type }) => type === 'chunk-settled');
    const key = randomBytes(keyLength);
    const records = disk.written
      .slice(0, upTo + 1)
      .map((event, i) => encodeRecord(key, i, Buffer.from(JSON.stringify(event))));
    const whole = Buffer.concat(records);
    const cuts = Array.from({ length: records[upTo]!.length - 1 }, (_, lost) =>
      decodeRecords(key, whole.subarray(0, -lost - 1)),
    );
    expect(new Set(cuts.map(({ state, contents: { length } }) => `${state} ${length}`))).toEqual(
      new Set([`torn ${upTo}`]),
    );
    const { contents } = cuts[0]!;
    const again = start(
      action,
      contents.map((one) => JSON.parse(String(one)) as JournalEvent),
    );
    const { jobId, done } = again.jobs.list()[0]!;
    expect(done).toBe(25);
    again.jobs.resume(jobId);
    await again.until(jobId, 'completed', 'partly-failed');
    again.expectWhole(jobId);
    expect(asked).toEqual(asked.map((_, at) => (at < 25 ? 1 : 2)));
  });

  it('on a disk that gets full before a chunk sends nothing, pauses with the reason, and goes on when there is room', async () => {
    const { jobs, begin, until, expectWhole } = start(action);
    disk.isFull = (event) => event?.type === 'chunk-began' && event.start === 25;
    const jobId = begin();
    const { pausedBecause } = await until(jobId, 'paused');
    expect(pausedBecause).toMatch(/Free some space on the disk/);
    expect(asked).toEqual(asked.map((_, at) => (at < 25 ? 1 : 0)));
    disk.isFull = hasRoom;
    jobs.resume(jobId);
    await until(jobId, 'completed', 'partly-failed');
    expectWhole(jobId);
    expect(asked).toEqual(asked.map(() => 1));
  });

  it('whose outcome a full disk cannot take begins no further chunk until all of it is written', async () => {
    const { jobs, begin, until, expectWhole } = start(action);
    afterChunk = () => void (disk.isFull = () => true);
    const jobId = begin();
    const paused = await until(jobId, 'paused');
    expect(paused.pausedBecause).toMatch(/Free some space on the disk/);
    expect(asked.filter((times) => times > 0)).toHaveLength(25);
    afterChunk = () => undefined;
    disk.isFull = hasRoom;
    await vi.waitUntil(
      () => {
        if (jobs.get(jobId).state === 'paused') jobs.resume(jobId);
        return jobs.get(jobId).finishedAt !== null;
      },
      { interval: 1 },
    );
    expectWhole(jobId);
    expect(asked).toEqual(asked.map(() => 1));
    const restarted = start(action, disk.written);
    expect(restarted.vault.uncollected()).toBe(hasSecrets(action) ? keys : 0);
    expect(restarted.jobs.list()).toEqual([]);
  });

  it('is done whatever the clock of the computer is set to meanwhile', async () => {
    const jumps = [400 * day, -400 * day, -1];
    beforeChunk = (nth) => (time.now += jumps[nth % jumps.length] ?? 0);
    const { begin, until, expectWhole } = start(action);
    const jobId = begin();
    await until(jobId, 'completed', 'partly-failed');
    expectWhole(jobId);
    expect(asked).toEqual(asked.map(() => 1));
  });
});
