import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, Ask } from './ask-service.ts';

/** Answers that say truly that the service could not do it now. */
const excuses: readonly unknown[] = ['database_unreachable', 'database_busy', 'stopping'];

type Key = {
  keyId: string;
  clientId: string;
  /** null: an answer with it was lost. */ secret: string | null;
};
type Person = {
  userId: string;
  /** What was acknowledged last. */
  key: Key | null;
  /** A change whose answer did not come: done or not done, both are right. */
  doubt: 'create' | 'regenerate' | 'delete' | null;
};

export type LoadOptions = Readonly<{
  /** Users without a key, each the business of one worker. */
  userIds: readonly string[];
  workers: number;
  /** Whether the service itself may be gone for a while. */
  mayHangUp: boolean;
}>;

/**
 * Creates, regenerates and deletes keys through HTTP, and holds the service to every answer it gave: what was
 * acknowledged must be there, and what was answered must be true. `faults` collects what was not.
 */
export function loadOfChanges({ userIds, workers, mayHangUp }: LoadOptions) {
  const people: Person[] = userIds.map((userId) => ({ userId, key: null, doubt: null }));
  const faults: string[] = [];
  const counts = { acknowledged: 0, doubtful: 0, applied: 0 };
  let isRunning = false;

  /** @returns the answer, or null when the service could not say; anything but `expected` is a fault */
  const attempt = async (ask: Ask, expected: number, ...call: Parameters<Ask>): Promise<Answer | null> => {
    try {
      const answer = await ask(...call);
      if (answer.status === expected) return answer;
      const isExcused = answer.status === 503 && excuses.includes(answer.body['code']);
      if (!isExcused) faults.push(`${call[0]} ${call[1]}: ${answer.status} ${JSON.stringify(answer.body)}`);
    } catch (error) {
      if (!mayHangUp)
        faults.push(`${call[0]} ${call[1]}: ${String(error)} ${String((error as Error).cause)}`);
    }
    return null;
  };
  const change = async (ask: Ask, person: Person): Promise<void> => {
    const { key, userId } = person;
    const action = key === null ? 'create' : Math.random() < 0.6 ? 'regenerate' : 'delete';
    const answer = await {
      create: () => attempt(ask, 201, 'POST', '/api/v1/keys', { userId }),
      regenerate: () => attempt(ask, 200, 'POST', `/api/v1/keys/${key?.keyId}/regenerate`, {}),
      delete: () => attempt(ask, 204, 'DELETE', `/api/v1/keys/${key?.keyId}`),
    }[action]();
    if (answer === null) {
      person.doubt = action;
      counts.doubtful += 1;
      return;
    }
    counts.acknowledged += 1;
    counts.applied += 1;
    person.key = action === 'delete' ? null : keyOf(answer);
  };

  /** Compares what is there with what was acknowledged. @returns false when the service could not say */
  const settle = async (ask: Ask, some: readonly Person[]): Promise<boolean> => {
    const list = await attempt(ask, 200, 'GET', '/api/v1/keys?limit=500');
    if (list === null) return false;
    const items = list.body['items'] as { keyId: string; clientId: string; userId: string }[];
    const found = new Map(items.map((item) => [item.userId, item]));
    for (const person of some) {
      const there = found.get(person.userId);
      const { key } = person;
      const isValid = there && key?.secret ? await checkSecret(ask, there.clientId, key.secret) : null;
      if (isValid === undefined) return false;
      const fault = faultOf(person, there, isValid);
      if (fault) faults.push(fault);
      if (person.doubt !== null && hasHappened(person, there, isValid)) counts.applied += 1;
      const secret = isValid === true && key ? key.secret : null;
      person.key = there ? { keyId: there.keyId, clientId: there.clientId, secret } : null;
      person.doubt = null;
    }
    return true;
  };
  /** undefined: the service could not say. */
  const checkSecret = async (ask: Ask, clientId: string, clientSecret: string) => {
    const answer = await attempt(ask, 200, 'POST', '/api/v1/keys/check-secret', { clientId, clientSecret });
    return answer === null ? undefined : answer.body['valid'] === true;
  };
  const work = async (ask: Ask, own: readonly Person[]): Promise<void> => {
    for (let i = 0; isRunning; i += 1) {
      const person = own[i % own.length];
      if (person?.doubt === null) await change(ask, person);
      else if (i % own.length === 0) await settle(ask, own);
      await wait(person?.doubt === null ? 0 : 20);
    }
  };
  let working: Promise<unknown> = Promise.resolve();
  return {
    faults,
    counts,
    start: (ask: Ask): void => {
      isRunning = true;
      working = Promise.all(
        Array.from({ length: workers }, (_, n) =>
          work(
            ask,
            people.filter((_person, i) => i % workers === n),
          ),
        ),
      );
    },
    stop: async (): Promise<void> => {
      isRunning = false;
      await working;
    },
    /** Everything that was acknowledged, compared with what is there. The service must answer. */
    verify: async (ask: Ask): Promise<void> => {
      if (!(await settle(ask, people))) faults.push('The service does not answer when all is calm.');
    },
  };
}

const keyOf = ({ body }: Answer): Key => ({
  keyId: (body['key'] as { keyId: string }).keyId,
  clientId: String(body['clientId']),
  secret: String(body['clientSecret']),
});

type Found = { keyId: string } | undefined;

/** What was acknowledged and is not so, unless a later change may have been made. */
function faultOf({ userId, key, doubt }: Person, there: Found, isValid: boolean | null): string | null {
  if (key === null && there && doubt !== 'create') return `The deleted key of ${userId} is there.`;
  if (key !== null && !there && doubt !== 'delete') return `The key of ${userId} is lost.`;
  if (key !== null && there && there.keyId !== key.keyId) return `${userId} has another key.`;
  if (isValid === false && doubt !== 'regenerate') return `The secret of ${userId} is lost.`;
  return null;
}

/** A change in doubt: was it made? Of a secret that was in doubt before, it cannot be told: then it counts as not made. */
function hasHappened({ doubt }: Person, there: Found, isValid: boolean | null): boolean {
  if (doubt === 'create') return there !== undefined;
  if (doubt === 'delete') return there === undefined;
  return isValid === false;
}
