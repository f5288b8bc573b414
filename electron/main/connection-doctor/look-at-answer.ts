import { Check } from 'typebox/value';
import { about } from '../../../service/api/about.ts';
import { NetworkFault } from '../../../service/network/network-fault.ts';
import { askServer, fieldOf, type Answer } from './ask-server.ts';
import { failed, ok, skipped, type Finding, type Look, type Visit } from './visit.ts';

/** Longest version that is told: anything may answer. */
const longest = 60;

/** Is it a Jira or a key service, and which version? */
export const lookAtAnswer: Look = async (visit, signal) => {
  if (!visit.url || !visit.route) return skipped('The host was not reached.');
  if (!visit.isSafe) return skipped('Nothing is sent without a secure connection.');
  try {
    const service = await askServer(visit, about.path, signal);
    noteDate(visit, service);
    if (service.status === 200 && Check(about.answer, service.data)) {
      visit.server = { kind: 'key-service' };
      return ok(`A Keydesk key service answers, version ${cut(service.data.version)}.`);
    }
    for (const version of [3, 2]) {
      const jira = await askServer(visit, `/rest/api/${version}/serverInfo`, signal);
      const found = jira.status === 200 ? jiraOf(visit, jira.data) : null;
      if (found) return found;
    }
    return failed(whatElse(service));
  } catch (error) {
    if (signal.aborted) throw error;
    const reason =
      error instanceof NetworkFault ? error.message : 'The connection broke before the answer came.';
    return failed(reason);
  }
};

function jiraOf(visit: Visit, data: unknown): Finding | null {
  const [type, version] = [fieldOf(data, 'deploymentType'), fieldOf(data, 'version')];
  if (typeof type !== 'string') return null;
  const deployment = type === 'Cloud' ? 'cloud' : 'data-center';
  visit.server = { kind: 'jira', deployment };
  const name = deployment === 'cloud' ? 'Jira Cloud' : 'Jira Data Center';
  return ok(`${name} answers, version ${typeof version === 'string' ? cut(version) : 'unknown'}.`);
}

function whatElse({ status, header }: Answer): string {
  if (status >= 300 && status < 400)
    return 'The server redirects to another address. Enter the address that your browser shows once Jira has opened.';
  if (status === 401 || status === 403)
    return `Something asks for a sign-in before Jira is reached (status ${status}), such as a single sign-on. Ask for an exception for /rest/api.`;
  if (status === 400 && /certificate/i.test(header('www-authenticate') + header('server')))
    return 'The server wants a client certificate. Choose one in the network settings.';
  return `Something answers (status ${status}), but it is neither a Jira nor a Keydesk key service. Check the address and its path.`;
}

function noteDate(visit: Visit, { header }: Answer): void {
  const server = Date.parse(header('date'));
  if (Number.isFinite(server)) visit.dates = { server, here: Date.now() };
}

const cut = (text: string) => text.slice(0, longest);
