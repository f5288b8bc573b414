/**
 * Where a Location of Jira leads when the caller follows it through the gateway.
 * @param requested address at Jira that was asked for, which a relative Location belongs to
 * @param jiraUrl of configuration, without a slash at the end
 * @returns null when it leads away from this Jira
 */
export function gatewayLocation(location: string, requested: string, jiraUrl: string): string | null {
  if (!URL.canParse(location, requested)) return null;
  const [target, jira] = [new URL(location, requested), new URL(jiraUrl)];
  const base = jira.pathname.replace(/\/$/, '');
  const isBelow = target.pathname === base || target.pathname.startsWith(`${base}/`);
  if (target.origin !== jira.origin || !isBelow) return null;
  // Jira may repeat the query that it got. With this in it, the gateway would refuse the next request.
  if (target.searchParams.has('xoauth_requestor_id')) target.searchParams.delete('xoauth_requestor_id');
  return `/jira${target.pathname.slice(base.length) || '/'}${target.search}${target.hash}`;
}
