/** Reads the CSV that Keydesk writes: client id -> client secret. Its values never hold quotes or line breaks there. */
export function readSecretsCsv(text: string): Map<string, string> {
  const secrets = new Map<string, string>();
  for (const line of text.split('\r\n')) {
    const found = /(?:^|,)"?([0-9A-F]{32})"?,"?([0-9a-f]{64})"?(?:,|$)/.exec(line);
    if (found?.[1] !== undefined && found[2] !== undefined) secrets.set(found[1], found[2]);
  }
  return secrets;
}
