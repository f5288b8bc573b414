import { Check } from 'typebox/value';
import { about } from '../../../service/api/about.ts';
import { NetworkFault } from '../../../service/network/network-fault.ts';
import { askServer, fieldOf, type Answer } from './ask-server.ts';
import { failed, ok, skipped, type DoctorTexts, type Finding, type Look, type Visit } from './visit.ts';

/** Longest version that is told: anything may answer. */
const longest = 60;

/** Is it a Jira or a key service, and which version? */
export const lookAtAnswer: Look = async (visit, signal) => {
  const { texts } = visit;
  if (!visit.url || !visit.route) return skipped(texts.hostNotReached);
  if (!visit.isSafe) return skipped(texts.notSecure);
  try {
    const service = await askServer(visit, about.path, signal);
    noteDate(visit, service);
    if (service.status === 200 && Check(about.answer, service.data)) {
      visit.server = { kind: 'key-service' };
      return ok(texts.keyServiceAnswers(cut(service.data.version)));
    }
    for (const version of [3, 2]) {
      const jira = await askServer(visit, `/rest/api/${version}/serverInfo`, signal);
      const found = jira.status === 200 ? jiraOf(visit, jira.data) : null;
      if (found) return found;
    }
    return failed(whatElse(service, texts));
  } catch (error) {
    if (signal.aborted) throw error;
    return failed(error instanceof NetworkFault ? visit.sentenceOf(error) : texts.broke);
  }
};

function jiraOf(visit: Visit, data: unknown): Finding | null {
  const [type, version] = [fieldOf(data, 'deploymentType'), fieldOf(data, 'version')];
  if (typeof type !== 'string') return null;
  const deployment = type === 'Cloud' ? 'cloud' : 'data-center';
  visit.server = { kind: 'jira', deployment };
  const name = deployment === 'cloud' ? 'Jira Cloud' : 'Jira Data Center';
  return ok(visit.texts.jiraAnswers(name, typeof version === 'string' ? cut(version) : null));
}

function whatElse({ status, header }: Answer, texts: DoctorTexts): string {
  if (status >= 300 && status < 400) return texts.redirects;
  if (status === 401 || status === 403) return texts.asksForSignIn(status);
  if (status === 400 && /certificate/i.test(header('www-authenticate') + header('server')))
    return texts.wantsClientCertificate;
  return texts.somethingElse(status);
}

function noteDate(visit: Visit, { header }: Answer): void {
  const server = Date.parse(header('date'));
  if (Number.isFinite(server)) visit.dates = { server, here: Date.now() };
}

const cut = (text: string) => text.slice(0, longest);
