import { pino } from 'pino';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { contract, type Handlers } from '../../../../../electron/contract/index.ts';
import type { Contract, Result } from '../../../../../electron/contract/core/call.ts';
import { CallFailed } from '../../../../../electron/main/ipc/call-failed.ts';
import { registerHandlers } from '../../../../../electron/main/ipc/register-handlers.ts';
import { mainLogTo } from '../../../../../electron/main/logging/main-log.ts';

vi.mock('electron', () => ({ ipcMain: { handle: vi.fn() } }));

type Frame = { url: string; parent: unknown };
type Answer = (event: { senderFrame: Frame | null }, ...args: unknown[]) => Promise<Result<unknown>>;
type AnyHandlers = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

const ours: Frame = { url: 'app://keydesk/index.html', parent: null };
const channels = Object.entries(contract as Contract).flatMap(([feature, calls]) =>
  Object.entries(calls).map(([name, { kind }]) => ({ channel: `${feature}.${name}`, kind })),
);
const handled: unknown[] = [];
const logged: string[] = [];
let registered: Map<string, Answer>;

/** A handler for every call of the contract, which notes what it was called with. */
function notingHandlers(change: AnyHandlers = {}): Handlers {
  const handlers: AnyHandlers = {};
  for (const [feature, calls] of Object.entries(contract as Contract)) {
    handlers[feature] = {};
    for (const [name, { kind }] of Object.entries(calls)) {
      if (kind !== 'call') continue;
      handlers[feature][name] =
        change[feature]?.[name] ??
        ((input) => {
          handled.push(input);
          return Promise.resolve('done');
        });
    }
  }
  return handlers as unknown as Handlers;
}

function register(change: AnyHandlers = {}): void {
  registered = new Map();
  registerHandlers(notingHandlers(change), mainLogTo({ write: (line: string) => void logged.push(line) }), {
    handle: (channel, answer) => registered.set(channel, answer),
  });
}

const call = (channel: string, args: unknown[], frame: Frame | null = ours) =>
  registered.get(channel)!({ senderFrame: frame }, ...args);
const refused = (code: string) => ({ ok: false, error: { code } });
const anyUuid: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);

beforeEach(() => {
  handled.length = 0;
  logged.length = 0;
  register();
});

describe('channels', () => {
  it('every call of the contract has one, and nothing else: an unknown channel reaches nobody', () => {
    const calls = channels.filter(({ kind }) => kind === 'call').map(({ channel }) => channel);
    expect([...registered.keys()].toSorted()).toEqual(calls.toSorted());
    expect(registered.get('keys.dropAllKeys')).toBeUndefined();
  });

  it('an event cannot be called', () => {
    for (const { channel } of channels.filter(({ kind }) => kind === 'event')) {
      expect(registered.has(channel)).toBe(false);
    }
  });

  it('a call without a handler stops the start of the console', () => {
    const rest = { ...notingHandlers(), settings: {} };
    const start = () =>
      registerHandlers(rest as unknown as Handlers, pino({ level: 'silent' }), { handle: () => undefined });
    expect(start).toThrow('settings.getSettings');
  });
});

describe('who may call', () => {
  it("the top frame of Keydesk's own page", async () => {
    expect(await call('jobs.getJob', [{ jobId: 'a' }])).toEqual({ ok: true, value: 'done' });
    expect(handled).toEqual([{ jobId: 'a' }]);
  });

  it.each<[string, Frame | null]>([
    ['a sub-frame of the page', { url: 'app://keydesk/index.html', parent: ours }],
    ['a frame of another origin', { url: 'https://example.com/', parent: null }],
    ['a look-alike host', { url: 'app://keydesk.evil/', parent: null }],
    ['a look-alike user name', { url: 'app://keydesk@evil/', parent: null }],
    ['a look-alike scheme', { url: 'https://keydesk/', parent: null }],
    ['a port', { url: 'app://keydesk:1/', parent: null }],
    ['an empty page', { url: 'about:blank', parent: null }],
    ['a frame without an address', { url: '', parent: null }],
    ['a frame that is gone', null],
  ])('not %s', async (_what, frame) => {
    expect(await call('jobs.getJob', [{ jobId: 'a' }], frame)).toMatchObject(refused('ipc_untrusted_sender'));
    expect(handled).toEqual([]);
  });

  it('not a frame that went away under way, which throws when it is looked at', async () => {
    const gone = {
      parent: null,
      get url(): string {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
    };
    expect(await call('jobs.getJob', [{ jobId: 'a' }], gone)).toMatchObject(refused('ipc_untrusted_sender'));
    expect(handled).toEqual([]);
  });
});

describe('what may be given', () => {
  it.each<[string, unknown[]]>([
    ['an extra property', [{ jobId: 'a', surprise: true }]],
    ['a missing property', [{}]],
    ['a wrong type', [{ jobId: 7 }]],
    ['a value that is too long', [{ jobId: 'a'.repeat(65) }]],
    ['null', [null]],
    ['a list', [['a']]],
    ['a text', ['a']],
    ['no argument', []],
    ['two arguments', [{ jobId: 'a' }, { jobId: 'a' }]],
  ])('not %s', async (_what, args) => {
    expect(await call('jobs.getJob', args)).toMatchObject(refused('ipc_bad_input'));
    expect(handled).toEqual([]);
  });

  it('not a surprise inside: credentials with one field too many are refused', async () => {
    const credentials = { method: 'api-token', email: 'a@b.test', apiToken: 'very-secret', otp: '1' };
    const answer = await call('connections.connectJira', [{ address: 'https://a.test', credentials }]);
    expect(answer).toMatchObject(refused('ipc_bad_input'));
    expect(handled).toEqual([]);
  });

  it('says which field is wrong, and never repeats what was given', async () => {
    const credentials = { method: 'api-token', email: 'a@b.test', apiToken: ['very-secret'] };
    const answer = await call('connections.connectJira', [{ address: 5, credentials }]);
    expect(answer).toMatchObject({ error: { details: { fields: expect.any(Array) as unknown } } });
    const { details } = (answer as { error: { details: { fields: { path: string }[] } } }).error;
    expect(details.fields.map(({ path }) => path)).toContain('/address');
    expect(JSON.stringify(answer)).not.toContain('very-secret');
    expect(logged.join('')).not.toContain('very-secret');
  });

  it('a thousand wrong fields do not make a thousand lines', async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`x${i}`, i]));
    const answer = await call('jobs.getJob', [many]);
    const { details } = (answer as { error: { details: { fields: unknown[] } } }).error;
    expect(details.fields.length).toBeLessThanOrEqual(20);
  });
});

describe('what comes back when a handler fails', () => {
  const failWith = (thrown: unknown) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- any value can be thrown
    const getJob = () => Promise.reject(thrown);
    register({ jobs: { getJob } });
  };

  it('an unforeseen error is app_internal: no message of its own, no stack, no cause', async () => {
    failWith(new Error('disk /home/ada full', { cause: new Error('token abc123') }));
    const answer = await call('jobs.getJob', [{ jobId: 'a' }]);
    const message = 'Something went wrong in Keydesk. The log has the details under the reference.';
    expect(answer).toEqual({ ok: false, error: { code: 'app_internal', message, reference: anyUuid } });
  });

  it('its reference finds the reason in the log', async () => {
    failWith(new Error('disk full'));
    const answer = await call('jobs.getJob', [{ jobId: 'a' }]);
    const { reference } = (answer as { error: { reference: string } }).error;
    const line = logged.find((text) => text.includes(reference));
    expect(line).toContain('disk full');
    expect(line).toContain('jobs.getJob');
  });

  it('a foreseen error keeps its code, details and the reference of the service', async () => {
    failWith(new CallFailed('key_exists', { details: { keyId: 'k1' }, reference: 'ref-of-service' }));
    const message = 'This user already has an API key. Regenerate its secret, or delete it first.';
    expect(await call('jobs.getJob', [{ jobId: 'a' }])).toEqual({
      ok: false,
      error: { code: 'key_exists', message, reference: 'ref-of-service', details: { keyId: 'k1' } },
    });
  });

  it('even what is no error at all gets a code', async () => {
    failWith('just a text with a secret');
    const answer = await call('jobs.getJob', [{ jobId: 'a' }]);
    expect(answer).toMatchObject(refused('app_internal'));
    expect(JSON.stringify(answer) + logged.join('')).not.toContain('just a text');
  });

  it('a handler that throws instead of rejecting is answered alike', async () => {
    register({
      jobs: {
        getJob: () => {
          throw new CallFailed('job_not_found');
        },
      },
    });
    expect(await call('jobs.getJob', [{ jobId: 'a' }])).toMatchObject(refused('job_not_found'));
  });
});
