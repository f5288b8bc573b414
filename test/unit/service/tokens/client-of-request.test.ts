import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../../service/plugins/problem.ts';
import { clientOfRequest } from '../../../../service/tokens/client-of-request.ts';

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
const encode = (text: string) => new URLSearchParams({ '': text }).toString().slice(1);
const refusal = (...args: Parameters<typeof clientOfRequest>) => {
  try {
    return clientOfRequest(...args);
  } catch (error) {
    return error instanceof Problem ? error.code : error;
  }
};

describe('the credentials of an OAuth client', () => {
  it('come by basic, whatever characters they hold', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }).filter((t) => t.isWellFormed());
    fc.assert(
      fc.property(text, text, (clientId, clientSecret) => {
        const header = basic(`${encode(clientId)}:${encode(clientSecret)}`);
        expect(clientOfRequest(header, {})).toEqual({ clientId, clientSecret });
      }),
    );
  });

  it('come in the body', () => {
    expect(clientOfRequest(undefined, { client_id: 'a', client_secret: 'b' })).toEqual({
      clientId: 'a',
      clientSecret: 'b',
    });
  });

  it('a secret may hold colons, a client id may not', () => {
    expect(clientOfRequest(basic('a:b:c'), {})).toEqual({ clientId: 'a', clientSecret: 'b:c' });
    expect(clientOfRequest(basic('a%3Ab:c'), {})).toEqual({ clientId: 'a:b', clientSecret: 'c' });
  });

  it('the client id may be repeated in the body, if it is the same', () => {
    expect(clientOfRequest(basic('a:b'), { client_id: 'a' }).clientId).toBe('a');
    expect(refusal(basic('a:b'), { client_id: 'A' })).toBe('bad_input');
  });

  it.each([{ client_secret: 'b' }, { client_id: 'a', client_secret: 'b' }])(
    'are refused both ways at once, even if they are the same: %j',
    (posted) => {
      expect(refusal(basic('a:b'), posted)).toBe('bad_input');
    },
  );

  it('the refusal names the field and never the value', () => {
    try {
      clientOfRequest(basic('a:my-secret'), { client_secret: 'my-secret' });
      expect.unreachable();
    } catch (error) {
      expect((error as Problem).details.fields?.map(({ path }) => path)).toEqual(['/client_secret']);
      expect(JSON.stringify([error, (error as Problem).details])).not.toContain('my-secret');
    }
  });

  it.each([
    ['', {}],
    ['Basic', {}],
    ['Basic ', {}],
    ['Basic a:b', {}],
    [basic('a'), {}],
    [basic(':b'), {}],
    [basic(''), {}],
    [basic('%:b'), {}],
    [basic('a:%ff'), {}],
    [`${basic('a:b')} x`, {}],
    [`Basic ${'A'.repeat(4001)}`, {}],
    ['Bearer x', { client_id: 'a', client_secret: 'b' }],
    ['Digest x', {}],
    [undefined, {}],
    [undefined, { client_id: 'a' }],
    [undefined, { client_secret: 'b' }],
  ])('are refused as invalid, with one and the same answer: %j', (authorization, posted) => {
    expect(refusal(authorization, posted)).toBe('client_invalid');
  });
});
