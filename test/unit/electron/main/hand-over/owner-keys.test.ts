import { describe, expect, it } from 'vitest';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { createOwnerKeys, readOwnerKeys } from '../../../../../electron/main/hand-over/owner-keys.ts';
import { checkRecipients, recipientsIn } from '../../../../../electron/main/hand-over/read-recipients.ts';

const newKey = async () => identityToRecipient(await generateIdentity());
const [ann, bob] = [await newKey(), await newKey()];
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;

describe('a CSV of owners’ keys', () => {
  it.each([
    ['commas and a header', `E-mail,Key\r\nann@x.test,${ann}\r\nbob@x.test,${bob}\r\n`],
    ['semicolons, a byte order mark and no header', `\uFEFFann@x.test;${ann}\nbob@x.test;${bob}`],
    [
      'tabs, more columns and another order',
      `key\tname\tmail\n${ann}\tAnn, "A"\tANN@x.test\n\n ${bob} \tBob\t bob@x.test `,
    ],
    ['quotes', `"ann@x.test","${ann}"\n"bob@x.test","${bob}"`],
  ])('with %s is read', async (_what, text) => {
    const { byEmail, wrongLines } = await readOwnerKeys(text);
    expect([...byEmail]).toEqual([
      ['ann@x.test', [ann]],
      ['bob@x.test', [bob]],
    ]);
    expect(wrongLines).toEqual([]);
  });

  it('names the lines that are wrong: no key, a key that was cut off, a secret key', async () => {
    const text = `mail,key\nann@x.test,${ann}\neve@x.test,\nbob@x.test,${bob.slice(0, -1)}\nzoe@x.test,AGE-SECRET-KEY-1QQ`;
    const { byEmail, wrongLines } = await readOwnerKeys(text);
    expect([...byEmail.keys()]).toEqual(['ann@x.test']);
    expect(wrongLines).toEqual([3, 4, 5]);
  });

  it('with several keys of one owner gives him all of them', async () => {
    const { byEmail } = await readOwnerKeys(`ann@x.test,${ann}\nAnn@X.test,${bob}`);
    expect(byEmail.get('ann@x.test')).toEqual([ann, bob]);
  });

  it.each(['', 'just text', 'ann@x.test,ssh-ed25519 AAAA', '"open'])('%j holds none', async (text) => {
    await expect(readOwnerKeys(text)).rejects.toThrow(code('key_file_invalid'));
  });

  it('is known until another one is read', () => {
    const keys = createOwnerKeys();
    const first = keys.keep(new Map());
    const second = keys.keep(new Map([['ann@x.test', [ann]]]));
    expect(keys.find(second).size).toBe(1);
    expect(() => keys.find(first)).toThrow(code('owner_keys_not_found'));
  });
});

describe('public keys', () => {
  it('are read as age reads them, without comments and blank lines', () => {
    expect(recipientsIn(`# created: today\r\n\r\n  ${ann}\r\n${bob}`)).toEqual([ann, bob]);
  });

  it('that are sound are taken; a secret key is refused in words of its own', async () => {
    await checkRecipients([ann, bob]);
    await expect(checkRecipients([ann, 'AGE-SECRET-KEY-1QQQ'])).rejects.toThrow(
      code('recipient_is_secret_key'),
    );
    for (const wrong of ['age1', ann.slice(0, -1), `${ann}q`, 'ssh-ed25519 AAAA', 'hello']) {
      await expect(checkRecipients([ann, wrong])).rejects.toThrow(code('recipient_invalid'));
    }
  });
});
