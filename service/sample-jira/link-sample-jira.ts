import { createPublicKey } from 'node:crypto';
import { makeJiraLink, publicKeyOf, type JiraLink } from '../gateway/jira-link.ts';
import type { SampleControl } from './sample-control.ts';

/** Links the sample Jira Data Center with this service: the key pair is made now and never leaves the memory. */
export async function linkSampleJira(control: SampleControl): Promise<JiraLink> {
  const link = await makeJiraLink('keydesk-sample');
  const publicKey = createPublicKey(publicKeyOf(link));
  control.links.set(link.consumerKey, { publicKey, mayImpersonate: true });
  return link;
}
