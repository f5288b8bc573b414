/** A tool that uses an API key as existing Xray tools do: the token, or the status of the refusal. */
export async function authenticateClient(
  url: string,
  clientId: string,
  clientSecret: string,
): Promise<Readonly<{ status: number; token: string }>> {
  const answer = await fetch(`${url}/api/v1/authenticate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ client_id: clientId, client_secret: clientSecret }),
  });
  const body: unknown = await answer.json();
  return { status: answer.status, token: typeof body === 'string' ? body : '' };
}

/** Is this token good? As the client itself may ask (RFC 7662). */
export async function isTokenActive(
  url: string,
  token: string,
  clientId: string,
  clientSecret: string,
): Promise<boolean> {
  const form = { token, client_id: clientId, client_secret: clientSecret };
  const answer = await fetch(`${url}/oauth/introspect`, { method: 'POST', body: new URLSearchParams(form) });
  if (!answer.ok) throw new Error(`POST /oauth/introspect: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { active: boolean }).active;
}
