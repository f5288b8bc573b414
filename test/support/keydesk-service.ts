import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { signInAdmin, type ServiceAdmin } from './service-admin.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export type KeydeskService = Readonly<{
  url: string;
  /** Another administrator, who works by HTTP. */
  admin: ServiceAdmin;
  /** Everything that the service has written, log and all. */
  output: () => string;
  stop: () => Promise<void>;
}>;

/** Starts the real standalone service with the sample Jira and that many keys, on a free port. */
export async function startKeydeskService({ keys }: { keys: number }): Promise<KeydeskService> {
  const child = spawn(
    process.execPath,
    ['service/start-standalone.ts', '--sample', '--keys', String(keys), '--port', '0', '--json'],
    { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const written: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => written.push(text));
  const { url, sampleAdmin } = await readReadyLine(child, () => written.join(''));
  return {
    url,
    admin: await signInAdmin(url, sampleAdmin),
    output: () => written.join(''),
    stop: async () => {
      process.removeListener('exit', kill);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

type ReadyLine = { url: string; sampleAdmin: { email: string; apiToken: string } };

function readReadyLine(child: ChildProcess, written: () => string): Promise<ReadyLine> {
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', () => {
      const line = written()
        .split('\n')
        .find((text) => text.includes('"sampleAdmin"'));
      if (line !== undefined) resolve(JSON.parse(line) as ReadyLine);
    });
    child.once('exit', (code) => reject(new Error(`The key service ended with ${code}: ${written()}`)));
  });
}
