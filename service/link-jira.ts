import { parseArgs } from 'node:util';
import { makeJiraLink, publicKeyOf } from './gateway/jira-link.ts';
import { writeJiraLink } from './gateway/jira-link-file.ts';
import { linkJiraSteps } from './link-jira-steps.ts';
import { StartRefused } from './start-refused.ts';

/** Exit code for wrong usage of a command. */
const refusedExitCode = 2;

try {
  process.stdout.write(await linkJira(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof StartRefused ? error.message : String(error)}\n`);
  process.exitCode = error instanceof StartRefused ? refusedExitCode : 1;
}

/** Makes the key pair, keeps the private half in the file and tells what an administrator enters in Jira. */
async function linkJira(argv: readonly string[]): Promise<string> {
  const { path, name, replace } = readOptions(argv);
  const link = await makeJiraLink(name);
  writeJiraLink(path, link, replace);
  return linkJiraSteps({ path, consumerKey: name, publicKey: publicKeyOf(link) });
}

function readOptions(argv: readonly string[]): { path: string; name: string; replace: boolean } {
  const usage = 'Usage: npm run link-jira -- --link-file <path> --name <consumer name> [--replace]';
  const values = parse(argv);
  if (values === null) throw new StartRefused(usage);
  const { 'link-file': path = '', name = '', replace = false } = values;
  if (path === '' || name === '') throw new StartRefused(usage);
  if (!/^[A-Za-z0-9._-]{1,100}$/.test(name)) {
    throw new StartRefused('--name must be 1 to 100 letters, digits, dots, dashes or underscores.');
  }
  return { path, name, replace };
}

function parse(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { 'link-file': text, name: text, replace: { type: 'boolean' } } as const;
    return parseArgs({ args: [...argv], strict: true, options }).values;
  } catch {
    return null;
  }
}
