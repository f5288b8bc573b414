import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axios from 'axios';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CallFailed } from '../../../../../electron/main/ipc/call-failed.ts';
import { createMainLog, mainLogTo, rotateLog } from '../../../../../electron/main/logging/main-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function linesOf(log: (to: ReturnType<typeof mainLogTo>) => void): string {
  const lines: string[] = [];
  log(mainLogTo({ write: (line: string) => void lines.push(line) }));
  return lines.join('');
}

describe('a secret is never written', () => {
  it.each(['authorization', 'Authorization', 'apiToken', 'token', 'clientSecret', 'password', 'credentials'])(
    'under the name %s, however deep',
    (name) => {
      const text = linesOf((log) => {
        log.info({ [name]: 'very-secret' });
        log.info({ a: { [name]: 'very-secret' } });
        log.info({ a: { b: { [name]: 'very-secret' } } });
        log.info({ a: { b: { c: { [name]: { inner: 'very-secret' } } } } });
      });
      expect(text).not.toContain('very-secret');
      expect(text.match(/\[redacted\]/g)).toHaveLength(4);
    },
  );

  it('in a list of answers', () => {
    const text = linesOf((log) => log.info({ results: [{ clientSecret: 'very-secret' }] }));
    expect(text).not.toContain('very-secret');
  });

  it('of a request that failed: the error of axios holds it all, the log gets its code', async () => {
    const error: unknown = await axios
      .post(
        'http://127.0.0.1:1/very-secret-path',
        { clientSecret: 'very-secret' },
        {
          headers: { authorization: 'Bearer very-secret', 'x-keydesk-launch-token': 'very-secret' },
          params: { q: 'very-secret' },
          proxy: false,
        },
      )
      .catch((thrown: unknown) => thrown);
    const text = linesOf((log) => {
      log.error({ err: error }, 'failed');
      log.error(error);
      log.error({ err: new CallFailed('service_unreachable', { cause: error }) });
    });
    expect(text).not.toContain('very-secret');
    expect(text).toContain('ECONNREFUSED');
  });

  it('of something thrown that is no error', () => {
    const text = linesOf((log) => {
      log.error({ err: { clientSecret: 'very-secret' } });
      log.error({ err: 'very-secret' });
    });
    expect(text).not.toContain('very-secret');
  });
});

describe('an error', () => {
  it('is written with its code, its stack and why it came to it', () => {
    const cause = new Error('It ended before it was ready.');
    const text = linesOf((log) => log.error({ err: new CallFailed('service_failed', { cause }) }));
    const { err } = JSON.parse(text) as { err: { code: string; stack: string; cause: { message: string } } };
    expect(err).toMatchObject({
      code: 'service_failed',
      cause: { message: 'It ended before it was ready.' },
    });
    expect(err.stack).toContain('main-log.test.ts');
  });
});

describe('the file', () => {
  it('is for this user only, in a folder for this user only', () => {
    const file = join(folder, 'logs', 'keydesk.log');
    createMainLog(file).info('started');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'logs')).mode & 0o777).toBe(0o700);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ name: 'keydesk-main', msg: 'started' });
  });

  it('goes on where the last run ended', () => {
    const file = join(folder, 'keydesk.log');
    createMainLog(file).info('one');
    createMainLog(file).info('two');
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('is put aside when it has grown large, and only one older one is kept', () => {
    const file = join(folder, 'keydesk.log');
    writeFileSync(`${file}.1`, 'older');
    writeFileSync(file, 'old');
    truncateSync(file, 5 * 1024 * 1024 + 1);
    rotateLog(file);
    expect(existsSync(file)).toBe(false);
    expect(statSync(`${file}.1`).size).toBe(5 * 1024 * 1024 + 1);
  });

  it('stays while it is small', () => {
    const file = join(folder, 'keydesk.log');
    writeFileSync(file, 'old');
    rotateLog(file);
    expect(readFileSync(file, 'utf8')).toBe('old');
  });
});
