import { Check } from 'typebox/value';
import { jiraCredentials } from '../contract/connections/connect-jira.ts';
import { object, optional, string, type Static } from '../contract/core/schema.ts';
import { jiraAuthorization } from '../main/credentials/jira-authorization.ts';
import { CommandFailed, exitCodes } from './exit-codes.ts';
import { readPrivateFile } from './private-file.ts';
import type { Terminal } from './terminal.ts';

const credentialsFile = object({
  email: optional(string()),
  apiToken: optional(string()),
  personalAccessToken: optional(string()),
});
type Credentials = Static<typeof jiraCredentials>;

/**
 * The Authorization header for Jira, from a file for this user only, from standard input, or asked for; never from an argument or the
 * environment, which other programs can see.
 * @param source a path; "-" is standard input; without one a person is asked
 * @throws CommandFailed
 */
export async function readCredentials(source: string | undefined, terminal: Terminal): Promise<string> {
  if (source === '-') return jiraAuthorization(parsed(await terminal.readInput(), 'Standard input'));
  if (source !== undefined) return jiraAuthorization(parsed(readPrivateFile(source), source));
  if (!terminal.isInteractive)
    throw new CommandFailed(
      exitCodes.usage,
      'Nobody is there to enter the Jira credentials. Name a file with --credentials FILE, or - for standard input.',
    );
  const email = (await terminal.ask('Jira e-mail (empty for a personal access token): ')).trim();
  const secret = await terminal.askHidden(email === '' ? 'Personal access token: ' : 'API token: ');
  return jiraAuthorization(
    checked(
      email === ''
        ? { method: 'personal-access-token', token: secret.trim() }
        : { method: 'api-token', email, apiToken: secret.trim() },
      'What was entered',
    ),
  );
}

function parsed(text: string, from: string): Credentials {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw noCredentials(from);
  }
  if (!Check(credentialsFile, given)) throw noCredentials(from);
  const { email, apiToken, personalAccessToken: token } = given;
  return checked(
    token === undefined
      ? { method: 'api-token', email, apiToken }
      : { method: 'personal-access-token', token },
    from,
  );
}

function checked(credentials: unknown, from: string): Credentials {
  if (Check(jiraCredentials, credentials)) return credentials;
  throw noCredentials(from);
}

const noCredentials = (from: string) =>
  new CommandFailed(
    exitCodes.usage,
    `${from} holds no Jira credentials. They look like {"email": "...", "apiToken": "..."} or {"personalAccessToken": "..."}.`,
  );
