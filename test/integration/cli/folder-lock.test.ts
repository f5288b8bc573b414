import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const program = fileURLToPath(new URL('hold-folder.ts', import.meta.url));
const atOnce = 5;

let folder: string;
let started: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keydesk-lock-'));
  started = [];
});
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

async function startHolder() {
  const child = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  started.push(child);
  child.stdout.setEncoding('utf8');
  const said = async (): Promise<string> => String((await once(child.stdout, 'data'))[0]).trim();
  expect(await said()).toBe('ready');
  return {
    take: () => {
      const answer = said();
      child.stdin.write('take\n');
      return answer;
    },
    end: (how: 'itself' | 'SIGKILL') => {
      const gone = once(child, 'exit');
      if (how === 'itself') child.stdin.end();
      else child.kill(how);
      return gone;
    },
  };
}

describe('the folder of the command line', () => {
  it('is taken by exactly one of many commands that begin at once, also after one was killed in it', async () => {
    const [killed, ...others] = await Promise.all(Array.from({ length: atOnce + 1 }, startHolder));
    expect(await killed?.take()).toBe('held');
    await killed?.end('SIGKILL');
    const answers = await Promise.all(others.map((holder) => holder.take()));
    expect(answers.filter((answer) => answer === 'held')).toHaveLength(1);
    await others[answers.indexOf('held')]?.end('itself');
    expect(await others[answers.indexOf('refused')]?.take()).toBe('held');
  });
});
