import type { Agent as HttpsAgent } from 'node:https';
import axios from 'axios';
import { Check } from 'typebox/value';
import { about } from '../../../service/api/about.ts';
import { NetworkFault, networkFaultOf } from '../../../service/network/network-fault.ts';
import type { Static } from '../../contract/core/schema.ts';
import type { detectAddress } from '../../contract/connections/detect-address.ts';
import { CallFailed } from '../ipc/call-failed.ts';
import { normalAddress } from './normal-address.ts';

export type FoundAddress = Static<typeof detectAddress.output>;

const limitMs = 10_000;
const maxAnswerBytes = 1024 * 1024;

/**
 * Asks an address what it is, without any credential: a key service by /api/v1/about, a Jira by serverInfo (anonymous on Cloud and
 * Data Center).
 * @throws the codes of networkProblems, address_invalid, address_insecure, address_unreachable (nothing answers), address_unknown (something else answers)
 */
export async function findOutAddress(typed: string, httpsAgent?: HttpsAgent): Promise<FoundAddress> {
  const address = normalAddress(typed);
  const [service, cloud, server] = await Promise.all([
    ask(`${address}${about.path}`, httpsAgent),
    ask(`${address}/rest/api/3/serverInfo`, httpsAgent),
    ask(`${address}/rest/api/2/serverInfo`, httpsAgent),
  ]);
  if (Check(about.answer, service)) {
    return { kind: 'key-service', address, jiraAddress: service.jira.baseUrl, title: null };
  }
  const info = serverInfoOf(cloud) ?? serverInfoOf(server);
  if (info) {
    const kind = info.deploymentType === 'Cloud' ? 'jira-cloud' : 'jira-data-center';
    return { kind, address, jiraAddress: null, title: info.title };
  }
  const fault = [service, cloud, server].find((answer) => answer instanceof NetworkFault);
  if (fault) throw new CallFailed(fault.code, { details: fault.details, cause: fault.cause });
  throw new CallFailed(
    [service, cloud, server].every((x) => x === silent) ? 'address_unreachable' : 'address_unknown',
  );
}

/** Nothing answered at all. */
const silent = Symbol('silent');

async function ask(url: string, httpsAgent?: HttpsAgent): Promise<unknown> {
  try {
    const { status, data } = await axios.get<unknown>(url, {
      // A redirect is an answer of something else: its target would have to be judged anew.
      maxRedirects: 0,
      maxContentLength: maxAnswerBytes,
      validateStatus: () => true,
      signal: AbortSignal.timeout(limitMs),
      headers: { accept: 'application/json' },
      // The agent knows the proxies; this computer is reached without.
      ...(httpsAgent && { httpsAgent }),
      proxy: false,
    });
    return status === 200 ? data : null;
  } catch (error) {
    return networkFaultOf(error) ?? silent;
  }
}

function serverInfoOf(answer: unknown): { deploymentType: string; title: string | null } | null {
  if (typeof answer !== 'object' || answer === null) return null;
  const { deploymentType, serverTitle } = answer as Readonly<Record<string, unknown>>;
  if (typeof deploymentType !== 'string') return null;
  return { deploymentType, title: typeof serverTitle === 'string' ? serverTitle.slice(0, 200) : null };
}
