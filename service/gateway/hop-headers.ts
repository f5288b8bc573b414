export type Headers = Record<string, string | string[]>;

/** Headers of one connection, never of the message (RFC 9110 section 7.6.1). */
const hopByHop = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'http2-settings',
];

/** The headers without those of the connection, also those that Connection names, and without the unwanted. */
export function messageHeaders(
  headers: NodeJS.Dict<string | string[]>,
  isUnwanted: (name: string) => boolean,
): Headers {
  const named = [headers['connection'] ?? ''].flat().join(',').toLowerCase().split(',');
  const dropped = new Set([...hopByHop, ...named.map((name) => name.trim())]);
  const kept: Headers = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !dropped.has(name) && !isUnwanted(name)) kept[name] = value;
  }
  return kept;
}
