import { createVerify } from 'node:crypto';
import { array, assert, asyncProperty, constantFrom, oneof, string, tuple } from 'fast-check';
import { rsasign } from 'oauth-sign';
import { describe, expect, it } from 'vitest';
import { createDataCenterImpersonation } from '../../../../service/gateway/data-center-impersonation.ts';
import { publicKeyOf } from '../../../../service/gateway/jira-link.ts';
import { readParameters, writeParameters, type Parameter } from '../../../../service/gateway/parameters.ts';
import { createDirectory } from '../../../../service/sample-jira/directory.ts';
import { signatureBase } from '../../../../service/sample-jira/signature-base.ts';
import { holderOf, testLink } from './gateway-on-data-center.ts';

const user = createDirectory(60)[0]!;
const privateKey = testLink.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const impersonate = createDataCenterImpersonation(testLink);
const url = 'https://jira.example.com/base/rest/api/2/search';

const hostile = oneof(
  string({ unit: 'binary' }),
  string({ unit: 'grapheme' }),
  constantFrom(
    '',
    'a',
    'a b',
    '+',
    '%',
    '%20',
    '%2B',
    '=',
    '&',
    'a=b',
    'ü',
    '名',
    "!*'()~",
    '\u0000',
    '?#/',
    'constructor',
    '10',
    '9',
  ),
);
/** A name is never empty, since what has none is no parameter. */
const parameters = array(
  tuple(
    hostile.filter((name) => name !== '' && name !== '__proto__'),
    hostile,
  ),
  {
    maxLength: 8,
  },
);

const fieldsOf = (header: string) =>
  Object.fromEntries(
    [...header.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, decodeURIComponent(value!)]),
  );

/** Names and values as the independent library takes them. */
function grouped(list: readonly Parameter[]): Record<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, value] of list) groups.set(name, [...(groups.get(name) ?? []), value]);
  return Object.fromEntries(groups);
}

async function signed(query: readonly Parameter[], form: readonly Parameter[], login = 'ada') {
  const call = { method: 'POST', url, query, form };
  const { url: sent, headers } = await impersonate(call, holderOf(user, login));
  return { sent, fields: fieldsOf(headers['authorization']!) };
}

describe('the signature for Jira Data Center', () => {
  it('is that of an independent library, for any query, form and user name', async () => {
    const login = hostile.filter((name) => name !== '');
    await assert(
      asyncProperty(parameters, parameters, login, async (query, form, userLogin) => {
        const { fields } = await signed(query, form, userLogin);
        const { oauth_signature: signature, ...others } = fields;
        const everything = grouped([
          ['xoauth_requestor_id', userLogin],
          ...query,
          ...form,
          ...Object.entries(others),
        ]);
        expect(signature).toBe(rsasign('POST', url, everything, privateKey));
      }),
      { numRuns: 300 },
    );
  });

  it('is made over exactly what is sent', async () => {
    await assert(
      asyncProperty(parameters, parameters, async (query, form) => {
        const { sent, fields } = await signed(query, form);
        expect(readParameters(sent.split('?')[1]!, 'query')).toEqual([
          ['xoauth_requestor_id', 'ada'],
          ...query,
        ]);
        const base = signatureBase({ method: 'POST', url: sent, form: writeParameters(form), fields });
        const isGood = createVerify('RSA-SHA1')
          .update(base)
          .verify(publicKeyOf(testLink), fields['oauth_signature']!, 'base64');
        expect(isGood).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('comes with an empty token, the consumer key, and the user in the query', async () => {
    const { sent, fields } = await signed([['a', '1']], []);
    expect(sent).toBe(`${url}?xoauth_requestor_id=ada&a=1`);
    expect(fields).toMatchObject({
      oauth_consumer_key: 'keydesk-test',
      oauth_signature_method: 'RSA-SHA1',
      oauth_token: '',
    });
    expect(Number(fields['oauth_timestamp'])).toBeCloseTo(Date.now() / 1000, -1);
  });

  it('never uses a nonce twice', async () => {
    const calls = await Promise.all(Array.from({ length: 100 }, () => signed([], [])));
    expect(new Set(calls.map(({ fields }) => fields['oauth_nonce'])).size).toBe(100);
  });
});
