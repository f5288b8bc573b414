import { badInput } from './bad-input.ts';

/** One name and value of a query or form, decoded. Names may come again, and order is kept. */
export type Parameter = readonly [name: string, value: string];

/**
 * Reads a query or form as a servlet container does: `+` is a space, what has no name is nothing.
 * @param where it stands, for the message
 * @throws bad_input when a percent sign or UTF-8 is broken: two readers might then read two things
 */
export function readParameters(text: string, where: 'query' | 'body'): Parameter[] {
  return text
    .split('&')
    .map((pair): Parameter => {
      const equals = pair.indexOf('=');
      const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
      return [decode(name, where), decode(value, where)];
    })
    .filter(([name]) => name !== '');
}

function decode(text: string, where: 'query' | 'body'): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw badInput(where, 'has a percent sign that starts no UTF-8 character');
  }
}

/** Written one way only (RFC 5849 section 3.6), so that what is sent is what was checked and signed. */
export const writeParameters = (parameters: readonly Parameter[]): string =>
  parameters.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&');

const percentEncode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
