import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hasDisplay } from '../../../scripts/run/has-display.ts';
import { runCommand } from '../../../scripts/run/run-command.ts';
import { runSteps } from '../../../scripts/run/run-steps.ts';
import { writeReport } from '../../../scripts/tour/write-report.ts';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('A step of npm run check', () => {
  const printed: string[] = [];
  beforeEach(() => {
    printed.length = 0;
    vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  });
  afterEach(() => vi.restoreAllMocks());

  test('prints a line, and its output only when it fails', async () => {
    const results = await runSteps(
      [
        { name: 'good', command: ['node', '-e', 'console.log("quiet")'] },
        { name: 'bad', command: ['node', '-e', 'console.log("the reason"); process.exit(2)'] },
      ],
      1,
    );
    expect(results.map(({ name, passed }) => [name, passed])).toEqual([
      ['good', true],
      ['bad', false],
    ]);
    expect(printed.join('\n')).toMatch(/^ok +good .* s\nFAILED bad .* s\nthe reason$/);
  });

  test('a command that does not exist fails, and says so', async () => {
    const { code, output } = await runCommand(['no-such-command-of-keydesk']);
    expect(code).toBe(127);
    expect(output).toMatch(/ENOENT/);
  });

  test('a command that takes too long is ended, and that is known', async () => {
    const { isTimedOut } = await runCommand(['node', '-e', 'setTimeout(() => {}, 60000)'], {
      timeoutMs: 500,
    });
    expect(isTimedOut).toBe(true);
  });

  test("runs on the project's own Node 24", async () => {
    expect((await runCommand(['node', '--version'])).output).toMatch(/^v24\./);
  });
});

describe('A display', () => {
  test.each([
    [{}, 'linux', false],
    [{ DISPLAY: '' }, 'linux', false],
    [{ DISPLAY: ':0' }, 'linux', true],
    [{ WAYLAND_DISPLAY: 'wayland-0' }, 'linux', true],
    [{}, 'darwin', true],
  ] as const)('%o on %s: %s', (env, platform, expected) => {
    expect(hasDisplay(env, platform)).toBe(expected);
  });
});

test('the report of the tour shows every picture, and its words as text', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tour-'));
  const pictures = [{ file: '01-a.png', sentence: 'a < b', seconds: 1 }];
  const html = readFileSync(writeReport(folder, 'Runs on a test.', pictures), 'utf8');
  expect(html).toContain('src="01-a.png"');
  expect(html).toContain('1. a &lt; b');
  rmSync(folder, { recursive: true });
});
