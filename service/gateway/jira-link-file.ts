import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Object as object, String as string } from 'typebox';
import { Check } from 'typebox/value';
import writeFileAtomic from 'write-file-atomic';
import { StartRefused } from '../start-refused.ts';
import { readPrivateKey, type JiraLink } from './jira-link.ts';

const fileShape = object({
  consumerKey: string({ pattern: '^[\\x21-\\x7e]{1,100}$' }),
  privateKey: string(),
});

/** @throws StartRefused when it is missing, readable by others, or damaged */
export function readJiraLink(path: string): JiraLink {
  const content = parse(readText(path));
  const privateKey = Check(fileShape, content) ? readPrivateKey(content.privateKey) : null;
  if (!Check(fileShape, content) || privateKey === null) {
    throw new StartRefused(
      `The Jira link file ${path} is damaged. Restore it from a backup, or make a new link: npm run link-jira.`,
    );
  }
  return { consumerKey: content.consumerKey, privateKey };
}

function readText(path: string): string {
  try {
    const isOpen = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
    if (isOpen) {
      throw new StartRefused(`The Jira link file ${path} can be read by others. Run: chmod 600 ${path}`);
    }
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(
      `The Jira link file ${path} cannot be read. The file system says ${codeOf(error)}. Make one: npm run link-jira.`,
      { cause: error },
    );
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'no';

/**
 * Writes the link, whole or not at all, for the owner only.
 * @throws StartRefused when there is one already and `replace` is false, or when it cannot be written
 */
export function writeJiraLink(path: string, link: JiraLink, replace: boolean): void {
  const privateKey = link.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const text = `${JSON.stringify({ consumerKey: link.consumerKey, privateKey })}\n`;
  const draft = `${path}.${process.pid}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileAtomic.sync(replace ? path : draft, text, { mode: 0o600 });
    // A link fails where something is, so that two who run this at once cannot overwrite each other.
    if (!replace) linkSync(draft, path);
  } catch (error) {
    throw refusalOf(path, error);
  } finally {
    if (existsSync(draft)) rmSync(draft);
  }
}

function refusalOf(path: string, error: unknown): StartRefused {
  if (codeOf(error) === 'EEXIST' && (error as NodeJS.ErrnoException).syscall === 'link') {
    return new StartRefused(
      `${path} exists. Jira would not know a new key: add --replace only if you enter the new one there too.`,
    );
  }
  return new StartRefused(
    `The Jira link file ${path} cannot be written. The file system says ${codeOf(error)}.`,
    { cause: error },
  );
}
