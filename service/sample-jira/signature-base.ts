type Pair = readonly [name: string, value: string];

export type SignedRequest = Readonly<{
  method: string;
  /** With scheme and host, as the caller addressed it; its query is signed too. */
  url: string;
  /** Body of a form, or ''. */
  form: string;
  /** Fields of the Authorization header. */
  fields: Readonly<Record<string, string>>;
}>;

/** What an OAuth 1.0a signature is made over (RFC 5849 section 3.4.1), worked out without the library that signs. */
export function signatureBase({ method, url, form, fields }: SignedRequest): string {
  const { protocol, host, searchParams } = new URL(url);
  const path = /^[a-z]+:\/\/[^/]+([^?]*)/.exec(url)?.[1] ?? '/';
  const header = Object.entries(fields).filter(([name]) => name !== 'realm' && name !== 'oauth_signature');
  const pairs: Pair[] = [...searchParams, ...new URLSearchParams(form), ...header];
  const encoded = pairs.map(([name, value]): Pair => [encodeBytes(name), encodeBytes(value)]);
  const sorted = encoded.toSorted((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]));
  const parameters = sorted.map((pair) => pair.join('=')).join('&');
  return [method.toUpperCase(), `${protocol}//${host}${path}`, parameters].map(encodeBytes).join('&');
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** Byte by byte (RFC 5849 section 3.6). */
function encodeBytes(text: string): string {
  let encoded = '';
  for (const byte of Buffer.from(text, 'utf8')) {
    const character = String.fromCharCode(byte);
    const isPlain = /[A-Za-z0-9._~-]/.test(character);
    encoded += isPlain ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}
