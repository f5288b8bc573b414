import { runCommand } from '../run/run-command.ts';

type Advisory = Readonly<{ severity: string; via: readonly unknown[] }>;
type Report = Readonly<{ vulnerabilities?: Readonly<Record<string, Advisory>>; message?: string }>;

const patienceMs = 10_000;
const grave = ['high', 'critical'];

/**
 * `npm audit` of what may ship. @returns the grave advisories, or null where the registry does not answer such questions, as a
 * mirror in a closed network may not
 */
export async function advisories(): Promise<string[] | null> {
  const { output } = await runCommand(['npm', 'audit', '--omit=dev', '--json', '--fetch-retries=0'], {
    timeoutMs: patienceMs,
  });
  const report = parse(output);
  if (!report?.vulnerabilities) return null;
  return Object.entries(report.vulnerabilities)
    .filter(([, { severity }]) => grave.includes(severity))
    .map(([name, { severity }]) => `${name}: an advisory of severity ${severity}. See npm audit.`);
}

function parse(output: string): Report | null {
  try {
    return JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as Report;
  } catch {
    return null;
  }
}
