import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runStandalone, type Standalone } from './run-standalone.ts';

export type StandaloneServices = Readonly<{
  /** A temporary folder, that of the services too. */
  folder: string;
  run: (args: readonly string[], env?: Record<string, string>) => Standalone;
  /** Runs it and waits until it listens. @throws with its output when it does not */
  start: (
    args: readonly string[],
    env?: Record<string, string>,
  ) => Promise<{ url: string; service: Standalone }>;
  /** Ends all that still run. */
  stop: () => Promise<void>;
}>;

/** Services as processes of their own, with the folder they live in. */
export function standaloneServices(): StandaloneServices {
  const folder = mkdtempSync(join(tmpdir(), 'keydesk-standalone-'));
  const running: Standalone[] = [];
  const run = (args: readonly string[], env: Record<string, string> = {}) => {
    const service = runStandalone(['--port', '0', '--json', ...args], { TMPDIR: folder, ...env });
    running.push(service);
    return service;
  };
  return {
    folder,
    run,
    start: async (args, env) => {
      const service = run(args, env);
      const line = await service.firstLine;
      if (line === null) throw new Error(service.stderr());
      return { service, url: (JSON.parse(line) as { url: string }).url };
    },
    stop: async () => {
      for (const service of running) service.kill('SIGKILL');
      await Promise.all(running.map(({ ended }) => ended));
      rmSync(folder, { recursive: true });
    },
  };
}
